package org.jibao.typesetting.check.docx;

import java.util.ArrayList;
import java.util.regex.Pattern;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Form;

/** Clause 7.4: the imprint. */
final class ImprintRules {

    private static final double TOLERANCE = Values.number("tolerance.cells");
    private static final double AREA_WIDTH = Values.number("area.width");
    private static final Pattern PRINTED_DATE =
            Pattern.compile("(?<date>[\\d〇○零一二三四五六七八九十]{2,5}年[^年月日]{1,3}月[^年月日]{1,3}日)印发$");

    /** 0.35 mm and 0.25 mm in the eighths of a point of a border (7.4.1). */
    private static final int THICK = 8;

    private static final int THIN = 6;

    private ImprintRules() {}

    static void check(Evidence evidence) {
        var elements = evidence.elements();
        if (!elements.official() || elements.imprint.isEmpty()) {
            return;
        }
        for (var paragraph : elements.imprint) {
            if (Words.is(Words.COPIES, paragraph.dense())) {
                copies(evidence, paragraph);
            } else if (Words.is(Words.PRINTED, paragraph.dense()) && elements.form != Form.LETTER) {
                printed(evidence, paragraph);
            }
        }
        if (elements.form == Form.LETTER) {
            letter(evidence);
        } else {
            rules(evidence);
            foot(evidence);
        }
    }

    private static void copies(Evidence evidence, Paragraph paragraph) {
        var notes = evidence.notes();
        var text = paragraph.dense();
        boolean addressees = text.startsWith("主送");
        var rule = addressees ? "IMPR-4" : "IMPR-3";
        evidence.type(rule, paragraph, FontRole.FANGSONG, Evidence.SIZE_4);
        edge(evidence, rule, paragraph);
        if (text.matches("[抄主]送:.*")) {
            notes.broken(rule, "imprint.colon", paragraph, text.substring(0, 2));
        }
        if (text.matches("[抄主]送.*") && !text.endsWith("。")) {
            notes.broken(rule, "imprint.stop", paragraph, text.substring(text.length() - 1));
        }
        if (addressees) {
            addressees(evidence, paragraph);
        }
    }

    /** 7.4.2: the addressees stand directly above the bodies that get a copy, without a rule between. */
    private static void addressees(Evidence evidence, Paragraph paragraph) {
        var copies = evidence.elements().imprint.stream()
                .filter(other -> other.dense().startsWith("抄送"))
                .findFirst()
                .orElse(null);
        var table = paragraph.table;
        if (copies == null) {
            return;
        }
        if (copies.number < paragraph.number) {
            evidence.notes().broken("IMPR-4", "imprint.addressees.below", paragraph);
        } else if (table != null && table == copies.table && ruled(table, row(table, paragraph), row(table, copies))) {
            evidence.notes().broken("IMPR-4", "imprint.addressees.ruled", paragraph);
        }
    }

