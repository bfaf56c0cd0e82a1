package org.jibao.typesetting.check.pdf;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Length;
import org.jibao.typesetting.check.Finding;
import org.jibao.typesetting.check.Limits;
import org.jibao.typesetting.check.Measurements;
import org.jibao.typesetting.check.Rule;
import org.jibao.typesetting.check.Rules;
import org.jibao.typesetting.faces.Faces;
import org.jibao.typesetting.sheet.Sheet;

/** Compares measures and words the findings. All lengths in 1/1000 pt. */
final class Ruler {

    final Sheet sheet;
    final Elements elements;
    final Measurements measurements;
    private final Map<String, Integer> counts = new HashMap<>();

    Ruler(Sheet sheet, Elements elements, Measurements measurements) {
        this.sheet = sheet;
        this.elements = elements;
        this.measurements = measurements;
    }

    /** {@code what} must be {@code wanted}, up to the tolerance; records that the rule was measured. */
    boolean near(String rule, int page, String place, String what, int measured, int wanted, int tolerance) {
        return within(
                rule,
                page,
                place,
                what + " " + mm(measured),
                what + " " + mm(wanted) + "，误差不超过 " + mm(tolerance),
                measured,
                wanted - tolerance,
                wanted + tolerance);
    }

    boolean within(
            String rule, int page, String place, String told, String allowed, int measured, int least, int most) {
        measurements.measured(rule);
        if (measured < least || measured > most) {
            missed(Finding.of(Rules.rule(rule), page, place, told, allowed));
            return false;
        }
        return true;
    }

    boolean size(String rule, TextLine line, int wanted, int tolerance) {
        int size = line.size();
        return within(
                rule,
                line.page(),
                place(line),
                "字号 " + Length.inPoints(Math.round(size / 100f) * 100) + " 磅",
                "字号 " + Length.inPoints(wanted) + " 磅，误差不超过 " + Length.inPoints(tolerance) + " 磅",
                size,
                wanted - tolerance,
                wanted + tolerance);
    }

    /** A typeface nobody knows by name counts as another one. */
    boolean role(String rule, TextLine line, FontRole wanted, Rule.Strength strength) {
        measurements.measured(rule);
        if (line.role() != wanted) {
            missed(Finding.of(
                            Rules.rule(rule),
                            line.page(),
                            place(line),
                            "用" + chinese(line.role()) + "（" + line.fontName() + "）",
                            "用" + Faces.chinese(wanted))
                    .only(strength));
            return false;
        }
        return true;
    }

    void centred(String rule, TextLine line, int tolerance) {
        int paper = elements.sides.get(line.page() - 1).width();
        int area = sheet.areaLeft + sheet.areaWidth / 2;
        int off = line.centre() - area;
        int offPaper = line.centre() - paper / 2;
        int least = Math.abs(off) < Math.abs(offPaper) ? off : offPaper;
        within(
                rule,
                line.page(),
                place(line),
                "偏离中线 " + mm(Math.abs(least)),
                "居中，误差不超过 " + mm(tolerance),
                least,
                -tolerance,
                tolerance);
    }

    /** So many blank lines of the grid between the ink of two things, give or take half a line, plus {@code slack}. */
    boolean blankLines(String rule, TextLine below, int gap, int lines, int slack) {
        int lineGap = sheet.lineTop(1) - sheet.bodySize;
        int nominal = sheet.lineTop(lines) + lineGap;
        int half = sheet.lineTop(1) / 2;
        return within(
                rule,
                below.page(),
                place(below),
                "与上面相距 " + mm(gap) + "，约空"
                        + String.format(Locale.ROOT, "%.1f", Math.max(0, gap - lineGap) / (double) sheet.lineTop(1))
                        + "行",
                "空" + lines + "行，相距 " + mm(nominal - half) + " 至 " + mm(nominal + half + slack),
                gap,
                nominal - half,
                nominal + half + slack);
    }

    void missed(Finding finding) {
        int count = counts.merge(finding.rule().id(), 1, Integer::sum);
        if (count <= Limits.MAX_FINDINGS) {
            measurements.missed(finding);
        } else {
            measurements.measured(finding.rule().id());
        }
    }

    void missed(String rule, TextLine line, String measured, String allowed) {
        missed(Finding.of(Rules.rule(rule), line.page(), place(line), measured, allowed));
    }

    /** {@code 第1页第3行“关于……”}. */
    String place(TextLine line) {
        var lines = elements.sides.get(line.page() - 1).lines();
        int at = 1;
        for (var other : lines) {
            if (other.baseline() < line.baseline() - 1) {
                at++;
            }
        }
        var text = line.text();
        int end = text.offsetByCodePoints(0, Math.min(12, text.codePointCount(0, text.length())));
        return "第" + line.page() + "页第" + at + "行“" + text.substring(0, end) + (end < text.length() ? "……" : "") + "”";
    }

    static String page(int number) {
        return "第" + number + "页";
    }

    static String mm(int length) {
        return String.format(Locale.ROOT, "%.1f mm", Length.inMillimetres(length));
    }

    static String chinese(@Nullable FontRole role) {
        return role == null ? "其他字体" : Faces.chinese(role);
    }

    static int limit(String rule, String name) {
        return Rules.rule(rule).length(name);
    }
}
