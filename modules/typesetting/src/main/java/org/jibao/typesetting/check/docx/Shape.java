package org.jibao.typesetting.check.docx;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Colour;

/**
 * A drawn line, a text box or a picture, in twips. Places are counted from what {@code fromX} and {@code fromY} name (page,
 * margin, column, paragraph, ...); null where the file does not give them.
 *
 * @param alignX left, centre, right, outside; null when placed by {@code x}
 * @param thickness of a line
 * @param pushes whether it pushes the text of the paragraph down or aside
 * @param compound of a line: single, double, thickThin (the thick one above), thinThick
 */
record Shape(
        Kind kind,
        int width,
        int height,
        @Nullable Integer x,
        String fromX,
        @Nullable String alignX,
        @Nullable Integer y,
        String fromY,
        @Nullable String alignY,
        Colour colour,
        int thickness,
        String compound,
        boolean pushes,
        List<Paragraph> paragraphs) {

    enum Kind {
        LINE,
        BOX,
        PICTURE
    }

    boolean redLine() {
        return kind == Kind.LINE && Ink.red(colour);
    }
}
