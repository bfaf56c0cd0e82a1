package org.jibao.typesetting.check.docx;

import org.jspecify.annotations.Nullable;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Form;
import org.jibao.typesetting.Length;
import org.jibao.typesetting.check.Rules;

/** Clause 7.2, and the heads of clause 10. */
final class HeadRules {

    private static final double MARK_TOLERANCE = Values.number("tolerance.mark");
    private static final double RULE_TOLERANCE = Values.number("tolerance.rule.length");
    private static final double GAP_TOLERANCE = Values.number("tolerance.rule.gap");
    private static final double AREA_WIDTH = Values.number("area.width");
    private static final double INDENT_TOLERANCE = Values.number("tolerance.cells");

    private HeadRules() {}

    static void check(Evidence evidence) {
        var elements = evidence.elements();
        if (!elements.official()) {
            return;
        }
        marking(evidence);
        var form = elements.form;
        if (!elements.mark.isEmpty()) {
            mark(evidence);
        }
        number(evidence);
        if (form == Form.DOCUMENT) {
            signers(evidence);
            rule(evidence);
        } else if (form == Form.LETTER) {
            letterRules(evidence);
        }
    }

    private static void marking(Evidence evidence) {
        var elements = evidence.elements();
        var notes = evidence.notes();
        boolean letter = elements.form == Form.LETTER;
        var copy = elements.copyNumber;
        if (copy != null) {
            if (!copy.dense().matches("\\d{6}")) {
                notes.broken("HEAD-1", "head.copy-number", copy, copy.dense());
            }
            evidence.type("HEAD-1", copy, null, Evidence.SIZE_3);
            flush(evidence, "HEAD-1", copy);
            if (!letter) {
                evidence.blankLines("HEAD-1", copy, evidence.geometry().fromTop(copy), 0, "版心上边缘");
            }
        }
        var secrecy = elements.secrecy;
        if (secrecy != null) {
            if (!Words.is(Words.GOOD_SECRECY, secrecy.dense())) {
                notes.broken("HEAD-2", "head.secrecy", secrecy, secrecy.dense());
            }
            evidence.type("HEAD-2", secrecy, FontRole.HEI, Evidence.SIZE_3);
            flush(evidence, "HEAD-2", secrecy);
            if (!letter) {
                evidence.blankLines("HEAD-2", secrecy, evidence.geometry().fromTop(secrecy), 1, "版心上边缘");
            }
        }
        var urgency = elements.urgency;
        if (urgency != null) {
            if (!urgency.dense().matches(Values.value("head.urgency.allowed"))) {
                notes.broken("HEAD-3", "head.urgency", urgency, urgency.dense());
            }
            evidence.type("HEAD-3", urgency, FontRole.HEI, Evidence.SIZE_3);
            flush(evidence, "HEAD-3", urgency);
            for (var above : new @Nullable Paragraph[] {secrecy, copy}) {
                if (above != null && above.number > urgency.number) {
                    notes.broken("HEAD-3", "head.urgency.order", urgency);
                }
            }
        }
    }

    static void flush(Evidence evidence, String rule, Paragraph paragraph) {
        double cells = evidence.geometry().firstLineCells(paragraph);
        boolean left = paragraph.alignment().matches("left|both|distribute");
        evidence.notes().checked(rule);
        if (paragraph.place == Paragraph.Place.BODY && (!left || Math.abs(cells) > INDENT_TOLERANCE)) {
            evidence.notes().broken(rule, left ? "indent.flush" : "align.flush", paragraph, cells);
        }
    }

    private static void mark(Evidence evidence) {
        var elements = evidence.elements();
        var notes = evidence.notes();
        var mark = elements.mark.get(0);
        var form = elements.form;
        var rule = form == Form.LETTER
                ? "LETR-1"
                : form == Form.ORDER ? "CMD-1" : form == Form.MINUTES ? "MIN-1" : "HEAD-4";
        notes.checked(rule);
        double wanted = Values.number("mark.top." + rule);
        var place = evidence.geometry().inkFromPaper(mark).times(1 / Measure.TWIPS_PER_MILLIMETRE);
        double shifted = form == Form.LETTER
                ? 0
                : Measure.millimetres(evidence.file().first().top()) - Values.number("page.top");
        if (mark.place == Paragraph.Place.MARGIN || !place.known()) {
            notes.unmeasured(rule, "mark");
        } else if (!place.canBe(wanted, MARK_TOLERANCE) && !place.canBe(wanted + shifted, MARK_TOLERANCE)) {
            notes.broken(rule, "head.mark.top", mark, place.middle(), wanted);
        }
        if (mark.place == Paragraph.Place.BODY
                && mark.table == null
                && elements.mark.size() == 1
                && !mark.alignment().matches("center|distribute")) {
            notes.broken(rule, "head.mark.centred", mark);
        }
        for (var line : elements.mark) {
            for (var stretch : line.visible()) {
                if (Evidence.wrong(stretch.chinese(), FontRole.TITLE_SONG)) {
                    notes.recommend(rule, "head.mark.font", line, String.valueOf(stretch.chinese()));
                    break;
                }
            }
        }
    }