    private static int row(Table table, Paragraph paragraph) {
        for (int i = 0; i < table.rows.size(); i++) {
            if (table.rows.get(i).cells().stream()
                    .anyMatch(cell -> cell.paragraphs().contains(paragraph))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a rule is drawn under any of the rows from one to the one before another. */
    private static boolean ruled(Table table, int from, int to) {
        for (int i = Math.max(0, from); i < to; i++) {
            var above = table.rows.get(i).cells();
            var below = table.rows.get(i + 1).cells();
            boolean own = above.stream().allMatch(cell -> cell.format().has("tcBorders.bottom"))
                    && below.stream().allMatch(cell -> cell.format().has("tcBorders.top"));
            boolean drawn = above.stream().anyMatch(cell -> eighths(cell.format(), "tcBorders.bottom") > 0)
                    || below.stream().anyMatch(cell -> eighths(cell.format(), "tcBorders.top") > 0);
            if (drawn || (!own && eighths(table.format, "tblBorders.insideH") > 0)) {
                return true;
            }
        }
        return false;
    }

    private static void printed(Evidence evidence, Paragraph paragraph) {
        var notes = evidence.notes();
        evidence.type("IMPR-5", paragraph, FontRole.FANGSONG, Evidence.SIZE_4);
        edge(evidence, "IMPR-5", paragraph);
        var matcher = PRINTED_DATE.matcher(paragraph.dense());
        if (matcher.find() && !Words.is(Words.GOOD_DATE, matcher.group("date"))) {
            notes.broken("IMPR-5", "imprint.date", paragraph, matcher.group("date"));
        }
        var pieces = evidence.geometry().pieces(paragraph);
        if (pieces.isEmpty()) {
            notes.unmeasured("IMPR-5", "tabs");
            return;
        }
        if (paragraph.table != null
                && paragraph.table.rows.stream().anyMatch(row -> row.cells().size() > 1)) {
            notes.unmeasured("IMPR-5", "cells");
            return;
        }
        double area =
                paragraph.table == null ? evidence.file().section(paragraph).areaWidth() : paragraph.table.width;
        var right =
                Range.exactly(area).minus(pieces.get(pieces.size() - 1).right()).times(1.0 / Geometry.size(paragraph));
        if (!right.canBe(1, TOLERANCE)) {
            notes.broken("IMPR-5", "imprint.right", paragraph, right.middle());
        }
    }

    private static void edge(Evidence evidence, String rule, Paragraph paragraph) {
        double left = evidence.geometry().firstLineCells(paragraph)
                + cellMargin(paragraph) / (double) Geometry.size(paragraph);
        if (Math.abs(left - 1) > TOLERANCE) {
            evidence.notes().broken(rule, "imprint.left", paragraph, left);
        }
    }

    private static int cellMargin(Paragraph paragraph) {
        return paragraph.table == null ? 0 : paragraph.table.format.twips("tblCellMar.left.w", 108);
    }

    private static void rules(Evidence evidence) {
        var notes = evidence.notes();
        var elements = evidence.elements();
        var first = elements.imprint.get(0);
        var table = first.table;
        if (table == null) {
            paragraphRules(evidence);
            return;
        }
        notes.checked("IMPR-1");
        var upper = border(table, true);
        var lower = border(table, false);
        if (upper == 0 || lower == 0) {
            notes.broken("IMPR-1", "imprint.rules", first);
        } else {
            if (upper != THICK || lower != THICK) {
                notes.recommend("IMPR-1", "imprint.thick", first, Math.min(upper, lower) / 8.0);
            }
            int inner = inner(table);
            if (table.rows.size() > 1 && inner == 0) {
                notes.broken("IMPR-5", "imprint.between", first);
            } else if (table.rows.size() > 1 && inner != THIN) {
                notes.recommend("IMPR-1", "imprint.thin", first, inner / 8.0);
            }
        }
        double width = Measure.millimetres(table.width);
        if (PageRules.off(width, AREA_WIDTH, Values.number("tolerance.rule.length"))) {
            notes.broken("IMPR-1", "imprint.width", first, width);
        }
    }

    private static int border(Table table, boolean upper) {
        var side = upper ? "top" : "bottom";
        var row = table.rows.get(upper ? 0 : table.rows.size() - 1);
        int widest = 0;
        for (var cell : row.cells()) {
            widest = Math.max(widest, eighths(cell.format(), "tcBorders." + side));
        }
        boolean overridden = row.cells().stream().allMatch(cell -> cell.format().has("tcBorders." + side));
        return overridden && !row.cells().isEmpty()
                ? widest
                : Math.max(widest, eighths(table.format, "tblBorders." + side));
    }

    private static int inner(Table table) {
        int inner = eighths(table.format, "tblBorders.insideH");
        for (int i = 1; i < table.rows.size(); i++) {
            for (var cell : table.rows.get(i).cells()) {
                inner = Math.max(inner, eighths(cell.format(), "tcBorders.top"));
            }
            for (var cell : table.rows.get(i - 1).cells()) {
                inner = Math.max(inner, eighths(cell.format(), "tcBorders.bottom"));
            }
        }
        return inner;
    }

    private static int eighths(Props format, String side) {
        return RedRule.line(format, side) ? format.number(side + ".sz", 4) : 0;
    }

    private static void paragraphRules(Evidence evidence) {
        var imprint = evidence.elements().imprint;
        var around = new ArrayList<>(imprint);
        boolean bordered = around.stream()
                .anyMatch(paragraph -> RedRule.line(paragraph.format, "pBdr.top")
                        || RedRule.line(paragraph.format, "pBdr.bottom")
                        || RedRule.line(paragraph.format, "pBdr.between"));
        boolean drawn = evidence.file().paragraphs().stream()
                .filter(paragraph -> paragraph.number >= imprint.get(0).number - 4)
                .anyMatch(paragraph -> !paragraph.shapes.isEmpty());
        if (bordered) {
            evidence.notes().checked("IMPR-1");
        } else if (drawn) {
            evidence.notes().unmeasured("IMPR-1", "picture");
        } else {
            evidence.notes().broken("IMPR-1", "imprint.rules", imprint.get(0));
        }
    }

    /** Only an anchored imprint is certain to stand on the lower edge of the type area. */
    private static void foot(Evidence evidence) {
        var first = evidence.elements().imprint.get(0);
        var table = first.table;
        boolean anchored = table != null
                && table.format.get("tblpPr.vertAnchor", "").equals("margin")
                && table.format.get("tblpPr.tblpYSpec", "").equals("bottom");
        boolean framed = first.format.get("framePr.vAnchor", "").equals("margin")
                && first.format.get("framePr.yAlign", "").equals("bottom");
        if (anchored || framed) {
            evidence.notes().checked("IMPR-2");
        } else if (table != null
                && table.format.get("tblpPr.vertAnchor", "").equals("margin")
                && table.format.has("tblpPr.tblpYSpec")) {
            evidence.notes().broken("IMPR-2", "imprint.foot", first);
        } else {
            evidence.notes().unmeasured("IMPR-2", "imprint");
        }
    }

    /** 10.1: neither rules nor, as known from memory, a printing office and its date; at the foot of the type area. */
    private static void letter(Evidence evidence) {
        var notes = evidence.notes();
        notes.checked("LETR-5");
        var imprint = evidence.elements().imprint;
        imprint.stream()
                .filter(paragraph -> Words.is(Words.PRINTED, paragraph.dense()))
                .findFirst()
                .ifPresent(printed -> notes.recommend("LETR-5", "letter.printed", printed));
        for (var paragraph : imprint) {
            var table = paragraph.table;
            boolean ruled = table == null
                    ? RedRule.line(paragraph.format, "pBdr.top") || RedRule.line(paragraph.format, "pBdr.bottom")
                    : border(table, true) > 0 || border(table, false) > 0;
            if (ruled) {
                notes.broken("LETR-5", "letter.imprint", paragraph);
                return;
            }
        }
    }
}
