package org.jibao.typesetting.manuscript;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jibao.typesetting.ManuscriptException;
import org.jibao.typesetting.ManuscriptFault;

/** Collects the faults of one manuscript, so that its author hears of all of them at once. */
final class Faults {

    private final Set<ManuscriptFault> faults = new LinkedHashSet<>();

    void add(int line, String message, String remedy) {
        faults.add(new ManuscriptFault(line, message, remedy));
    }

    int count() {
        return faults.size();
    }

    boolean enough() {
        return faults.size() >= HeadRules.MAX_FAULTS;
    }

    void throwIfAny() throws ManuscriptException {
        if (!faults.isEmpty()) {
            throw new ManuscriptException(faults.stream()
                    .sorted(Comparator.comparingInt(ManuscriptFault::line))
                    .limit(HeadRules.MAX_FAULTS)
                    .toList());
        }
    }

    /** Shortens what a message quotes. */
    static String quote(String text) {
        int end = text.offsetByCodePoints(0, Math.min(20, text.codePointCount(0, text.length())));
        return "“" + text.substring(0, end) + (end < text.length() ? "…" : "") + "”";
    }
}
