package org.jibao.typesetting.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.jibao.typesetting.Typesetter;

import static org.assertj.core.api.Assertions.assertThat;

/** Every sample of the engine, set as PDF and as DOCX, passes its own checker. */
class SamplesTest {

    private static final Typesetter TYPESETTER = Typesetter.withBundledFonts();

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/samples"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleHasNeitherErrorNorWarning(Path sample) throws Exception {
        var tree = TYPESETTER.parse(Files.readString(sample));

        var pdf = Checker.check(TYPESETTER.pdf(TYPESETTER.pages(tree)));
        var docx = Checker.check(TYPESETTER.docx(tree));

        assertThat(pdf.passed()).as(pdf.text()).isTrue();
        assertThat(docx.passed()).as(docx.text()).isTrue();
    }
}
