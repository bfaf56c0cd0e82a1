package org.jibao.documents;

import java.util.List;

/**
 * 草稿: the manuscript with every figure that was taken from the record.
 *
 * @param template text of the template it was made with
 * @param editions rules and data it was made with, besides the template and the files under {@code templates/}
 */
record Composed(String manuscript, String template, List<Fact> facts, List<Edition> editions) {

    Composed {
        facts = List.copyOf(facts);
        editions = List.copyOf(editions);
    }

    /** Made with the template alone. */
    Composed(String manuscript, String template, List<Fact> facts) {
        this(manuscript, template, facts, List.of());
    }

    /** The same, made with {@code editions} too. */
    Composed with(List<Edition> made) {
        return new Composed(manuscript, template, facts, made);
    }
}
