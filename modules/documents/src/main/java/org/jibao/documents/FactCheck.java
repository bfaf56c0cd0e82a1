package org.jibao.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.jibao.documents.review.DraftFinding;
import org.jibao.offices.Messages;
import org.jibao.typesetting.FactReference;

/** 数据核对: figures in a text against the facts it was drafted with and the facts of the record now. */
final class FactCheck {
    private static final Messages TEXT = new Messages(FactCheck.class);

    private FactCheck() {}

    static List<DraftFinding> compare(List<FactReference> references, List<Fact> drafted, List<Fact> current) {
        var then = byId(drafted);
        var now = byId(current);
        var findings = new ArrayList<DraftFinding>();
        for (var reference : references) {
            var fact = then.get(reference.fact());
            var latest = now.get(reference.fact());
            if (fact == null) {
                findings.add(finding("fact.unknown", reference, reference.fact()));
            } else if (latest == null) {
                findings.add(finding("fact.gone", reference, fact.printed(), fact.description()));
            } else if (!reference.printed().equals(latest.printed())) {
                var key = latest.value().equals(fact.value()) ? "fact.edited" : "fact.changed";
                findings.add(finding(key, reference, reference.printed(), latest.printed(), latest.description()));
            }
        }
        return findings;
    }

    /**
     * As {@link #compare(List, List, List)} of an issued paper: where a correction says otherwise than the paper, the record is
     * compared with the correction.
     *
     * @param mended by id of the figure
     */
    static List<DraftFinding> compare(
            List<FactReference> references, List<Fact> drafted, List<Fact> current, Map<String, Mended.Figure> mended) {
        var now = byId(current);
        var then = byId(drafted);
        var findings = new ArrayList<DraftFinding>();
        for (var reference : references) {
            var figure = mended.get(reference.fact());
            var latest = now.get(reference.fact());
            var fact = latest == null ? then.get(reference.fact()) : latest;
            if (figure == null || fact == null) {
                findings.addAll(compare(List.of(reference), drafted, current));
            } else if (latest == null
                    ? figure.printed() != null
                    : !latest.printed().equals(figure.printed())) {
                findings.add(finding(
                        "fact.mended",
                        reference,
                        reference.printed(),
                        fact.description(),
                        figure.by().number(),
                        said(figure.printed()),
                        said(latest == null ? null : latest.printed())));
            }
        }
        return findings;
    }

    private static String said(@Nullable String printed) {
        return printed == null ? TEXT.of("fact.nothing") : printed;
    }

    private static DraftFinding finding(String rule, FactReference reference, Object... values) {
        return new DraftFinding(
                rule,
                reference.line(),
                reference.printed(),
                TEXT.of(rule, values),
                TEXT.of(rule + ".remedy"),
                DraftFinding.Severity.STOPS);
    }

    private static Map<String, Fact> byId(List<Fact> facts) {
        return facts.stream().collect(Collectors.toMap(Fact::id, Function.identity(), (first, second) -> first));
    }
}
