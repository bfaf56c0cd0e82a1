package org.jibao.typesetting.check;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Form;
import org.jibao.typesetting.Variant;

/**
 * 检查报告: what the measuring of one file gave. Every rule of the catalogue is either measured or listed with the reason
 * why not; nothing passes silently.
 *
 * @param form null when it was not recognised
 * @param findings the severest first, then by page and rule
 * @param fonts of the file, in the order of their names
 * @param pages of the file; for DOCX, which has none of its own, 0
 * @param variant by which the file was measured; null for the standard alone
 */
public record Report(
        Kind kind,
        @Nullable Form form,
        List<Finding> findings,
        List<Rule> measured,
        List<Unmeasured> unmeasured,
        List<FontUse> fonts,
        int pages,
        @Nullable Variant variant) {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::page)
            .thenComparing(finding -> Rules.order(finding.rule()));

    public Report {
        findings = findings.stream().sorted(ORDER).toList();
        measured = List.copyOf(measured);
        unmeasured = List.copyOf(unmeasured);
        fonts = fonts.stream()
                .distinct()
                .sorted(Comparator.comparing(FontUse::name).thenComparing(FontUse::embedded))
                .toList();
    }

    /** 文件种类. */
    public enum Kind {
        PDF,
        DOCX
    }

    /**
     * 未测规则.
     *
     * @param reason in Chinese
     */
    public record Unmeasured(Rule rule, String reason) {}

    public long count(Finding.Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    /**
     * The same file judged as that of an office that deviates: what its variant allows and this report could not measure by the
     * office's own value is a note that says so.
     */
    Report under(Variant office) {
        var judged = findings.stream()
                .map(finding -> office.from(finding.rule().id())
                        .filter(deviation -> kind == Kind.DOCX || !deviation.measured())
                        .map(deviation -> finding.allowedBy(office, deviation))
                        .orElse(finding))
                .toList();
        return new Report(kind, form, judged, measured, unmeasured, fonts, pages, office);
    }

    /** No error and no warning. */
    public boolean passed() {
        return findings.stream().allMatch(f -> f.severity() == Finding.Severity.NOTE);
    }

    /** For people, in Chinese. */
    public String text() {
        return ReportText.of(this);
    }

    /** For programs: one JSON object, UTF-8 characters, field names that stay. */
    public String json() {
        return ReportJson.of(this);
    }
}
