package org.jibao.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.jibao.typesetting.ManuscriptException;
import org.jibao.typesetting.Typesetter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the templates write, compared with what a person approved. {@code -Dapprove} accepts: open the result before
 * committing it.
 */
class TemplateExamplesTest {
    private static final Path TEMPLATES = Path.of("..", "..", "templates");
    private static final Pattern LINK = Pattern.compile("\\[((?:[^\\]\\\\]|\\\\.)*)\\]\\(fact:([^)]+)\\)");
    private static final Pattern FIGURE = Pattern.compile("\\d+");

    /** Digits that are no figures of the record: names of rules with their year, document numbers, quarters, office settings. */
    private static final List<Pattern> EXEMPT = Stream.of(
                    "《[^》]*》（\\d{4}年）",
                    "《[^》]*》（国务院令第\\d+号）", "安办通报〔\\d{4}〕\\d+号", "\\d{4}年第[一二三四]季度", "之日起\\d+个工作日内", "中位数超过\\d+分钟")
            .map(Pattern::compile)
            .toList();

    static Stream<String> examples() {
        return Examples.all().keySet().stream();
    }

    private static Composed example(String name) {
        return java.util.Objects.requireNonNull(Examples.all().get(name)).get();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_template_writes_what_was_approved(String name) throws IOException {
        var approved = TEMPLATES.resolve(name + ".approved.md");
        var written = example(name).manuscript();
        if (System.getProperty("approve") != null) {
            Files.createDirectories(approved.getParent());
            Files.writeString(approved, written);
        }
        assertThat(approved)
                .as("no approved output yet: look at it and accept it with -Dapprove")
                .exists();
        assertThat(written).isEqualTo(Files.readString(approved));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_link_has_its_fact_with_evidence_and_the_same_words(String name) throws ManuscriptException {
        var composed = example(name);
        var facts = new HashSet<String>();
        composed.facts().forEach(fact -> {
            facts.add(fact.id() + "=" + fact.printed());
            assertThat(fact.evidence()).as(fact.id()).isNotEmpty();
        });
        var references =
                Typesetter.withBundledFonts().parse(composed.manuscript()).facts();
        assertThat(references).isNotEmpty();
        assertThat(references)
                .allSatisfy(reference -> assertThat(facts).contains(reference.fact() + "=" + reference.printed()));
    }

    /** What clerks typed is quoted as a whole and carries its own digits; everything else that counts is linked. */
    @ParameterizedTest
    @MethodSource("examples")
    void every_number_of_the_record_is_linked(String name) {
        var manuscript = example(name).manuscript();
        var body = manuscript.substring(manuscript.indexOf("\n---\n", 4) + 5);
        var left = new ArrayList<String>();
        for (var line : body.split("\n", -1)) {
            if (Examples.typed().contains(line)) {
                continue;
            }
            var rest = LINK.matcher(line).replaceAll("");
            for (var name1 : Examples.names()) {
                rest = rest.replace(name1, "");
            }
            for (var exempt : EXEMPT) {
                rest = exempt.matcher(rest).replaceAll("");
            }
            if (FIGURE.matcher(rest).find()) {
                left.add(rest);
            }
        }
        assertThat(left).isEmpty();
    }
}
