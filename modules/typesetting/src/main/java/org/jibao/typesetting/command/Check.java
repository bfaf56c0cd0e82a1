package org.jibao.typesetting.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Variant;
import org.jibao.typesetting.check.Checker;
import org.jibao.typesetting.check.Finding;
import org.jibao.typesetting.check.UncheckableFile;

/** 检查命令: measures files one after the other; one that cannot be read does not keep the others from being measured. */
final class Check {

    private static final String JSON = "--json";

    private final Terminal terminal;
    private final boolean json;
    private final @Nullable Variant variant;
    private int sound;
    private int faulty;
    private int unreadable;

    private Check(Terminal terminal, boolean json, @Nullable Variant variant) {
        this.terminal = terminal;
        this.json = json;
        this.variant = variant;
    }

    static Exit run(Terminal terminal, List<String> words) throws Failure {
        var arguments = Arguments.parse(words, Set.of(Variants.OPTION), Set.of(JSON));
        var variant = Variants.given(arguments, terminal);
        return new Check(terminal, arguments.flags().contains(JSON), variant).all(arguments.files());
    }

    private Exit all(List<Path> files) {
        var exit = Exit.CLEAN;
        for (int i = 0; i < files.size(); i++) {
            if (files.size() > 1) {
                terminal.say("checking", i + 1, files.size(), files.get(i));
            }
            exit = exit.worse(one(files.get(i)));
        }
        if (files.size() > 1) {
            terminal.say("check-summary", files.size(), sound, faulty, unreadable);
        }
        return exit;
    }

    private Exit one(Path file) {
        try {
            var report = variant == null ? Checker.check(file) : Checker.check(file, variant);
            if (json) {
                terminal.result(report.json());
            } else {
                terminal.block(file + "\n" + report.text() + "\n");
            }
            if (report.count(Finding.Severity.ERROR) == 0) {
                sound++;
                return Exit.CLEAN;
            }
            faulty++;
            return Exit.FINDINGS;
        } catch (UncheckableFile e) {
            terminal.say("uncheckable", file, e.reason() + "；" + e.remedy());
        } catch (IOException e) {
            terminal.say("unreadable-input", file, Reasons.of(e));
        }
        unreadable++;
        return Exit.FILE_TROUBLE;
    }
}
