package org.jibao.documents;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Role;

/**
 * 文种表: the rules of every kind, from {@code templates/kinds.properties} or the office's edition of it in force today; a kind
 * without a complete row fails at the start.
 */
@ApplicationScoped
class KindRules implements DocumentKinds {
    static final String FILE = "kinds.properties";

    @Inject
    TemplateEditions editions;

    private final TemplateShelf shelf;
    private volatile @Nullable RulesOf rules;

    /** The rules as they were read from a text. */
    private record RulesOf(String text, Map<DocumentKind, KindRule> rules) {}

    KindRules() {
        shelf = TemplateShelf.installed(name -> editions.today(name));
        read(TemplateShelf.installed().text(FILE));
    }

    KindRules(TemplateShelf shelf) {
        this.shelf = shelf;
        today();
    }

    KindRule of(DocumentKind kind) {
        return Objects.requireNonNull(today().get(kind));
    }

    /** The edition in force today. */
    private Map<DocumentKind, KindRule> today() {
        var text = shelf.text(FILE);
        var known = rules;
        if (known == null || !known.text().equals(text)) {
            known = new RulesOf(text, read(text));
            rules = known;
        }
        return known.rules();
    }

    /** Rows that an older copy or edition lacks are the shipped ones. */
    private static Map<DocumentKind, KindRule> read(String text) {
        var rows = TemplateShelf.load(TemplateShelf.shipped(FILE));
        rows.putAll(TemplateShelf.load(text));
        var rules = new EnumMap<DocumentKind, KindRule>(DocumentKind.class);
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
        return rules;
    }

    @Override
    public Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        today().forEach((kind, rule) -> {
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