    private static void number(Evidence evidence) {
        var elements = evidence.elements();
        var notes = evidence.notes();
        var number = elements.number;
        if (number == null || number.table != null) {
            return;
        }
        var text = number.dense();
        if (elements.form == Form.ORDER) {
            if (number.place == Paragraph.Place.BODY && !number.alignment().equals("center")) {
                notes.broken("CMD-1", "align.centre", number);
            }
            afterMark(evidence, "CMD-1", number);
            evidence.file().paragraphs().stream()
                    .filter(paragraph -> paragraph.number > number.number && !paragraph.blank())
                    .filter(paragraph -> paragraph.place == Paragraph.Place.BODY)
                    .findFirst()
                    .ifPresent(below -> evidence.blankLines("CMD-1", number, below, 2, "令号"));
            return;
        }
        if (elements.form == Form.MINUTES && !Words.is(Words.NUMBER, text)) {
            return;
        }
        notes.checked("HEAD-5");
        if (!Words.is(Words.GOOD_NUMBER, text)) {
            notes.broken("HEAD-5", "head.number", number, text);
        }
        if (elements.form == Form.LETTER) {
            notes.checked("LETR-3");
            if (number.place == Paragraph.Place.BODY && !endsAtTheRight(evidence, number)) {
                notes.broken("LETR-3", "letter.number", number);
            }
            belowTheRule(evidence, number);
        } else if (elements.form == Form.DOCUMENT) {
            boolean upward = !elements.signers.isEmpty();
            if (!upward
                    && number.place == Paragraph.Place.BODY
                    && !number.alignment().equals("center")) {
                notes.broken("HEAD-5", "align.centre", number);
            }
            if (!upward || elements.signers.get(0) == number) {
                afterMark(evidence, "HEAD-5", number);
            }
        }
    }

    /** 10.1: the number stands 7/8 of the height of a character below the upper double rule. */
    private static void belowTheRule(Evidence evidence, Paragraph number) {
        var rule = Rules.rule("LETR-3");
        var rules = evidence.elements().redRules;
        var shape = rules.isEmpty() ? null : rules.get(0).shape();
        var foot = shape == null ? null : evidence.geometry().fromPaper(shape);
        var ink = evidence.geometry().inkFromPaper(number);
        if (shape == null || foot == null || !ink.known()) {
            evidence.notes().unmeasured("LETR-3", "rule");
            return;
        }
        var ruleFoot = new Range(foot + shape.height(), foot + shape.height() + shape.thickness());
        var gap = ink.minus(ruleFoot).times(1 / Measure.TWIPS_PER_MILLIMETRE);
        double wanted = Length.inMillimetres(rule.length("gap"));
        double tolerance = Length.inMillimetres(rule.length("tolerance"));
        if (!gap.canBe(wanted, tolerance)) {
            evidence.notes().broken("LETR-3", "letter.number.gap", number, gap.middle(), wanted);
        }
    }

    /** By its alignment or by a tab stop on the edge of the type area. */
    private static boolean endsAtTheRight(Evidence evidence, Paragraph paragraph) {
        var pieces = evidence.geometry().pieces(paragraph);
        double area = evidence.file().section(paragraph).areaWidth();
        return paragraph.alignment().equals("right")
                || (!pieces.isEmpty()
                        && pieces.get(pieces.size() - 1)
                                .right()
                                .canBe(area, INDENT_TOLERANCE * Geometry.size(paragraph)));
    }

    private static void afterMark(Evidence evidence, String rule, Paragraph number) {
        var mark = evidence.elements().mark;
        if (mark.isEmpty()) {
            return;
        }
        var last = mark.get(mark.size() - 1);
        if (last.place == Paragraph.Place.BODY && last.table == null) {
            evidence.blankLines(rule, last, number, 2, "发文机关标志");
        } else {
            evidence.notes().unmeasured(rule, "mark");
        }
    }

