package org.jibao.typesetting.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 样件: a file of the conformance kit.
 *
 * @param folder kind of file, {@code pdf} or {@code docx}
 * @param rule what it is about; empty for a document that keeps all rules
 * @param change how it differs from a document that keeps all rules
 */
public record KitFile(String folder, String name, String rule, Verdict verdict, String change) {

    static final Path KIT = Path.of("target", "conformance");

    /** How far a file is from what its rule demands. */
    public enum Verdict {
        /** Within what the rule allows. */
        PASSES("passes", "合格"),
        /** A little beyond what the rule allows. */
        NEARLY("nearly", "差一点"),
        /** Far beyond it. */
        FAILS("fails", "不合格");

        private final String word;
        private final String chinese;

        Verdict(String word, String chinese) {
            this.word = word;
            this.chinese = chinese;
        }

        /** As names of files have it. */
        public String word() {
            return word;
        }

        String chinese() {
            return chinese;
        }
    }

    /** The rule that a checker has to find broken; empty for none. */
    public String expected() {
        return verdict == Verdict.PASSES ? "" : rule;
    }

    String path() {
        return folder + "/" + name + "." + folder;
    }

    /** Puts the file where the kit is packed. */
    public void keep(byte[] bytes) throws IOException {
        var file = KIT.resolve(path());
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
