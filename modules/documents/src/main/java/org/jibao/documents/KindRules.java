package org.jibao.documents;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jibao.offices.Role;

/** 文种表: the rules of every kind, from {@code templates/kinds.properties}; a kind without a complete row fails at the start. */
@ApplicationScoped
class KindRules implements DocumentKinds {
    private final Map<DocumentKind, KindRule> rules = new EnumMap<>(DocumentKind.class);

    KindRules() {
        this(TemplateShelf.installed());
    }

    KindRules(TemplateShelf shelf) {
        var rows = shelf.properties("kinds.properties");
        for (var kind : DocumentKind.values()) {
            rules.put(
                    kind,
                    new KindRule(
                            word(rows, kind, "name"),
                            word(rows, kind, "template"),
                            KindRule.Numbering.valueOf(word(rows, kind, "numbering")),
                            roles(rows, kind, "drafters"),
                            roles(rows, kind, "issuers"),
                            rows.getProperty(kind + ".ledger", "no").strip().equals("yes")));
        }
    }

    KindRule of(DocumentKind kind) {
        return Objects.requireNonNull(rules.get(kind));
    }

    @Override
    public Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        rules.forEach((kind, rule) -> {
            if (rule.isIssued()) {
                names.put(rule.name(), kind.name());
            }
        });
        return names;
    }

    private static String word(Properties rows, DocumentKind kind, String key) {
        var word = rows.getProperty(kind + "." + key);
        if (word == null) {
            throw new IllegalStateException("kinds.properties has no " + kind + "." + key);
        }
        return word.strip();
    }

    private static Set<Role> roles(Properties rows, DocumentKind kind, String key) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : word(rows, kind, key).split(",", -1)) {
            if (!role.isBlank()) {
                roles.add(Role.valueOf(role.strip()));
            }
        }
        return roles;
    }
}