    private static void signers(Evidence evidence) {
        var elements = evidence.elements();
        var notes = evidence.notes();
        boolean upward = Words.has(Words.UPWARD, elements.titleText());
        if (upward && elements.signers.isEmpty() && !elements.mark.isEmpty()) {
            notes.broken("HEAD-6", "head.signer.missing", elements.number);
        }
        var number = elements.number;
        if (elements.signers.isEmpty() || number == null || number.table != null) {
            return;
        }
        notes.checked("HEAD-6");
        var label = elements.signers.get(0);
        severalSigners(evidence, label, number);
        for (var stretch : label.visible()) {
            var text = stretch.text().replaceAll("[\\s\\u3000]", "");
            boolean name = !text.contains("签发人") && !text.matches(".*\\d.*") && Evidence.chinese(text);
            if (name && Evidence.wrong(stretch.chinese(), FontRole.KAI)) {
                notes.broken("HEAD-6", "head.signer.font", label, String.valueOf(stretch.chinese()));
                break;
            }
        }
        var pieces = evidence.geometry().pieces(number);
        if (pieces.isEmpty()) {
            notes.unmeasured("HEAD-6", "tabs");
            return;
        }
        int size = Geometry.size(number);
        var left = pieces.get(0).left().times(1.0 / size);
        if (!left.canBe(1, INDENT_TOLERANCE)) {
            notes.broken("HEAD-6", "head.signer.left", number, left.middle());
        }
        if (label == number) {
            double area = evidence.file().section(number).areaWidth();
            var right = Range.exactly(area)
                    .minus(pieces.get(pieces.size() - 1).right())
                    .times(1.0 / size);
            if (!right.canBe(1, INDENT_TOLERANCE)) {
                notes.broken("HEAD-6", "head.signer.right", number, right.middle());
            }
        }
    }

    /** 7.2.6: as a rule two names a line, one line under the other, the number on the last of them. */
    private static void severalSigners(Evidence evidence, Paragraph label, Paragraph number) {
        var notes = evidence.notes();
        var rows = evidence.file().paragraphs().stream()
                .filter(paragraph -> paragraph.place == Paragraph.Place.BODY && !paragraph.blank())
                .filter(paragraph -> paragraph.number >= label.number)
                .takeWhile(paragraph -> paragraph.number <= number.number || signs(evidence, paragraph))
                .toList();
        int perLine = Rules.rule("HEAD-7").count("per-line");
        if (rows.isEmpty() || (rows.size() == 1 && persons(rows.get(0)) < 2)) {
            return;
        }
        notes.checked("HEAD-7");
        for (int i = 0; i < rows.size(); i++) {
            int persons = persons(rows.get(i));
            if (persons > perLine || (persons < perLine && i + 1 < rows.size())) {
                notes.broken("HEAD-7", "head.signers.per-line", rows.get(i), persons, perLine);
            }
        }
        if (rows.get(rows.size() - 1) != number) {
            notes.broken("HEAD-7", "head.signers.number", number);
        }
        var first = namesLeft(evidence, rows.get(0));
        for (var row : rows.subList(1, rows.size())) {
            var left = namesLeft(evidence, row);
            if (first == null || left == null) {
                notes.unmeasured("HEAD-7", "tabs");
                return;
            }
            var off = left.minus(first).times(1 / Measure.TWIPS_PER_MILLIMETRE);
            if (!off.canBe(0, Length.inMillimetres(Rules.rule("HEAD-7").length("tolerance")))) {
                notes.broken("HEAD-7", "head.signers.aligned", row, Math.abs(off.middle()));
            }
        }
    }

    /** Names alone in the right half of a line. */
    private static boolean signs(Evidence evidence, Paragraph paragraph) {
        var pieces = evidence.geometry().pieces(paragraph);
        return paragraph.dense().matches("[\\u4E00-\\u9FFF·]{2,9}")
                && !pieces.isEmpty()
                && pieces.get(0).left().middle()
                        > evidence.file().section(paragraph).areaWidth() / 3.0;
    }

    /** A name of two characters is often spread over the width of three: two lone characters are one name. */
    private static int persons(Paragraph row) {
        int halves = 0;
        for (var word : names(row.written()).split("[\\s\\u3000、，]+", -1)) {
            halves += word.isEmpty() ? 0 : word.length() == 1 ? 1 : 2;
        }
        return (halves + 1) / 2;
    }

    private static String names(String written) {
        return written.replaceFirst(".*号", "").replaceFirst(".*签发人[：:]?", "").strip();
    }

    private static @Nullable Range namesLeft(Evidence evidence, Paragraph row) {
        var pieces = evidence.geometry().pieces(row);
        if (pieces.isEmpty()) {
            return null;
        }
        var last = pieces.get(pieces.size() - 1);
        var text = last.text();
        int label = text.indexOf("签发人") < 0 ? 0 : text.length() - names(text).length();
        return last.left().plus(evidence.geometry().width(text.substring(0, label), row));
    }

