package org.jibao.typesetting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares where LibreOffice breaks the pages of our Word files with where our own pages break. It needs soffice and
 * pdftotext, so it is not part of the suite; run it by name: {@code mvn -pl modules/typesetting test
 * -Dtest=DocxParityCheck}. It leaves the files of all samples in target/parity. Findings: docs/docx-parity.md.
 */
class DocxParityCheck {

    private static final Path FOLDER = Path.of("target", "parity");
    /** Enough to tell pages apart, and no more: beyond them LibreOffice reads a joint mark and a chart in another order. */
    private static final int WORDS = 8;

    @Test
    void libreoffice_begins_every_page_with_the_words_ours_begin_with() throws Exception {
        Files.createDirectories(FOLDER);
        var differences = new ArrayList<String>();
        for (var sample : DocxSamples.all().entrySet()) {
            var pages = Samples.TYPESETTER.pages(sample.getValue());
            Files.write(FOLDER.resolve(sample.getKey() + ".pdf"), Samples.TYPESETTER.pdf(pages));
            Files.write(FOLDER.resolve(sample.getKey() + ".docx"), Samples.TYPESETTER.docx(sample.getValue()));
        }
        convert();
        for (var name : DocxSamples.all().keySet()) {
            var ours = starts(FOLDER.resolve(name + ".pdf"));
            var theirs = starts(FOLDER.resolve("office").resolve(name + ".pdf"));
            System.out.println(name + ": ours " + ours + ", LibreOffice " + theirs);
            if (!ours.equals(theirs)) {
                differences.add(name);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static void convert() throws Exception {
        var command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + FOLDER.resolve("profile").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                FOLDER.resolve("office").toString()));
        DocxSamples.all()
                .keySet()
                .forEach(name -> command.add(FOLDER.resolve(name + ".docx").toString()));
        run(command);
    }

    /** The first words of each page without spaces, and without the number below it. */
    private static List<String> starts(Path pdf) throws Exception {
        run(List.of("pdftotext", "-raw", pdf.toString()));
        var text = Files.readString(Path.of(pdf.toString().replace(".pdf", ".txt")));
        var starts = new ArrayList<String>();
        for (var page : text.strip().split("\f", -1)) {
            var words = page.replaceAll("\\s", "").replaceAll("[—－-]\\d+[—－-]", "");
            if (!words.isEmpty()) {
                starts.add(words.substring(0, Math.min(WORDS, words.length())));
            }
        }
        return starts;
    }

    private static void run(List<String> command) throws Exception {
        var log = FOLDER.resolve("log.txt").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log.toPath())).isZero();
    }
}
