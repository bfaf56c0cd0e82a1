package org.jibao.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The material of the shipped examples, as data beside the templates, is what the composers make; the shipped templates keep
 * to the same rules and limits as those of an office. {@code -Dapprove} writes the files anew.
 */
class TemplateModelsTest {
    private static final Path TEMPLATES = Path.of("..", "..", "templates");
    private static final KindRules KINDS = new KindRules(TemplateShelf.installed());

    /**
     * 附注, and for briefings and letters 发 and 抄送, are settings of the office and empty as shipped; no example's follow-up
     * tells of the cause.
     */
    private static final Set<String> UNSHOWN = Set.of("附注", "起因", "发", "抄送");

    private static final TemplateLimits LIMITS = TemplateLimits.shipped();

    /** Models by template and example, made anew. */
    private static Map<String, Map<String, Map<String, ?>>> made() {
        var made = new TreeMap<String, Map<String, Map<String, ?>>>();
        Examples.all().forEach((example, supplier) -> {
            for (var material : Templates.watch(supplier).materials()) {
                made.computeIfAbsent(material.template(), template -> new TreeMap<>())
                        .put(example.substring(example.lastIndexOf('/') + 1), material.model());
            }
        });
        return made;
    }

    static Stream<String> templates() {
        return made().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void the_material_beside_a_template_is_what_its_composer_makes(String template) throws IOException {
        var file = TEMPLATES.resolve(TemplateModels.fileOf(template));
        var made = TemplateModels.write(Objects.requireNonNull(made().get(template)));
        if (System.getProperty("approve") != null) {
            Files.writeString(file, made);
        }
        assertThat(file).as("not written yet: -Dapprove writes it").exists();
        assertThat(Files.readString(file)).isEqualTo(made);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void material_read_back_is_the_same_and_writes_the_same(String template) {
        var made = Objects.requireNonNull(made().get(template));
        var read = TemplateModels.read(TemplateModels.write(made));
        assertThat(TemplateModels.write(read)).isEqualTo(TemplateModels.write(made));
        var text = TemplateShelf.installed().text(template);
        made.forEach(
                (example, model) -> assertThat(Templates.run(template, text, Objects.requireNonNull(read.get(example))))
                        .as(example)
                        .isEqualTo(Templates.run(template, text, model)));
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void every_kind_has_examples_beside_its_template(DocumentKind kind) {
        assertThat(TemplateModels.of(KINDS.of(kind).template())).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void a_shipped_template_has_no_fault_and_names_no_field_that_no_example_has(DocumentKind kind) {
        var template = KINDS.of(kind).template();
        var fields = TemplateFields.ofShipped(template);
        assertThat(TemplateRules.read(TemplateShelf.installed().text(template), fields, LIMITS)
                        .faults())
                .extracting(TemplateFault::words)
                .isEmpty();
        assertThat(fields.withoutExample()).isSubsetOf(UNSHOWN);
    }

    /** So that a copy of any of them can grow. */
    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void a_shipped_template_stays_under_half_of_every_limit(DocumentKind kind) {
        var half = new TemplateLimits(
                LIMITS.characters() / 2,
                LIMITS.marks() / 2,
                LIMITS.blocks() / 2,
                LIMITS.lists() - 1,
                LIMITS.brackets() / 2,
                LIMITS.words() / 2,
                LIMITS.steps() / 2,
                LIMITS.wordCharacters() / 2,
                LIMITS.outputCharacters() / 2,
                LIMITS.exampleCharacters() / 2,
                LIMITS.time(),
                LIMITS.look(),
                LIMITS.faults());
        var template = KINDS.of(kind).template();
        var text = TemplateShelf.installed().text(template);
        assertThat(TemplateParser.parse(text, half).faults()).isEmpty();
        TemplateModels.of(template).forEach((example, model) -> assertThat(
                        Templates.run(template, text, model).length())
                .isLessThan(half.exampleCharacters()));
    }

    @Test
    void half_of_the_limits_can_be_exceeded() {
        var none = new TemplateLimits(10, 1, 1, 1, 1, 1, 1, 1, 1, 1, LIMITS.time(), LIMITS.look(), 1);
        assertThat(TemplateParser.parse("---\n---\n\n很长很长很长", none).faults()).isNotEmpty();
    }
}
