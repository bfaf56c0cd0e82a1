package org.jibao.typesetting.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfTextArray;
import com.lowagie.text.pdf.PdfWriter;

import org.jibao.typesetting.Colour;
import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.Page;
import org.jibao.typesetting.Pages;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.PlacedPath;
import org.jibao.typesetting.PlacedRule;
import org.jibao.typesetting.PlacedText;
import org.jibao.typesetting.faces.Face;
import org.jibao.typesetting.faces.UsedFaces;

/**
 * Draws pages as PDF/A-2b. The only class that knows the PDF library. Dates come from the document and the file's identity
 * from its contents, so the same pages give the same bytes.
 *
 * <p>What stands on its side is turned in the page's contents; the page itself stays upright and has no /Rotate. A rotated
 * page would show its table readable, but printers take it for landscape paper and turn its back over the short edge, so that
 * a leaf of a bound document printed on both sides comes out with one page upside down.
 */
public final class PdfPen {

    /** Fonts are most of a file and deflate slowly; the lowest level is four times as fast for five per cent more bytes. */
    private static final int COMPRESSION = 1;

    private final Pages pages;
    private final Map<Face, BaseFont> fonts = new HashMap<>();

    private PdfPen(Pages pages) {
        this.pages = pages;
    }

    public static byte[] write(Pages pages) {
        try {
            return FileIdentity.fromContents(new PdfPen(pages).draw());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write PDF", e);
        }
    }

