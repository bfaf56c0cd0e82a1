package org.jibao.typesetting.check.docx;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Colour;

/**
 * Text with one set of properties.
 *
 * @param chinese the typeface of Chinese characters, null when the file names none
 * @param latin the typeface of Latin letters and digits
 * @param pageNumber whether it is the PAGE field
 */
record Stretch(String text, Props format, @Nullable String chinese, @Nullable String latin, boolean pageNumber) {

    /** Height of the type in twips; Word's default is 10 pt. */
    int size() {
        return halfPoints() * 10;
    }

    int halfPoints() {
        var size = format.get("sz");
        return size != null && size.endsWith("pt") ? Measure.twips(size, 200) / 10 : Measure.number(size, 20);
    }

    boolean bold() {
        return format.on("b", false);
    }

    /** What is added to every character, in twips. */
    int spacing() {
        return format.twips("spacing", 0);
    }

    /** How wide characters are drawn: 1 as the typeface draws them, 0.98 with Word's 字符缩放 of 98 %. */
    double scale() {
        var percent = format.get("w");
        return percent == null ? 1 : Measure.number(percent.replace("%", ""), 100) / 100.0;
    }

    Colour colour() {
        return Ink.of(format.get("color"));
    }
}
