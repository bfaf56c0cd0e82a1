package org.jibao.typesetting.check.pdf;

import java.util.List;

/**
 * One page as it is seen. Lengths in 1/1000 pt.
 *
 * @param turned characters that run up the page, as those of a turned table do
 * @param down characters that run down the page, as the number of a lying page does: at their places once the page is turned
 *     upright
 * @param images whether pictures cover a good part of it
 */
record PdfSide(
        int number,
        int width,
        int height,
        List<TextLine> lines,
        List<Glyph> turned,
        List<Glyph> down,
        List<Bar> bars,
        boolean images) {

    boolean lying() {
        return width > height;
    }
}
