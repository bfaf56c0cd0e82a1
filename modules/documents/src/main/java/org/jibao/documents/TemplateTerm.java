package org.jibao.documents;

import java.util.List;

/** 模板算式: what may stand in a value or a condition. {@code at} is the place of its first character, from 0. */
sealed interface TemplateTerm {
    int at();

    /** A name, or names joined by dots. */
    record Path(int at, List<String> steps) implements TemplateTerm {
        public Path {
            steps = List.copyOf(steps);
        }

        String words() {
            return String.join(".", steps);
        }
    }

    /** A text in quotation marks or a whole number. */
    record Literal(int at, String words) implements TemplateTerm {}

    /** {@code path??} or {@code path?has_content}. */
    record Present(int at, Path path) implements TemplateTerm {}

    /** {@code path?size}. */
    record Size(int at, Path path) implements TemplateTerm {}

    /** {@code path!"……"}: a text for when the value is missing. */
    record Default(int at, Path path) implements TemplateTerm {}

    /** Terms joined by {@code && || == != gt lt}, or turned by {@code !}. */
    record Joined(int at, List<TemplateTerm> terms) implements TemplateTerm {
        public Joined {
            terms = List.copyOf(terms);
        }
    }
}
