package org.jibao.typesetting.check.docx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.check.Rule;

/** What the rules found, by rule: kept, broken (with the places, equal ones together), or not measurable in a Word file. */
final class Notes {

    /** A rule that is broken: first place, how many there are; strength when weaker than the rule's. */
    record Broken(
            String rule,
            String measured,
            String allowed,
            String remedy,
            @Nullable Paragraph at,
            int count,
            Rule.@Nullable Strength strength) {}

    private static final int LONGEST = 40;

    final Set<String> checked = new LinkedHashSet<>();
    final Map<String, String> unmeasured = new LinkedHashMap<>();
    private final Map<String, Broken> broken = new LinkedHashMap<>();

    /** The rule was looked at; unless {@link #broken} follows, it is kept. */
    void checked(String rule) {
        checked.add(rule);
    }

    /**
     * The rule is broken.
     *
     * @param wording key of a line {@code measured|allowed|remedy} in docx.properties
     */
    void broken(String rule, String wording, @Nullable Paragraph at, Object... arguments) {
        add(rule, wording, at, null, arguments);
    }

    /** A recommended part of a rule is not followed. */
    void recommend(String rule, String wording, @Nullable Paragraph at, Object... arguments) {
        add(rule, wording, at, Rule.Strength.REC, arguments);
    }

    /** A part of the rule is not followed that holds only in general. */
    void general(String rule, String wording, @Nullable Paragraph at, Object... arguments) {
        add(rule, wording, at, Rule.Strength.NORM, arguments);
    }

    private void add(
            String rule,
            String wording,
            @Nullable Paragraph at,
            Rule.@Nullable Strength strength,
            Object... arguments) {
        checked(rule);
        var words = Values.wordings(wording, shortened(arguments));
        broken.merge(
                rule + words[0] + words[1],
                new Broken(rule, words[0], words[1], words[2], at, 1, strength),
                (old, more) -> new Broken(
                        rule, old.measured(), old.allowed(), old.remedy(), old.at(), old.count() + 1, strength));
    }

    /** The rule applies but cannot be measured here. */
    void unmeasured(String rule, String reason) {
        unmeasured.putIfAbsent(rule, Values.value("reason." + reason));
    }

    List<Broken> broken() {
        return new ArrayList<>(broken.values());
    }

    private static Object[] shortened(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof CharSequence text && text.length() > LONGEST
                        ? text.subSequence(0, LONGEST) + "…"
                        : argument)
                .toArray();
    }
}
