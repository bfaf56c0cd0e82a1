package org.jibao.typesetting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/**
 * A character where a reader of the file finds it.
 *
 * @param page from 1
 * @param x its origin, in millimetres from the left edge of the paper
 * @param y its base line, in millimetres from the upper edge of the paper
 */
record Glyph(int page, String character, double x, double y) {

    private static final double POINT = 25.4 / 72;

    double distance(Glyph other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** In the order of the pages and of their lines. */
    static List<Glyph> of(Pages pages) {
        var glyphs = new ArrayList<Glyph>();
        for (var page : pages.pages()) {
            double height = Length.inMillimetres(page.height());
            for (var line : page.turned().lines()) {
                of(page, line).forEach(g -> glyphs.add(new Glyph(g.page, g.character, g.y, height - g.x)));
            }
            page.upright().lines().forEach(line -> glyphs.addAll(of(page, line)));
        }
        return glyphs;
    }

    private static List<Glyph> of(Page page, PlacedLine line) {
        var glyphs = new ArrayList<Glyph>();
        for (var text : line.texts()) {
            var characters = text.text().codePoints().toArray();
            for (int i = 0; i < characters.length; i++) {
                double x = Length.inMillimetres(text.place(i));
                glyphs.add(new Glyph(
                        page.number(), Character.toString(characters[i]), x, Length.inMillimetres(line.baseline())));
            }
        }
        return glyphs;
    }

    /** In the order of the file, as PDFBox reads it. */
    static List<Glyph> ofPdf(byte[] pdf) throws IOException {
        var glyphs = new ArrayList<Glyph>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    var matrix = text.getTextMatrix();
                    glyphs.add(new Glyph(
                            getCurrentPageNo(),
                            text.getUnicode(),
                            matrix.getTranslateX() * POINT,
                            (text.getPageHeight() - matrix.getTranslateY()) * POINT));
                }
            }.getText(document);
        }
        return glyphs;
    }

    /** In the order of the file, as ofdrw reads it. */
    static List<Glyph> ofOfd(byte[] ofd) throws IOException {
        var glyphs = new ArrayList<Glyph>();
        try (var reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            var extractor = new ContentExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                for (var object : extractor.getPageTextObject(page)) {
                    addAll(glyphs, page, object);
                }
            }
        }
        return glyphs;
    }

    private static void addAll(List<Glyph> glyphs, int page, TextObject object) {
        var corner = object.getBoundary();
        var turn = object.getCTM() == null
                ? new double[] {1, 0, 0, 1, 0, 0}
                : object.getCTM().expectArr(6);
        for (var code : object.getTextCodes()) {
            var characters = code.getContent().codePoints().toArray();
            var deltas = code.getDeltaX() == null
                    ? new double[0]
                    : code.getDeltaX().expectArr(code.getDeltaX().size());
            if (deltas.length != characters.length - 1) {
                throw new AssertionError(deltas.length + " distances for " + code.getContent());
            }
            double x = code.getX();
            for (int i = 0; i < characters.length; i++) {
                glyphs.add(new Glyph(
                        page,
                        Character.toString(characters[i]),
                        corner.getTopLeftX() + turn[0] * x + turn[2] * code.getY() + turn[4],
                        corner.getTopLeftY() + turn[1] * x + turn[3] * code.getY() + turn[5]));
                x += i < deltas.length ? deltas[i] : 0;
            }
        }
    }
}
