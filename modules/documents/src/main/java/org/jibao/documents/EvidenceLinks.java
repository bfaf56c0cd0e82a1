package org.jibao.documents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 依据去处: turns the names of rows behind a figure, such as {@code incident/2026-0123}, into links to pages. */
final class EvidenceLinks {
    private static final List<Scheme> SCHEMES = schemes();

    private EvidenceLinks() {}

    record Scheme(String name, Pattern pattern, String words, String page) {

        Evidence.Link link(MatchResult found) {
            var named = words;
            var address = page;
            for (int i = 1; i <= found.groupCount(); i++) {
                var hole = "{" + (i - 1) + "}";
                named = named.replace(hole, found.group(i));
                address = address.replace(hole, URLEncoder.encode(found.group(i), StandardCharsets.UTF_8));
            }
            return new Evidence.Link(named, address);
        }
    }

    private static List<Scheme> schemes() {
        var rows = DraftSettings.properties("evidence.properties");
        return Stream.of(rows.getProperty("schemes").strip().split("\\s+"))
                .map(name -> new Scheme(
                        name,
                        Pattern.compile(Objects.requireNonNull(rows.getProperty(name + ".pattern"), name)),
                        Objects.requireNonNull(rows.getProperty(name + ".words"), name),
                        Objects.requireNonNull(rows.getProperty(name + ".page"), name)))
                .toList();
    }

    static List<Scheme> all() {
        return SCHEMES;
    }

    /** The link; without an address when no page shows rows of this kind. */
    static Evidence.Link of(String evidence) {
        for (var scheme : SCHEMES) {
            var found = scheme.pattern().matcher(evidence);
            if (found.matches()) {
                return scheme.link(found);
            }
        }
        return new Evidence.Link(evidence, "");
    }

    static Evidence of(Fact fact) {
        return new Evidence(
                fact.id(),
                fact.value(),
                fact.printed(),
                fact.description(),
                fact.evidence().stream().map(EvidenceLinks::of).toList());
    }
}
