package org.jibao.documents;

import java.util.List;

/**
 * 草稿: the manuscript with every figure that was taken from the record.
 *
 * @param template text of the template it was made with
 */
record Composed(String manuscript, String template, List<Fact> facts) {

    Composed {
        facts = List.copyOf(facts);
    }
}
