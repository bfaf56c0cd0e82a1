package org.jibao.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 数据清单: collects the facts of one document while its wording is prepared. */
final class FactSheet {
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    /**
     * Adds a fact, or returns the one that stands under the same id.
     *
     * @param id made of dotted parts; characters that may not stand in an id become hyphens
     */
    Fact add(String id, Object value, String printed, String description, List<String> evidence) {
        var clean = id.replaceAll("[^\\p{L}\\p{N}._/-]+", "-");
        var fact = new Fact(clean, String.valueOf(value), printed, description, evidence);
        var standing = facts.putIfAbsent(clean, fact);
        if (standing != null && !standing.value().equals(fact.value())) {
            throw new IllegalStateException("two facts of one id: " + standing + ", " + fact);
        }
        return standing == null ? fact : standing;
    }

    List<Fact> all() {
        return List.copyOf(facts.values());
    }
}