    private static void rule(Evidence evidence) {
        var elements = evidence.elements();
        var notes = evidence.notes();
        var number = elements.number;
        if (elements.mark.isEmpty() || number == null) {
            return;
        }
        if (elements.redRules.isEmpty()) {
            boolean drawn = evidence.file().paragraphs().stream()
                    .limit(Values.count("head.paragraphs"))
                    .flatMap(paragraph -> paragraph.shapes.stream())
                    .anyMatch(shape -> shape.kind() != Shape.Kind.BOX);
            if (drawn) {
                notes.unmeasured("HEAD-8", "picture");
            } else if (RedRule.line(number.format, "pBdr.bottom")) {
                notes.broken("HEAD-8", "head.rule.colour", number);
            } else {
                notes.broken("HEAD-8", "head.rule.missing", number);
            }
            return;
        }
        notes.checked("HEAD-8");
        var rule = elements.redRules.get(elements.redRules.size() - 1);
        double width = Measure.millimetres(rule.width());
        if (PageRules.off(width, AREA_WIDTH, RULE_TOLERANCE)) {
            notes.broken("HEAD-8", "head.rule.length", rule.paragraph(), width);
        }
        var gap = gap(evidence, rule, number);
        if (!gap.known()) {
            notes.unmeasured("HEAD-8", "rule");
        } else {
            var millimetres = gap.times(1 / Measure.TWIPS_PER_MILLIMETRE);
            if (!millimetres.canBe(4, GAP_TOLERANCE)) {
                notes.broken("HEAD-8", "head.rule.gap", rule.paragraph(), millimetres.middle());
            }
        }
    }

    /** From the foot of the words of the number to the rule. */
    private static Range gap(Evidence evidence, RedRule rule, Paragraph number) {
        var geometry = evidence.geometry();
        var line = geometry.lineHeight(number);
        int size = Geometry.size(number);
        var below = new Range(0, Math.max(0, line.high() - size));
        var shape = rule.shape();
        if (shape == null) {
            if (rule.paragraph() == number && rule.below()) {
                return below.plus(rule.gap());
            }
            if (rule.paragraph().number < number.number || rule.paragraph().table != null) {
                return Range.UNKNOWN;
            }
            var to = below.plus(geometry.between(number, rule.paragraph()));
            return rule.below() ? to.plus(geometry.height(rule.paragraph())).plus(rule.gap()) : to.plus(-rule.gap());
        }
        var y = shape.y();
        if (y == null || !shape.fromY().equals("paragraph") || rule.paragraph().number < number.number) {
            return Range.UNKNOWN;
        }
        var top = rule.paragraph() == number ? line.times(-1) : geometry.between(number, rule.paragraph());
        return top.plus(below).plus(y);
    }

    private static void letterRules(Evidence evidence) {
        var elements = evidence.elements();
        var notes = evidence.notes();
        var number = elements.number;
        if (number != null && !elements.title.isEmpty()) {
            evidence.blankLines("LETR-4", number, elements.title.get(0), 2, "发文字号");
        }
        notes.checked("LETR-2");
        double wanted = Values.number("letter.rule.length");
        if (elements.redRules.isEmpty()) {
            notes.unmeasured("LETR-2", "picture");
            return;
        }
        for (var rule : elements.redRules) {
            double width = Measure.millimetres(rule.width());
            if (PageRules.off(width, wanted, RULE_TOLERANCE)) {
                notes.broken("LETR-2", "letter.rule.short", rule.paragraph(), width);
            }
        }
        boolean inFooter = evidence.file().margins().values().stream()
                .flatMap(paragraphs -> paragraphs.stream())
                .anyMatch(paragraph -> paragraph.shapes.stream().anyMatch(Shape::redLine)
                        || RedRule.line(paragraph.format, "pBdr.top")
                        || RedRule.line(paragraph.format, "pBdr.bottom"));
        var lower = elements.redRules.get(elements.redRules.size() - 1);
        var shape = lower.shape();
        if (elements.redRules.size() < 2) {
            if (!inFooter) {
                notes.broken("LETR-2", "letter.rule.second", lower.paragraph());
            }
            return;
        }
        var top = shape == null ? null : evidence.geometry().fromPaper(shape);
        if (top == null) {
            notes.unmeasured("LETR-2", "rule");
            return;
        }
        double foot = Measure.millimetres(evidence.file().first().height() - top);
        if (PageRules.off(foot, Values.number("letter.rule.foot"), Values.number("tolerance.letter.foot"))) {
            notes.broken("LETR-2", "letter.rule.place", lower.paragraph(), foot);
        }
    }
}