    private byte[] draw() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var document = new Document();
        var writer = PdfWriter.getInstance(document, bytes);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setCompressionLevel(COMPRESSION);
        writer.setViewerPreferences(PdfWriter.PageModeUseOutlines | PdfWriter.DisplayDocTitle);
        writer.setXmpMetadata(Metadata.xmp(pages).getBytes(StandardCharsets.UTF_8));
        document.setPageSize(size(pages.pages().get(0)));
        describe(document, writer);
        openFonts();
        document.open();
        markAsPdfA(writer);
        var under = writer.getDirectContent();
        for (var page : pages.pages()) {
            document.setPageSize(size(page));
            if (page.number() > 1) {
                document.newPage();
            }
            writer.setPageEmpty(false);
            if (!page.turned().empty()) {
                under.saveState();
                under.concatCTM(0, 1, -1, 0, points(page.width()), 0);
                draw(under, page.turned(), page.width());
                under.restoreState();
            }
            draw(under, page.upright(), page.height());
        }
        bookmarks(under);
        document.close();
        return bytes.toByteArray();
    }

    private static Rectangle size(Page page) {
        return new Rectangle(points(page.width()), points(page.height()));
    }

    private void describe(Document document, PdfWriter writer) {
        document.addTitle(pages.title());
        if (pages.author() != null) {
            document.addAuthor(pages.author());
        }
        var info = writer.getInfo();
        info.remove(PdfName.PRODUCER);
        info.remove(PdfName.CREATIONDATE);
        info.remove(PdfName.MODDATE);
        if (pages.date() != null) {
            var date = new PdfDate(Metadata.calendar(pages.date()));
            info.put(PdfName.CREATIONDATE, date);
            info.put(PdfName.MODDATE, date);
        }
        writer.getExtraCatalog().put(new PdfName("Lang"), new PdfString("zh-CN"));
    }

    private void openFonts() throws IOException {
        var used = UsedFaces.of(pages.lines());
        for (var face : used.faces()) {
            var font = BaseFont.createFont(
                    face.name() + ".ttf",
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    BaseFont.NOT_CACHED,
                    used.cut(face),
                    null);
            font.setSubset(false);
            font.setIncludeCidSet(false);
            font.setCompressionLevel(COMPRESSION);
            fonts.put(face, font);
        }
    }

    /** The library knows PDF/A-1 only and writes its output intent for PDF/X; validators want the key of PDF/A. */
    private static void markAsPdfA(PdfWriter writer) throws IOException {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        writer.setOutputIntents("Custom", "", "http://www.color.org", "sRGB IEC61966-2.1", profile);
        var intents = (PdfArray) writer.getExtraCatalog().get(PdfName.OUTPUTINTENTS);
        ((PdfDictionary) intents.getPdfObject(0)).put(PdfName.S, new PdfName("GTS_PDFA1"));
    }

    /** @param height of the drawing's frame: the file's coordinates run upwards from its lower edge */
    private void draw(PdfContentByte canvas, Drawing drawing, int height) {
        drawing.rules().forEach(rule -> drawRule(canvas, rule, height));
        drawing.paths().forEach(path -> drawPath(canvas, path, height));
        drawing.lines().forEach(line -> drawLine(canvas, line, height));
    }

    private static void drawRule(PdfContentByte canvas, PlacedRule rule, int height) {
        fill(canvas, rule.colour());
        canvas.rectangle(
                points(rule.x()),
                points(height - rule.y() - rule.height()),
                points(rule.width()),
                points(rule.height()));
        canvas.fill();
    }

    private static void drawPath(PdfContentByte canvas, PlacedPath path, int height) {
        var colour = path.colour();
        canvas.setRGBColorStroke(colour.red(), colour.green(), colour.blue());
        canvas.setLineWidth(points(path.width()));
        var start = path.points().get(0);
        canvas.moveTo(points(start.x()), points(height - start.y()));
        for (var point : path.points().subList(1, path.points().size())) {
            canvas.lineTo(points(point.x()), points(height - point.y()));
        }
        canvas.stroke();
    }

    private void drawLine(PdfContentByte canvas, PlacedLine line, int height) {
        for (var text : line.texts()) {
            var font = fonts.get(text.face());
            if (font == null || text.length() == 0) {
                continue;
            }
            fill(canvas, text.colour());
            canvas.beginText();
            canvas.setFontAndSize(font, points(text.size()));
            canvas.setTextMatrix(points(text.place(0)), points(height - line.baseline()));
            canvas.showText(placed(text));
            canvas.endText();
        }
    }

    /**
     * Characters with the adjustments that bring each to its place. Adjustments are whole thousandths of the size; what
     * rounding leaves over goes to the next one, so that errors do not add up along the line.
     */
    private static PdfTextArray placed(PlacedText text) {
        var array = new PdfTextArray();
        var characters = text.text().codePoints().toArray();
        var run = new StringBuilder();
        double pen = text.place(0);
        for (int i = 0; i < characters.length; i++) {
            run.appendCodePoint(characters[i]);
            pen += text.face().advance(characters[i], 1_000_000) / 1_000_000.0 * text.size();
            if (i + 1 == characters.length) {
                break;
            }
            long adjustment = Math.round((pen - text.place(i + 1)) * 1000 / text.size());
            if (adjustment != 0) {
                array.add(run.toString());
                array.add((float) adjustment);
                run.setLength(0);
                pen -= adjustment * text.size() / 1000.0;
            }
        }
        array.add(run.toString());
        return array;
    }

    private static void fill(PdfContentByte canvas, Colour colour) {
        canvas.setRGBColorFill(colour.red(), colour.green(), colour.blue());
    }

    private void bookmarks(PdfContentByte canvas) {
        var parents = new PdfOutline[16];
        parents[0] = canvas.getRootOutline();
        for (var bookmark : pages.bookmarks()) {
            int level = Math.min(bookmark.level(), parents.length - 1);
            int above = level - 1;
            while (parents[above] == null) {
                above--;
            }
            var page = pages.pages().get(bookmark.page() - 1);
            var destination = new PdfDestination(PdfDestination.FITH, points(page.height() - bookmark.y()));
            destination.addPage(canvas.getPdfWriter().getPageReference(bookmark.page()));
            parents[level] = new PdfOutline(parents[above], destination, bookmark.text());
            for (int below = level + 1; below < parents.length; below++) {
                parents[below] = null;
            }
        }
    }

    private static float points(int length) {
        return length / 1000f;
    }
}
