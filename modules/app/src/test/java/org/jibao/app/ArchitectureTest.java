package org.jibao.app;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Plain tests, because Surefire passes over ArchUnit's own kind without a word. */
class ArchitectureTest {
    private static final String ROOT = "org.jibao";
    private static final String COUNTEREXAMPLE = "org.jibao.app.counterexample";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("jibao-testbed") && !location.contains("modules/testbed"))
            .importPackages(ROOT);

    private static final JavaClasses WRONG = new ClassFileImporter().importPackages(COUNTEREXAMPLE);

    static Stream<String> rules() {
        return ArchitectureRules.below(ROOT).keySet().stream().sorted();
    }

    @Test
    void every_module_is_looked_at() {
        assertThat(PRODUCT.stream().map(type -> type.getPackageName().split("\\.", -1)[2]))
                .contains(
                        "app",
                        "assessment",
                        "documents",
                        "incidents",
                        "ledger",
                        "offices",
                        "responsibility",
                        "timeliness",
                        "typesetting",
                        "workbooks");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_product_keeps_the_rule(String name) {
        rule(ROOT, name).check(PRODUCT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_counterexample_breaks_the_rule(String name) {
        assertThatThrownBy(() -> rule(COUNTEREXAMPLE, name).check(WRONG))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }

    private static com.tngtech.archunit.lang.ArchRule rule(String root, String name) {
        var rule = ArchitectureRules.below(root).get(name);
        if (rule == null) {
            throw new IllegalArgumentException(name);
        }
        return rule;
    }
}
