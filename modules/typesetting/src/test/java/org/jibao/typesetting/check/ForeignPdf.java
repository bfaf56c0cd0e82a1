package org.jibao.typesetting.check;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import org.jibao.fonts.BundledFonts;
import org.jibao.fonts.FontRole;

/** A4 pages drawn by hand with the means of another library. Places in points from the top left corner. */
interface ForeignPdf {

    float WIDTH = 595.276f;
    float HEIGHT = 841.89f;

    void page() throws IOException;

    /** @param spacing added to the width of each character */
    void text(FontRole role, float size, Color colour, float left, float baseline, float spacing, String text)
            throws IOException;

    void bar(Color colour, float left, float top, float width, float height) throws IOException;

    float width(FontRole role, float size, String text) throws IOException;

    byte[] finish() throws IOException;

    private static byte[] font(FontRole role) {
        return BundledFonts.bytes(role).orElseThrow();
    }

    /** Apache PDFBox: fonts as composite fonts, colours as RGB, rules as filled rectangles. */
    final class ByPdfBox implements ForeignPdf {

        private final PDDocument document = new PDDocument();
        private final Map<FontRole, PDFont> fonts = new EnumMap<>(FontRole.class);
        private PDPageContentStream page = next();

        private PDPageContentStream next() {
            var added = new PDPage(new PDRectangle(WIDTH, HEIGHT));
            document.addPage(added);
            try {
                return new PDPageContentStream(document, added);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        private PDFont use(FontRole role) throws IOException {
            var font = fonts.get(role);
            if (font == null) {
                font = PDType0Font.load(document, new ByteArrayInputStream(font(role)), true);
                fonts.put(role, font);
            }
            return font;
        }

        @Override
        public void page() throws IOException {
            page.close();
            page = next();
        }

        @Override
        public void text(
                FontRole role, float size, Color colour, float left, float baseline, float spacing, String text)
                throws IOException {
            page.beginText();
            page.setFont(use(role), size);
            page.setNonStrokingColor(colour);
            page.setCharacterSpacing(spacing);
            page.newLineAtOffset(left, HEIGHT - baseline);
            page.showText(text);
            page.endText();
        }

        @Override
        public void bar(Color colour, float left, float top, float width, float height) throws IOException {
            page.setNonStrokingColor(colour);
            page.addRect(left, HEIGHT - top - height, width, height);
            page.fill();
        }

        @Override
        public float width(FontRole role, float size, String text) throws IOException {
            return use(role).getStringWidth(text) / 1000 * size;
        }

        @Override
        public byte[] finish() throws IOException {
            page.close();
            var out = new ByteArrayOutputStream();
            document.save(out);
            document.close();
            return out.toByteArray();
        }
    }

    /** OpenPDF: rules as stroked lines. */
    final class ByOpenPdf implements ForeignPdf {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final Document document = new Document(new Rectangle(WIDTH, HEIGHT));
        private final PdfContentByte pen;
        private final Map<FontRole, BaseFont> fonts = new EnumMap<>(FontRole.class);

        ByOpenPdf() {
            var writer = PdfWriter.getInstance(document, out);
            document.open();
            pen = writer.getDirectContent();
        }

        private BaseFont use(FontRole role) throws IOException {
            var font = fonts.get(role);
            if (font == null) {
                font = BaseFont.createFont(
                        role + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, font(role), null);
                fonts.put(role, font);
            }
            return font;
        }

        @Override
        public void page() {
            document.newPage();
        }

        @Override
        public void text(
                FontRole role, float size, Color colour, float left, float baseline, float spacing, String text)
                throws IOException {
            pen.beginText();
            pen.setFontAndSize(use(role), size);
            pen.setColorFill(colour);
            pen.setCharacterSpacing(spacing);
            pen.setTextMatrix(left, HEIGHT - baseline);
            pen.showText(text);
            pen.endText();
        }

        @Override
        public void bar(Color colour, float left, float top, float width, float height) {
            pen.setColorStroke(colour);
            pen.setLineWidth(height);
            pen.moveTo(left, HEIGHT - top - height / 2);
            pen.lineTo(left + width, HEIGHT - top - height / 2);
            pen.stroke();
        }

        @Override
        public float width(FontRole role, float size, String text) throws IOException {
            return use(role).getWidthPoint(text, size);
        }

        @Override
        public byte[] finish() {
            document.close();
            return out.toByteArray();
        }
    }
}
