package org.jibao.typesetting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of every sample manuscript against what a person has looked at and approved. {@code -Dapprove} writes them anew:
 * look at each page before committing it.
 */
class ApprovedPagesTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples");

    static List<String> samples() {
        try (var files = Files.list(SAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - ".md".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String manuscript(String name) {
        try {
            return Files.readString(SAMPLES.resolve(name + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_set_as_it_was_approved(String name) throws IOException {
        var pages = Samples.pages(manuscript(name));
        var approved = SAMPLES.resolve(name + ".approved.txt");
        if (System.getProperty("approve") != null) {
            Files.writeString(approved, described(pages));
            var pdf = Path.of("target/samples", name + ".pdf");
            Files.createDirectories(pdf.getParent());
            Files.write(pdf, Samples.TYPESETTER.pdf(pages));
        }

        assertThat(described(pages)).isEqualTo(Files.readString(approved));
        assertThat(pages.missingCharacters()).isEmpty();
    }

    /** One line each: part, left edge, right edge, base line in millimetres, size in points, words. */
    private static String described(Pages pages) {
        var text = new StringBuilder();
        for (var page : pages.pages()) {
            text.append("page ").append(page.number()).append('\n');
            describe(page.upright(), "", text);
            describe(page.turned(), "turned ", text);
        }
        return text.toString();
    }

    private static void describe(Drawing drawing, String frame, StringBuilder text) {
        for (var rule : drawing.rules()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%sRULE %.1f %.1f %.1f x %.2f %s%n",
                    frame,
                    Places.mm(rule.x()),
                    Places.mm(rule.y()),
                    Places.mm(rule.width()),
                    Places.mm(rule.height()),
                    rule.colour().hex()));
        }
        for (var line : drawing.lines()) {
            int size = line.texts().isEmpty() ? 0 : line.texts().get(0).size();
            text.append(String.format(
                    Locale.ROOT,
                    "%s%s %.1f-%.1f %.1f %s %s%n",
                    frame,
                    line.part(),
                    Places.left(line),
                    Places.right(line),
                    Places.mm(line.baseline()),
                    Length.inPoints(size),
                    line.text()));
        }
    }
}
