package org.jibao.typesetting.check.docx;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A section's page, in twips.
 *
 * @param grid none, lines, linesAndChars or snapToChars
 * @param linePitch of the grid
 * @param charSpace of the grid, in 1/4096 pt
 * @param firstPageDiffers whether page 1 has its own header and footer
 * @param countsAnew whether page numbers begin anew
 * @param footers relation ids by kind: default, even, first
 * @param headers the same for headers
 */
record Section(
        int width,
        int height,
        int top,
        int bottom,
        int left,
        int right,
        int footer,
        String grid,
        int linePitch,
        int charSpace,
        boolean firstPageDiffers,
        boolean countsAnew,
        Map<String, String> footers,
        Map<String, String> headers) {

    /** Reads a sectPr; what it leaves out is Word's default, headers and footers are those of the section before. */
    static Section of(@Nullable Node node, @Nullable Section before) {
        var properties = Props.of(node);
        var footers = new HashMap<>(before == null ? Map.of() : before.footers);
        var headers = new HashMap<>(before == null ? Map.of() : before.headers);
        if (node != null) {
            node.children("w:footerReference")
                    .forEach(ref -> footers.put(ref.attribute("type", "default"), ref.attribute("r:id", "")));
            node.children("w:headerReference")
                    .forEach(ref -> headers.put(ref.attribute("type", "default"), ref.attribute("r:id", "")));
        }
        int gutter = properties.twips("pgMar.gutter", 0);
        return new Section(
                properties.twips("pgSz.w", 12240),
                properties.twips("pgSz.h", 15840),
                Math.abs(properties.twips("pgMar.top", 1440)),
                Math.abs(properties.twips("pgMar.bottom", 1440)),
                properties.twips("pgMar.left", 1800) + gutter,
                properties.twips("pgMar.right", 1800),
                properties.twips("pgMar.footer", 720),
                properties.get("docGrid.type", "none").replace("default", "none"),
                properties.twips("docGrid.linePitch", 0),
                properties.number("docGrid.charSpace", 0),
                properties.on("titlePg", false),
                properties.has("pgNumType.start"),
                Map.copyOf(footers),
                Map.copyOf(headers));
    }

    boolean landscape() {
        return width > height;
    }

    int areaWidth() {
        return width - left - right;
    }

    int areaHeight() {
        return height - top - bottom;
    }

    /** Whether lines stand on the grid of this section. */
    boolean lineGrid() {
        return !grid.equals("none") && linePitch > 0;
    }

    /** What the grid adds to each character, in twips. */
    double characterDelta() {
        return grid.equals("linesAndChars") || grid.equals("snapToChars") ? charSpace / 4096.0 * 20 : 0;
    }
}
