package org.jibao.launcher.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One word per thing: every name that the modules offer with a Chinese term stands with it in the glossary. */
class GlossaryTest {

    @Test
    void every_public_name_with_a_chinese_term_stands_in_the_glossary() throws IOException {
        var glossary = Files.readAllLines(DemoFolder.root().resolve("docs/glossary.md"));
        var terms = Terms.of(DemoFolder.root());
        assertThat(terms).hasSizeGreaterThan(100);
        assertThat(terms.stream().filter(term -> !stands(term, glossary)))
                .as("add a row “| term | `name` | meaning |” to docs/glossary.md")
                .isEmpty();
    }

    @Test
    void no_name_stands_twice_in_the_glossary() throws IOException {
        var names = Files.readAllLines(DemoFolder.root().resolve("docs/glossary.md")).stream()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .map(line -> line.replaceAll("^[^`]*(`[^`]+`).*$", "$1"))
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void a_name_that_is_missing_is_found() {
        var source =
                """
                /** 颜色: a colour. */
                public enum Colour {
                    /** 红. */
                    RED,
                    /** plain. */
                    NONE
                }
                """;
        assertThat(Terms.in(source)).containsExactly(new Terms.Term("颜色", "Colour"), new Terms.Term("红", "Colour.RED"));
        assertThat(stands(new Terms.Term("红", "Colour.RED"), List.of("| 红 | `Colour.RED` | |")))
                .isTrue();
        assertThat(stands(new Terms.Term("红", "Colour.RED"), List.of("| 赤 | `Colour.RED` | |")))
                .isFalse();
    }

    private static boolean stands(Terms.Term term, List<String> glossary) {
        return glossary.stream()
                .anyMatch(line -> line.startsWith("| " + term.chinese() + " | `" + term.name() + "` |"));
    }
}
