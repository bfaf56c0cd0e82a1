package org.jibao.typesetting.check.docx;

import java.util.ArrayList;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Form;

/** Clause 7.3.1 to 7.3.3: title, addressees, body, headings; attendance of minutes; upward documents. */
final class TextRules {

    private static final double INDENT_TOLERANCE = Values.number("tolerance.cells");

    private TextRules() {}

    static void check(Evidence evidence) {
        var elements = evidence.elements();
        if (elements.official()) {
            title(evidence);
            addressees(evidence);
            upward(evidence);
            attendance(evidence);
        }
        body(evidence);
        headings(evidence);
    }

    private static void title(Evidence evidence) {
        var elements = evidence.elements();
        var notes = evidence.notes();
        if (elements.title.isEmpty()) {
            return;
        }
        var first = elements.title.get(0);
        for (var line : elements.title) {
            evidence.type("TITLE-1", line, FontRole.TITLE_SONG, Evidence.SIZE_2);
            if (!line.alignment().equals("center")) {
                notes.broken("TITLE-1", "align.centre", line);
            }
        }
        if (elements.form == Form.DOCUMENT && !elements.redRules.isEmpty()) {
            var rule = elements.redRules.get(elements.redRules.size() - 1);
            if (rule.shape() == null && rule.below() && rule.paragraph().number < first.number) {
                var distance = evidence.geometry().between(rule.paragraph(), first);
                evidence.blankLines(
                        "TITLE-1", first, distance.plus(-rule.gap()).plus(new Range(0, rule.gap())), 2, "版头分隔线");
            } else {
                notes.unmeasured("TITLE-1", "rule");
            }
        }
        if (elements.form == Form.DOCUMENT || elements.form == Form.LETTER) {
            notes.checked("TITLE-2");
            if (!Words.has(Words.KIND, elements.titleText())) {
                notes.general("TITLE-2", "title.kind", first, elements.titleText());
            }
        }
    }

    private static void addressees(Evidence evidence) {
        var elements = evidence.elements();
        var addressees = elements.addressees;
        if (addressees == null) {
            return;
        }
        var notes = evidence.notes();
        HeadRules.flush(evidence, "TO-1", addressees);
        if (!addressees.dense().endsWith("：")) {
            notes.broken(
                    "TO-1",
                    "to.colon",
                    addressees,
                    addressees.dense().substring(addressees.dense().length() - 1));
        }
        int left = evidence.geometry().leftIndent(addressees);
        if (left > INDENT_TOLERANCE * Geometry.size(addressees)
                && evidence.geometry().firstIndent(addressees) < 0) {
            notes.broken("TO-1", "to.continuation", addressees);
        }
        var last = elements.title.get(elements.title.size() - 1);
        evidence.blankLines("TO-1", last, addressees, 1, "标题");
    }

    private static void upward(Evidence evidence) {
        var elements = evidence.elements();
        var title = elements.titleText();
        if (!Words.has(Words.UPWARD, title)) {
            return;
        }
        var notes = evidence.notes();
        notes.checked("UP-1");
        var addressees = elements.addressees;
        if (addressees != null && addressees.dense().matches(".*[、，,；;].*")) {
            notes.general("UP-1", "up.addressees", addressees, addressees.dense());
        }
        if (title.contains("请示")) {
            return;
        }
        for (var paragraph : elements.body) {
            if (paragraph.dense().length() < 60 && Words.has(Words.REQUEST, paragraph.dense())) {
                notes.broken("UP-1", "up.request", paragraph, paragraph.dense());
            }
        }
    }

