package org.jibao.documents;

/**
 * 签署人的填写: puts who has signed into a manuscript, from the acts and from nowhere else. A template that wants the names
 * inside the text (briefings do) writes 【签发人】 and 【核稿人】 where they go.
 */
final class Signers {
    private static final String SIGNER = "【签发人】";
    private static final String REVIEWER = "【核稿人】";
    private static final String KEY = "签发人";
    private static final String BODY = "\n---\n";

    private final Words words;

    Signers(Words words) {
        this.words = words;
    }

    /**
     * The manuscript as it is shown and printed.
     *
     * @param upward whether the kind prints its signer in the head
     * @param passed whether it goes out before it is signed
     */
    String in(String manuscript, FlowState state, boolean upward, boolean passed) {
        var signature = state.signature();
        var signer = signature == null ? words.of(passed ? "signer.passed" : "signer.none") : signature.byName();
        var reviewer = state.acts().stream()
                .filter(act -> state.stands(act) && act.step() == FlowStep.REVIEW)
                .map(FlowAct::byName)
                .reduce((first, second) -> second)
                .orElseGet(() -> words.of("signer.none"));
        var filled = filled(filled(manuscript, SIGNER, signer), REVIEWER, reviewer);
        return upward && signature != null
                ? HeadLines.with(filled, KEY, signature.byName())
                : HeadLines.without(filled, KEY);
    }

    private static String filled(String manuscript, String mark, String name) {
        if (!manuscript.contains(mark)) {
            return manuscript;
        }
        int body = manuscript.indexOf(BODY, 3);
        var head = manuscript.substring(0, body).replace(mark, Escapes.head(name));
        return head + manuscript.substring(body).replace(mark, Escapes.body(name));
    }
}
