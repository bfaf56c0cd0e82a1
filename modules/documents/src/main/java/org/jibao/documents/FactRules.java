package org.jibao.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * 数据说明表: the figures that each kind of document draws, from the file beside its template: {@code report/first.ftl} has
 * {@code report/first.facts.properties}. The form is {@code id=说明|查询|写法}.
 */
@ApplicationScoped
class FactRules {
    private final Map<DocumentKind, List<FactRule>> rules = new EnumMap<>(DocumentKind.class);

    FactRules() {
        this(TemplateShelf.installed(), new KindRules(TemplateShelf.installed()));
    }

    FactRules(TemplateShelf shelf, KindRules kinds) {
        for (var kind : DocumentKind.values()) {
            var template = kinds.of(kind).template();
            var name = template.substring(0, template.lastIndexOf('.')) + ".facts.properties";
            var rows = new ArrayList<FactRule>();
            shelf.properties(name).forEach((id, row) -> rows.add(rule(name, (String) id, (String) row)));
            rows.sort(Comparator.comparing(FactRule::id));
            rules.put(kind, List.copyOf(rows));
        }
    }

    private static FactRule rule(String name, String id, String row) {
        var parts = row.split("\\|", -1);
        if (parts.length != 3) {
            throw new IllegalStateException(name + ": " + id + " has " + parts.length + " parts, not 3");
        }
        return new FactRule(id, parts[0].strip(), parts[1].strip(), parts[2].strip());
    }

    /** All that a kind declares, by id. */
    List<FactRule> of(DocumentKind kind) {
        return Objects.requireNonNull(rules.get(kind));
    }

    /** The row that speaks of a fact: of several the one that says most about its id. */
    Optional<FactRule> of(DocumentKind kind, String fact) {
        return of(kind).stream().filter(rule -> rule.covers(fact)).max(Comparator.comparingInt(rule -> rule.id()
                .length()));
    }
}