    /** 10.3: label in 黑体 two characters in, names in 仿宋, all 3号; what goes on is aligned with the first name. */
    private static void attendance(Evidence evidence) {
        if (evidence.elements().form != Form.MINUTES) {
            return;
        }
        var notes = evidence.notes();
        for (var paragraph : evidence.elements().attendance) {
            var visible = paragraph.visible();
            if (visible.isEmpty()) {
                continue;
            }
            evidence.type("MIN-1", paragraph, visible.subList(0, 1), FontRole.HEI, Evidence.SIZE_3);
            evidence.type("MIN-1", paragraph, visible.subList(1, visible.size()), FontRole.FANGSONG, Evidence.SIZE_3);
            if (!paragraph.dense().contains("：")) {
                notes.broken("MIN-1", "attendance.colon", paragraph);
            }
            double cells = evidence.geometry().firstLineCells(paragraph);
            if (Math.abs(cells - 2) > INDENT_TOLERANCE) {
                notes.broken("MIN-1", "attendance.indent", paragraph, cells);
            }
            double continued = (double) evidence.geometry().leftIndent(paragraph) / Geometry.size(paragraph);
            double names = cells + paragraph.text().indexOf('：') + 1;
            if (evidence.geometry().lines(paragraph).low() > 1 && Math.abs(continued - names) > INDENT_TOLERANCE) {
                notes.broken("MIN-1", "attendance.continuation", paragraph, continued, names);
            }
        }
    }

    private static void body(Evidence evidence) {
        var notes = evidence.notes();
        for (var paragraph : evidence.elements().body) {
            evidence.type("BODY-2", paragraph, FontRole.FANGSONG, Evidence.SIZE_3);
            if (paragraph.breaksPage && paragraph.blank()) {
                continue;
            }
            indent(evidence, paragraph, notes);
        }
    }

    private static void indent(Evidence evidence, Paragraph paragraph, Notes notes) {
        double cells = evidence.geometry().firstLineCells(paragraph);
        int left = evidence.geometry().leftIndent(paragraph);
        double continued = (double) left / Geometry.size(paragraph);
        boolean severalLines = evidence.geometry().lines(paragraph).low() > 1;
        if (Math.abs(cells - 2) > INDENT_TOLERANCE) {
            notes.broken("BODY-2", "body.indent", paragraph, cells);
        } else if (severalLines && Math.abs(continued) > INDENT_TOLERANCE) {
            notes.broken("BODY-2", "body.continuation", paragraph, continued);
        }
    }

    private static void headings(Evidence evidence) {
        var notes = evidence.notes();
        var headings = evidence.elements().headings;
        boolean second = headings.stream().anyMatch(heading -> heading.level() == 2);
        int above = 0;
        for (var heading : headings) {
            var paragraph = heading.paragraph();
            var text = paragraph.dense();
            int level = heading.level();
            notes.checked("BODY-3");
            if (Words.is(Words.WRONG_LEVEL, text)) {
                notes.broken("BODY-3", "heading.form", paragraph, text.substring(0, Math.min(4, text.length())));
            }
            boolean tolerated = above == 1 && level == 3 && !second;
            if (level > above + 1 && above > 0 && !tolerated) {
                notes.broken("BODY-3", "heading.skipped", paragraph, above, level);
            }
            above = level;
            type(evidence, heading);
        }
    }

    /** The heading is what stands before the first full stop; what follows is body text in 仿宋. */
    private static void type(Evidence evidence, Elements.FoundHeading heading) {
        var role =
                switch (heading.level()) {
                    case 1 -> FontRole.HEI;
                    case 2 -> FontRole.KAI;
                    default -> FontRole.FANGSONG;
                };
        var paragraph = heading.paragraph();
        var words = new ArrayList<Stretch>();
        for (var stretch : paragraph.visible()) {
            words.add(stretch);
            if (stretch.text().contains("。")) {
                break;
            }
        }
        evidence.type("BODY-4", paragraph, words, role, Evidence.SIZE_3);
        if (words.stream().anyMatch(stretch -> stretch.bold() && Fonts.role(stretch.chinese()) == FontRole.FANGSONG)) {
            evidence.notes().broken("BODY-4", "heading.bold", paragraph);
        }
        double cells = evidence.geometry().firstLineCells(paragraph);
        if (Math.abs(cells - 2) > INDENT_TOLERANCE) {
            evidence.notes().broken("BODY-2", "body.indent", paragraph, cells);
        }
    }
}
