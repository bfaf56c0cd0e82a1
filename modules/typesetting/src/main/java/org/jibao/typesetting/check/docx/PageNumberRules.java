package org.jibao.typesetting.check.docx;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Form;

/** Clause 7.5: page numbers. */
final class PageNumberRules {

    private static final double TOLERANCE = Values.number("tolerance.cells");

    /** Lower edge of the type area from the upper edge of the paper; the pages of letters may end lower in the file. */
    private static final double TYPE_AREA_FOOT = Values.number("page.top") + Values.number("area.height");

    private PageNumberRules() {}

    static void check(Evidence evidence) {
        var elements = evidence.elements();
        if (!elements.official()) {
            return;
        }
        var file = evidence.file();
        var notes = evidence.notes();
        var section = file.first();
        var odd = number(file.footer(section, "default"));
        notes.checked("PGNO-1");
        if (odd == null) {
            boolean severalPages = evidence.geometry().leastHeight() > section.areaHeight();
            if (elements.form == Form.LETTER && !severalPages) {
                notes.checked("LETR-5");
            } else {
                notes.broken("PGNO-1", "page-number.missing", null);
            }
            return;
        }
        form(evidence, odd, below(evidence, odd, file.footer(section, "default")), section);
        if (elements.form == Form.LETTER) {
            notes.checked("LETR-5");
            if (!section.firstPageDiffers() || number(file.footer(section, "first")) != null) {
                notes.broken("LETR-5", "letter.first-page", odd);
            }
        }
        continued(evidence);
        notes.checked("PGNO-2");
        side(evidence, odd, "right", "page-number.odd");
        if (!file.evenAndOdd()) {
            if (!"outside".equals(across(odd))) {
                notes.broken("PGNO-2", "page-number.same", odd);
            }
            return;
        }
        var even = number(file.footer(section, "even"));
        if (even == null) {
            notes.broken("PGNO-2", "page-number.no-even", odd);
        } else {
            side(evidence, even, "left", "page-number.even");
            form(evidence, even, below(evidence, even, file.footer(section, "even")), section);
        }
    }

    /** A later section that begins to count anew (annexes bound with the document go on counting). */
    private static void continued(Evidence evidence) {
        if (evidence.elements().annexes.isEmpty()) {
            return;
        }
        evidence.notes().checked("PGNO-4");
        var sections = evidence.file().sections();
        if (sections.stream().skip(1).anyMatch(Section::countsAnew)) {
            evidence.notes()
                    .broken(
                            "PGNO-4",
                            "page-number.anew",
                            evidence.elements().annexes.get(0).label());
        }
    }

    static @Nullable Paragraph number(@Nullable List<Paragraph> footer) {
        if (footer != null) {
            for (var paragraph : footer) {
                if (paragraph.stretches.stream().anyMatch(Stretch::pageNumber)) {
                    return paragraph;
                }
            }
        }
        return null;
    }

    /** What the footer holds below the line of the number. */
    private static Range below(Evidence evidence, Paragraph number, @Nullable List<Paragraph> footer) {
        var geometry = evidence.geometry();
        var below = geometry.after(number);
        if (footer != null) {
            for (var paragraph : footer) {
                if (paragraph.number > number.number && paragraph.box == null) {
                    below = below.plus(geometry.before(paragraph))
                            .plus(geometry.height(paragraph))
                            .plus(geometry.after(paragraph));
                }
            }
        }
        return below;
    }

    private static void form(Evidence evidence, Paragraph number, Range below, Section section) {
        var notes = evidence.notes();
        if (!Words.is(Words.DASHED, number.dense())) {
            notes.broken("PGNO-1", "page-number.dashes", number, number.dense());
        }
        for (var stretch : number.visible()) {
            if (stretch.halfPoints() != Evidence.SIZE_4) {
                notes.broken(
                        "PGNO-1",
                        "type.size",
                        number,
                        Evidence.sizeName(stretch.halfPoints()),
                        Evidence.sizeName(Evidence.SIZE_4));
                break;
            }
            if (stretch.pageNumber() && stretch.latin() != null && Evidence.wrong(stretch.latin(), FontRole.SONG)) {
                notes.broken("PGNO-1", "type.font", number, stretch.latin(), "宋体", "宋体");
                break;
            }
        }
        if (number.box != null || Geometry.framed(number)) {
            notes.unmeasured("PGNO-1", "page-number");
            return;
        }
        var line = evidence.geometry().lineHeight(number);
        double foot = evidence.elements().form == Form.LETTER
                ? section.height() - TYPE_AREA_FOOT * Measure.TWIPS_PER_MILLIMETRE
                : section.bottom();
        double room = foot - section.footer();
        var gap = Range.exactly(room).minus(below).minus(line.times(0.5)).times(1 / Measure.TWIPS_PER_MILLIMETRE);
        if (!gap.canBe(7, Values.number("tolerance.page-number"))) {
            notes.broken("PGNO-1", "page-number.gap", number, gap.middle());
        }
    }

    private static void side(Evidence evidence, Paragraph number, String side, String wording) {
        var across = across(number);
        if ("outside".equals(across)) {
            return;
        }
        if (!across.equals(side)) {
            evidence.notes().broken("PGNO-2", wording, number, Values.value("side." + across));
            return;
        }
        if (number.box != null || Geometry.framed(number)) {
            evidence.notes().unmeasured("PGNO-2", "page-number");
            return;
        }
        int size = Geometry.size(number);
        int indent = side.equals("right")
                ? evidence.geometry().rightIndent(number)
                : evidence.geometry().leftIndent(number) + evidence.geometry().firstIndent(number);
        double typed = side.equals("left") ? typed(number.written()) : typed(reversed(number.written()));
        double cells = (double) indent / size + typed;
        if (Math.abs(cells - 1) > TOLERANCE) {
            evidence.notes().broken("PGNO-2", wording + ".indent", number, cells);
        }
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** Blanks typed at the start, in characters. */
    private static double typed(String text) {
        double cells = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u3000') {
                cells++;
            } else if (c == ' ' || c == '\u00A0') {
                cells += 0.5;
            } else {
                break;
            }
        }
        return cells;
    }

    /** left, center, right or outside: by the box or frame it stands in, else by its alignment. */
    private static String across(Paragraph number) {
        var box = number.box;
        var placed = box != null && box.alignX() != null ? box.alignX() : number.format.get("framePr.xAlign");
        var across = placed != null ? placed : number.alignment();
        return across.matches("left|center|right|outside|inside") ? across : "left";
    }
}
