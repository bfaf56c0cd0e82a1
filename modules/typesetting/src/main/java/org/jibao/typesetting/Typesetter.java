package org.jibao.typesetting;

import java.nio.file.Path;
import java.util.List;

import org.jibao.typesetting.docx.DocxPen;
import org.jibao.typesetting.faces.Faces;
import org.jibao.typesetting.manuscript.ManuscriptReader;
import org.jibao.typesetting.ofd.OfdPen;
import org.jibao.typesetting.pages.Layout;
import org.jibao.typesetting.pdf.PdfPen;
import org.jibao.typesetting.preview.SvgPen;
import org.jibao.typesetting.sheet.Sheet;

/**
 * 排版: manuscript → tree → pages → files. Everything is a function of its arguments: the same manuscript gives the same
 * bytes, today and next year. Safe for use by several threads; make one and keep it, since opening the fonts takes a while.
 */
public final class Typesetter {

    private final Faces faces;
    private final Layout layout;
    private final DocxPen docxPen;

    private Typesetter(Faces faces, Sheet sheet) {
        this.faces = faces;
        this.layout = new Layout(sheet, faces);
        this.docxPen = new DocxPen(sheet);
    }

    /** Sets with the open fonts that come with the product. */
    public static Typesetter withBundledFonts() {
        return new Typesetter(Faces.bundled(), Sheet.gbt9704());
    }

    /**
     * Sets with the office's own licensed fonts first, then with those that come with the product.
     *
     * @param officeFolder holds .ttf and .ttc files, found by their family names; a folder that does not exist is empty
     */
    public static Typesetter withFonts(Path officeFolder) {
        return new Typesetter(Faces.withOfficeFonts(officeFolder), Sheet.gbt9704());
    }

    /** Sets with the same fonts as an office does that deviates from the standard. */
    public Typesetter as(Variant variant) {
        return new Typesetter(faces, Sheet.of(variant));
    }

    /**
     * Reads a manuscript: a head of Chinese keys between two lines of {@code ---}, then CommonMark with tables.
     *
     * @throws ManuscriptException with all faults at once, each with line, message and remedy in Chinese
     */
    public DocumentTree parse(String manuscript) throws ManuscriptException {
        return ManuscriptReader.read(manuscript);
    }

    /** Lays the document out on the pages of GB/T 9704-2012, or of the office's variant of it. */
    public Pages pages(DocumentTree tree) {
        return layout.pages(tree);
    }

    /** The pages as PDF/A-2a and PDF/UA-1: tagged, with embedded fonts, bookmarks and searchable text. */
    public byte[] pdf(Pages pages) {
        return PdfPen.write(pages);
    }

    /** The same pages as OFD, the fixed-layout format of Chinese offices (GB/T 33190-2016), with embedded fonts and outline. */
    public byte[] ofd(Pages pages) {
        return OfdPen.write(pages);
    }

    /** The document as an editable Word file with named styles; Word breaks its lines itself. */
    public byte[] docx(DocumentTree tree) {
        return docxPen.write(tree, layout);
    }

    /**
     * The pages for the browser: one SVG document each, with the needed part of the fonts inside. Text that states a fact
     * and the bar or mark that shows it in a chart carry its id as {@code data-fact}; a figure that is broken over two lines
     * carries it on both.
     */
    public List<String> preview(Pages pages) {
        return SvgPen.write(pages);
    }
}
