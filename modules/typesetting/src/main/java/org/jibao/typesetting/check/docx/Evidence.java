package org.jibao.typesetting.check.docx;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.faces.Faces;

/** What the rules work on, with the measurements that several of them share. */
record Evidence(WordFile file, Geometry geometry, Elements elements, Notes notes) {

    /** 3号, 2号, 4号 in half points (GB/T 9704-2012, 5.2.2, 7.3.1, 7.4.2). */
    static final int SIZE_3 = 32;

    static final int SIZE_2 = 44;
    static final int SIZE_4 = 28;

    private static final Set<String> OTHER =
            Set.of(Values.value("fonts.other").toLowerCase(Locale.ROOT).split(","));

    static Evidence of(WordFile file) {
        var geometry = new Geometry(file);
        return new Evidence(file, geometry, Elements.of(file, geometry), new Notes());
    }

    static boolean chinese(String text) {
        return text.codePoints().anyMatch(c -> (c >= 0x3400 && c <= 0x9FFF) || c >= 0x20000);
    }

    /** Whether a typeface is known to be of another class than {@code wanted}. */
    static boolean wrong(@Nullable String name, FontRole wanted) {
        if (name == null) {
            return false;
        }
        var role = Fonts.role(name);
        return role == null ? OTHER.contains(name.toLowerCase(Locale.ROOT)) : role != wanted;
    }

    static boolean unknown(String name) {
        return Fonts.role(name) == null && !OTHER.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Reports the first Chinese words that are not of the wanted typeface or size; {@code 0} asks for no size. */
    void type(String rule, Paragraph paragraph, @Nullable FontRole role, int halfPoints) {
        type(rule, paragraph, paragraph.visible(), role, halfPoints);
    }

    void type(String rule, Paragraph paragraph, List<Stretch> stretches, @Nullable FontRole role, int halfPoints) {
        notes.checked(rule);
        for (var stretch : stretches) {
            if (halfPoints > 0 && stretch.halfPoints() != halfPoints) {
                notes.broken(rule, "type.size", paragraph, sizeName(stretch.halfPoints()), sizeName(halfPoints));
                break;
            }
        }
        if (role == null) {
            return;
        }
        for (var stretch : stretches) {
            var name = stretch.chinese();
            if (chinese(stretch.text()) && name != null && wrong(name, role)) {
                notes.broken(
                        rule,
                        "type.font",
                        paragraph,
                        name,
                        Faces.chinese(role),
                        Faces.officeNames(role).get(0));
                break;
            }
        }
    }

    /** Reports a distance that is not so many blank lines for certain. */
    void blankLines(String rule, Paragraph upper, Paragraph lower, double wanted, String what) {
        blankLines(rule, lower, geometry.between(upper, lower), wanted, what);
    }

    void blankLines(String rule, Paragraph lower, Range distance, double wanted, String what) {
        if (!distance.known()) {
            notes.unmeasured(rule, "flow");
            return;
        }
        notes.checked(rule);
        var pitch = linePitch();
        var lines = new Range(distance.low() / pitch.high(), distance.high() / pitch.low());
        if (!lines.canBe(wanted, Values.number("tolerance.lines"))) {
            notes.broken(rule, "lines", lower, lines.middle(), wanted, what);
        }
    }

    /** Height of one line of the text. */
    Range linePitch() {
        var sample = sample();
        return sample != null
                ? geometry.pitch(sample)
                : file.first().lineGrid() ? Range.exactly(file.first().linePitch()) : new Range(560, 600);
    }

    /** An ordinary paragraph of the body: the longest. */
    @Nullable Paragraph sample() {
        Paragraph longest = null;
        for (var paragraph : elements.body) {
            if (longest == null || paragraph.text().length() > longest.text().length()) {
                longest = paragraph;
            }
        }
        return longest;
    }

    /** 三号（16磅）. */
    static String sizeName(int halfPoints) {
        var points = halfPoints % 2 == 0 ? Integer.toString(halfPoints / 2) : halfPoints / 2 + ".5";
        var name = Values.optional("size." + halfPoints);
        return name == null ? points + "磅" : name + "（" + points + "磅）";
    }
}
