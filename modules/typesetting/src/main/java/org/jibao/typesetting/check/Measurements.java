package org.jibao.typesetting.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Form;

/**
 * 测量记录: collects what the measuring of one file gives and accounts for every rule: measured, or not and why. Use:
 * {@link #measured} for each rule whose element was found, {@link #missed} for what differs, {@link #skipped} with the
 * reason for a rule that cannot be measured here; a rule nobody mentions counts as an element that the file lacks.
 */
public final class Measurements {

    private static final String ABSENT = "文件中没有识别出这一要素";

    private final Report.Kind kind;
    private final Set<Rule> measured = new LinkedHashSet<>();
    private final Map<Rule, String> skipped = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    public Measurements(Report.Kind kind) {
        this.kind = kind;
    }

    /** The rule's element is there and was measured. */
    public void measured(String rule) {
        measured.add(Rules.rule(rule));
    }

    /** The rule was measured and this is where the file differs. */
    public void missed(Finding finding) {
        measured.add(finding.rule());
        findings.add(finding);
    }

    /** The rule cannot be measured in this file; {@code reason} in Chinese. */
    public void skipped(String rule, String reason) {
        skipped.putIfAbsent(Rules.rule(rule), reason);
    }

    /** @param form null when it was not recognised */
    public Report report(@Nullable Form form, List<FontUse> fonts, int pages) {
        var unmeasured = new ArrayList<Report.Unmeasured>();
        for (var rule : Rules.all()) {
            if (!measured.contains(rule)) {
                var reason = rule.checkable(kind) ? skipped.getOrDefault(rule, ABSENT) : rule.whyNot(kind);
                unmeasured.add(new Report.Unmeasured(rule, reason));
            }
        }
        var inOrder = Rules.all().stream().filter(measured::contains).toList();
        return new Report(kind, form, findings, inOrder, unmeasured, fonts, pages, null);
    }
}
