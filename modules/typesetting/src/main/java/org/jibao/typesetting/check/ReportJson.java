package org.jibao.typesetting.check;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Variant;

/** The report for programs. Names of fields are part of the interface: add, never change. */
final class ReportJson {

    private ReportJson() {}

    static String of(Report report) {
        var form = report.form();
        var variant = report.variant();
        return object(
                field("standard", string(Variant.STANDARD)),
                field("kind", string(report.kind().name())),
                field("form", string(form == null ? null : form.name())),
                field("pages", String.valueOf(report.pages())),
                field("passed", String.valueOf(report.passed())),
                field("errors", String.valueOf(report.count(Finding.Severity.ERROR))),
                field("warnings", String.valueOf(report.count(Finding.Severity.WARNING))),
                field("notes", String.valueOf(report.count(Finding.Severity.NOTE))),
                field("findings", array(report.findings(), ReportJson::finding)),
                field("measured", array(report.measured(), rule -> string(rule.id()))),
                field(
                        "unmeasured",
                        array(
                                report.unmeasured(),
                                u -> object(
                                        field("rule", string(u.rule().id())), field("reason", string(u.reason()))))),
                field("fonts", array(report.fonts(), ReportJson::font)),
                field("variant", string(variant == null ? null : variant.name())),
                field(
                        "deviations",
                        array(
                                variant == null ? List.<Variant.Deviation>of() : variant.deviations(),
                                ReportJson::deviation)));
    }

    private static String deviation(Variant.Deviation deviation) {
        return object(
                field("key", string(deviation.key())),
                field("rule", string(deviation.rule())),
                field("standard", string(deviation.standard())),
                field("own", string(deviation.own())),
                field("clause", string(deviation.clause())));
    }

    private static String finding(Finding finding) {
        var rule = finding.rule();
        return object(
                field("rule", string(rule.id())),
                field("name", string(rule.name())),
                field("clause", string(rule.clause())),
                field("severity", string(finding.severity().name())),
                field("strength", string(finding.strength().name())),
                field("status", string(rule.status().name())),
                field("page", String.valueOf(finding.page())),
                field("place", string(finding.place())),
                field("measured", string(finding.measured())),
                field("allowed", string(finding.allowed())),
                field("remedy", string(finding.remedy())));
    }

    private static String font(FontUse font) {
        var role = font.role();
        return object(
                field("name", string(font.name())),
                field("role", string(role == null ? null : role.name())),
                field("substitute", String.valueOf(font.substitute())),
                field("embedded", String.valueOf(font.embedded())));
    }

    private static String field(String name, String value) {
        return string(name) + ":" + value;
    }

    private static String object(String... fields) {
        return "{" + String.join(",", fields) + "}";
    }

    private static <T> String array(List<T> items, Function<T, String> written) {
        return items.stream().map(written).collect(Collectors.joining(",", "[", "]"));
    }

    /** RFC 8259, 7; surrogates without their other half, which UTF-8 cannot carry, are escaped as well. */
    static String string(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        var out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (c < ' ' || c == 0x7F || c == 0x2028 || c == 0x2029 || lone) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append('"').toString();
    }
}
