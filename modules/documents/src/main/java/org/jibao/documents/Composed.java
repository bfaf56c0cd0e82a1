package org.jibao.documents;

import java.util.List;

/** 草稿: the manuscript with every figure that was taken from the record. */
record Composed(String title, String manuscript, List<Fact> facts) {

    Composed {
        facts = List.copyOf(facts);
    }
}
