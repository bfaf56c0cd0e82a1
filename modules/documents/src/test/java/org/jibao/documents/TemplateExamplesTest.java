package org.jibao.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    private static final Typesetter TYPESETTER = Typesetter.withBundledFonts();
    private static final TemplateShelf SHELF = TemplateShelf.installed();
    private static final KindRules KINDS = new KindRules(SHELF);
    private static final FactRules FACTS = new FactRules(SHELF, KINDS);
    private static final OfficeSettings OFFICE = new OfficeSettings(SHELF);
    private static final Pattern FIGURE = Pattern.compile("\\d+");

    /** Digits that are no figures of the record: names of rules with their year, document numbers, quarters, office settings, phones. */
    private static final List<Pattern> EXEMPT = Stream.of(
                    "《[^》]*》（\\d{4}年）",
                    "《[^》]*》（国务院令第\\d+号）",
                    "安办通报〔\\d{4}〕\\d+号",
                    "\\d{4}年第[一二三四]季度",
                    "之日起\\d+个工作日内",
                    "中位数超过\\d+分钟",
                    "0000-\\d{7}",
                    "职责分工（\\d{4}年）",
                    "收到后\\d+小时内",
                    "\\d{4}年度")
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
        var references = TYPESETTER.parse(composed.manuscript()).facts();
        assertThat(references).isNotEmpty();
        assertThat(references)
                .allSatisfy(reference -> assertThat(facts).contains(reference.fact() + "=" + reference.printed()));
    }

    /** The pages as they are once issued, with number and day, so that what is approved is what readers get. */
    @ParameterizedTest
    @MethodSource("examples")
    void the_pages_are_those_a_person_has_looked_at(String name) throws IOException, ManuscriptException {
        var approved = TEMPLATES.resolve(name + ".approved.pages.txt");
        var pages = TYPESETTER.pages(TYPESETTER.parse(issued(example(name))));
        if (System.getProperty("approve") != null) {
            Files.createDirectories(approved.getParent());
            Files.writeString(approved, PageText.of(pages));
            var pdf = Path.of("target", "examples", name.replace("/examples/", "-") + ".pdf");
            Files.createDirectories(pdf.getParent());
            Files.write(pdf, TYPESETTER.pdf(pages));
        }
        assertThat(approved)
                .as("no approved pages yet: look at them and accept them with -Dapprove")
                .exists();
        assertThat(PageText.of(pages)).isEqualTo(Files.readString(approved));
        assertThat(pages.missingCharacters()).isEmpty();
    }

    private static String issued(Composed composed) {
        var numbering = KINDS.of(kind(composed)).numbering();
        var manuscript = composed.manuscript();
        return switch (numbering) {
            case NONE -> manuscript;
            case ISSUE -> HeadLines.with(HeadLines.with(manuscript, "期号", "第7期"), "成文日期", "2026年10月9日");
            case ORGAN ->
                HeadLines.with(
                        HeadLines.with(
                                manuscript.contains("格式: 信函")
                                        ? manuscript
                                        : HeadLines.with(manuscript, "印发日期", "2026年10月9日"),
                                "成文日期",
                                "2026年10月9日"),
                        "发文字号",
                        OFFICE.organCode(kind(composed)) + "〔2026〕7号");
        };
    }

    /** The kind whose template wrote an example; a replacement is written by its own and that of the paper it replaces. */
    private static DocumentKind kind(Composed composed) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> SHELF.text(KINDS.of(kind).template()).equals(composed.template()))
                .findFirst()
                .orElseGet(() -> {
                    assertThat(composed.template())
                            .startsWith(SHELF.text(
                                    KINDS.of(DocumentKind.REPLACEMENT).template()));
                    return DocumentKind.REPLACEMENT;
                });
    }

    static Stream<DocumentKind> kinds() {
        return Arrays.stream(DocumentKind.values());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_figure_is_declared_and_every_declared_figure_stands_in_an_example(DocumentKind kind) {
        var unused = new ArrayList<>(FACTS.of(kind));
        var examples = Examples.all().values().stream()
                .map(java.util.function.Supplier::get)
                .filter(composed -> kind(composed) == kind)
                .toList();
        assertThat(examples).as("examples of " + kind).isNotEmpty();
        for (var composed : examples) {
            for (var fact : composed.facts()) {
                var rule = FACTS.of(kind, fact.id())
                        .or(() -> kind == DocumentKind.REPLACEMENT
                                ? FACTS.of(DocumentKind.CRITICISM, fact.id())
                                : Optional.empty());
                assertThat(rule).as(kind + " declares " + fact.id()).isPresent();
                rule.ifPresent(unused::remove);
            }
        }
        assertThat(unused).as("declared and never drawn").isEmpty();
    }

    /** What clerks typed is quoted as a whole and carries its own digits; everything else that counts is linked. */
    @ParameterizedTest
    @MethodSource("examples")
    void every_number_of_the_record_is_linked(String name) {
        var manuscript = example(name).manuscript();
        var body = manuscript.substring(manuscript.indexOf("\n---\n", 4) + 5);
        var left = new ArrayList<String>();
        for (var line : body.split("\n", -1)) {
            var rest = LINK.matcher(line).replaceAll("");
            for (var typed : Examples.typed()) {
                rest = rest.replace(typed, "");
            }
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
