package org.jibao.documents.review;

import java.util.List;
import java.util.function.Consumer;

/** 文字核对: reads a draft for one kind of trouble. Pure: what it compares with is handed to it beforehand. */
public interface TextCheck {

    void read(Draft draft, Consumer<DraftFinding> findings);

    /** All findings of the checks in the order of the text, as many as {@code review.properties} allows. */
    static List<DraftFinding> all(Draft draft, List<? extends TextCheck> checks) {
        var limit = ReviewRules.number("findings.most");
        var found = new java.util.ArrayList<DraftFinding>();
        checks.forEach(check -> check.read(draft, finding -> {
            if (found.size() < limit) {
                found.add(finding);
            }
        }));
        found.sort(java.util.Comparator.comparing(DraftFinding::line));
        return List.copyOf(found);
    }
}
