package org.jibao.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 数据清单: collects the figures of one document while its model is built. */
final class Facts {
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    /** A count as the model's value: printed as digits, linked to its evidence. */
    ManuscriptText count(String id, long value, String description, List<String> evidence) {
        return text(id, Long.toString(value), description, evidence);
    }

    /** Any printed figure, e.g. points or a percentage. */
    ManuscriptText text(String id, String printed, String description, List<String> evidence) {
        facts.put(id, new Fact(id, printed, printed, description, evidence));
        return ManuscriptFormat.INSTANCE.fact(id, printed);
    }

    List<Fact> all() {
        return List.copyOf(facts.values());
    }
}
