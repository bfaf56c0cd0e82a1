package org.jibao.documents.review;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jibao.offices.Messages;

/**
 * 个人信息: names, numbers and addresses of private persons, found by the patterns of {@code review.properties}, each with the
 * reason why it is looked for. The list is short on purpose: what it names should nearly always be so.
 */
public final class PrivatePersons implements TextCheck {
    private static final Messages TEXT = new Messages(PrivatePersons.class);
    private static final List<Mark> MARKS = ReviewRules.list("person.rules").stream()
            .map(rule -> new Mark(
                    rule,
                    Pattern.compile(ReviewRules.text("person." + rule + ".pattern")
                            .replace("{surname}", ReviewRules.text("person.surnames"))),
                    DraftFinding.Severity.valueOf(ReviewRules.text("person." + rule + ".severity"))))
            .toList();

    private record Mark(String rule, Pattern pattern, DraftFinding.Severity severity) {}

    @Override
    public void read(Draft draft, Consumer<DraftFinding> findings) {
        for (int i = 0; i < draft.lines().size(); i++) {
            for (var mark : MARKS) {
                var found = mark.pattern().matcher(draft.lines().get(i));
                while (found.find()) {
                    var value = found.group("private");
                    findings.accept(new DraftFinding(
                            "person." + mark.rule(),
                            i + 1,
                            value,
                            TEXT.of("person." + mark.rule(), value),
                            TEXT.of("person." + mark.rule() + ".remedy", masked(value)),
                            mark.severity()));
                }
            }
        }
    }

    /** A name keeps its surname; of a number the first three and the last two characters stay. */
    static String masked(String value) {
        if (value.codePoints().allMatch(Character::isIdeographic)) {
            return value.substring(0, value.offsetByCodePoints(0, 1)) + "某";
        }
        return value.length() <= 5
                ? "*".repeat(value.length())
                : value.substring(0, 3) + "*".repeat(value.length() - 5) + value.substring(value.length() - 2);
    }
}
