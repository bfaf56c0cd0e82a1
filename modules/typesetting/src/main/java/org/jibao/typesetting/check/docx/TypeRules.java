package org.jibao.typesetting.check.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Form;

/** Clause 5.2.2 to 5.2.4: type, grid, colour; and the custom rules on typefaces. */
final class TypeRules {

    private static final int LINES = Values.count("grid.lines");
    private static final int CELLS = Values.count("grid.cells");

    private TypeRules() {}

    static void check(Evidence evidence) {
        var elements = evidence.elements();
        if (elements.official()) {
            unnamed(evidence);
        }
        grid(evidence);
        colours(evidence);
        fonts(evidence);
    }

    /** Elements for which the standard names no type of their own. */
    private static void unnamed(Evidence evidence) {
        var elements = evidence.elements();
        var paragraphs = new ArrayList<>(elements.annexList);
        if (elements.form != Form.ORDER) {
            paragraphs.addAll(elements.names);
        }
        add(paragraphs, elements.addressees);
        add(paragraphs, elements.date);
        add(paragraphs, elements.note);
        if (elements.signers.isEmpty()) {
            // The number of a letter stands on the line of its secrecy or urgency, whose type is measured elsewhere.
            if (elements.number != null && !Words.is(Words.MARKED_NUMBER, elements.number.dense())) {
                add(paragraphs, elements.number);
            }
        }
        for (var paragraph : paragraphs) {
            var written = paragraph.visible().stream()
                    .filter(stretch -> !stamp(elements, paragraph, stretch))
                    .toList();
            evidence.type("TYPE-1", paragraph, written, FontRole.FANGSONG, Evidence.SIZE_3);
        }
    }

    private static void add(List<Paragraph> paragraphs, @Nullable Paragraph paragraph) {
        if (paragraph != null) {
            paragraphs.add(paragraph);
        }
    }

    private static void grid(Evidence evidence) {
        var sample = evidence.sample();
        var main = sample == null ? null : sample.main();
        if (sample == null || main == null) {
            return;
        }
        var notes = evidence.notes();
        var section = evidence.file().section(sample);
        if (section.landscape()) {
            return;
        }
        notes.checked("TYPE-2");
        var pitch = evidence.geometry().lineHeight(sample);
        double room = height(evidence, section) + Values.number("tolerance.grid.lines") * 20;
        var lines = new Range(Math.floor(room / pitch.high()), Math.floor(room / pitch.low()));
        if (!lines.canBe(LINES, 0)) {
            notes.broken("TYPE-2", "grid.lines-per-page", sample, lines.middle(), LINES);
        }
        double delta = sample.format.on("snapToGrid", true) ? section.characterDelta() : 0;
        double cell = main.size() * main.scale() + main.spacing() + delta;
        double cells =
                Math.floor((section.areaWidth() + Values.number("tolerance.grid.cells") * 20) / Math.max(1, cell));
        if (cells != CELLS) {
            notes.broken("TYPE-2", "grid.characters-per-line", sample, cells, CELLS);
        }
    }

    /** In twips. A letter's lower margin may be that of its first page, which goes on below the type area (10.1). */
    private static double height(Evidence evidence, Section section) {
        double area = Measure.twips(Values.number("area.height"));
        return evidence.elements().form == Form.LETTER ? Math.min(area, section.areaHeight()) : section.areaHeight();
    }

    /** Seals and signature stamps are red and keep to no type (7.3.5.1, 7.3.5.3). */
    private static boolean stamp(Elements elements, Paragraph paragraph, Stretch stretch) {
        return elements.names.contains(paragraph) && Ink.red(stretch.colour());
    }

    private static void colours(Evidence evidence) {
        var elements = evidence.elements();
        var notes = evidence.notes();
        notes.checked("TYPE-3");
        for (var paragraph : evidence.file().paragraphs()) {
            if (elements.mark.contains(paragraph) || (elements.form == null && paragraph.red())) {
                continue;
            }
            for (var stretch : paragraph.visible()) {
                if (!stamp(elements, paragraph, stretch) && !Ink.black(stretch.colour())) {
                    notes.broken(
                            "TYPE-3", "type.colour", paragraph, stretch.colour().hex());
                    break;
                }
            }
        }
    }

    private static void fonts(Evidence evidence) {
        var notes = evidence.notes();
        notes.checked("TYPE-4");
        notes.checked("TYPE-5");
        var unknown = new LinkedHashMap<String, Paragraph>();
        var bold = new LinkedHashSet<Paragraph>();
        Paragraph nameless = null;
        for (var paragraph : evidence.file().paragraphs()) {
            for (var stretch : paragraph.visible()) {
                if (!Evidence.chinese(stretch.text())) {
                    continue;
                }
                var name = stretch.chinese();
                if (name == null) {
                    nameless = nameless == null ? paragraph : nameless;
                } else if (Evidence.unknown(name)) {
                    unknown.putIfAbsent(name, paragraph);
                }
                var role = Fonts.role(name);
                if (stretch.bold() && (role == FontRole.TITLE_SONG || role == FontRole.HEI || role == FontRole.KAI)) {
                    bold.add(paragraph);
                }
            }
        }
        unknown.forEach((name, paragraph) -> notes.broken("TYPE-4", "type.unknown-font", paragraph, name));
        if (nameless != null) {
            notes.broken("TYPE-4", "type.no-font", nameless);
        }
        bold.forEach(paragraph -> notes.broken("TYPE-5", "type.bold", paragraph));
    }
}
