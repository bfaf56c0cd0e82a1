package org.jibao.assessment;

import org.jibao.timeliness.Names;
import org.jibao.timeliness.Verdict;

/** How a confirmed finding is named: the clock only suspects a missed report, a finding states it. */
final class Confirmed {
    private static final String MISSED = "漏报";

    private Confirmed() {}

    static String name(Verdict.Kind kind) {
        return kind == Verdict.Kind.MISSED ? MISSED : Names.of(kind);
    }
}
