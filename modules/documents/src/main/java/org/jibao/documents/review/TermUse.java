package org.jibao.documents.review;

import java.util.List;
import java.util.function.Consumer;

import org.jibao.offices.Messages;

/** 用语核对: words that the office has asked to avoid. */
public final class TermUse implements TextCheck {
    private static final Messages TEXT = new Messages(TermUse.class);

    private final List<Rule> rules;

    /**
     * 用语规定.
     *
     * @param use what to write instead; empty: leave it out
     * @param reason why; may be empty
     */
    public record Rule(String avoid, String use, String reason) {}

    public TermUse(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    @Override
    public void read(Draft draft, Consumer<DraftFinding> findings) {
        for (int i = 0; i < draft.lines().size(); i++) {
            for (var rule : rules) {
                read(draft.lines().get(i), i + 1, rule, findings);
            }
        }
    }

    /** Not where the word is only a part of what is to be written instead: 办公室 in 县委办公室. */
    private static void read(String line, int number, Rule rule, Consumer<DraftFinding> findings) {
        var avoid = rule.avoid();
        int shift = rule.use().indexOf(avoid);
        for (int at = line.indexOf(avoid); at >= 0; at = line.indexOf(avoid, at + avoid.length())) {
            if (shift < 0 || at < shift || !line.startsWith(rule.use(), at - shift)) {
                findings.accept(finding(rule, number));
            }
        }
    }

    private static DraftFinding finding(Rule rule, int line) {
        var why = rule.reason().isEmpty() ? "" : TEXT.of("term.reason", rule.reason());
        var remedy = rule.use().isEmpty() ? TEXT.of("term.leave-out") : TEXT.of("term.use", rule.use());
        return new DraftFinding(
                "term.avoid",
                line,
                rule.avoid(),
                TEXT.of("term.avoid", rule.avoid(), why),
                remedy,
                DraftFinding.Severity.ADVICE);
    }
}
