package org.jibao.documents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

/** 依据代号表: what the evidence of a figure may name and the page that shows it, from {@code evidence.properties}. */
@ApplicationScoped
class EvidenceRules {
    private final List<Row> rows = new ArrayList<>();

    private record Row(Pattern form, String name, String page) {}

    EvidenceRules() {
        this(TemplateShelf.installed());
    }

    EvidenceRules(TemplateShelf shelf) {
        shelf.properties("evidence.properties").forEach((key, value) -> {
            var parts = ((String) value).split("\\|", -1);
            if (parts.length != 2) {
                throw new IllegalStateException(
                        "evidence.properties: " + key + " has " + parts.length + " parts, not 2");
            }
            var form = Pattern.compile("\\Q" + ((String) key).replace("*", "\\E([^/]+)\\Q") + "\\E");
            rows.add(new Row(form, parts[0].strip(), parts[1].strip()));
        });
    }

    /** What an evidence is, e.g. 事件; empty when its form is not known. */
    Optional<String> name(String evidence) {
        return rows.stream()
                .filter(row -> row.form().matcher(evidence).matches())
                .map(Row::name)
                .findFirst();
    }

    /** Address of the page that shows it, below the root of the product; empty when its form is not known. */
    Optional<String> page(String evidence) {
        for (var row : rows) {
            var found = row.form().matcher(evidence);
            if (found.matches()) {
                return Optional.of(filled(row.page(), found));
            }
        }
        return Optional.empty();
    }

    private static String filled(String page, Matcher found) {
        var address = page;
        for (int i = 1; i <= found.groupCount(); i++) {
            address = address.replace("{" + (i - 1) + "}", URLEncoder.encode(found.group(i), StandardCharsets.UTF_8));
        }
        return address;
    }
}
