package org.jibao.typesetting.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jibao.typesetting.Page;
import org.jibao.typesetting.Pages;
import org.jibao.typesetting.faces.Face;
import org.jibao.typesetting.faces.UsedFaces;

/**
 * Draws pages as PDF/A-2a and PDF/UA-1: to be kept, searched and read aloud. Dates come from the document and the file's identity from its contents, so the same pages give the
 * same bytes.
 *
 * <p>What stands on its side is turned in the page's contents; the page itself stays upright and has no /Rotate. A rotated
 * page would show its table readable, but printers take it for landscape paper and turn its back over the short edge, so that
 * a leaf of a bound document printed on both sides comes out with one page upside down.
 */
public final class PdfPen {

    /** Bytes of a usual page and of the fonts of a usual document, for a buffer that need not grow. */
    private static final int USUAL_PAGE = 4_000;

    private static final int USUAL_FONTS = 100_000;

    private final Pages pages;
    private final PdfFile file;
    private final Map<Face, EmbeddedFont> fonts = new HashMap<>();
    private final List<Integer> pageObjects = new ArrayList<>();
    private final Structure structure = new Structure();

    private PdfPen(Pages pages, PdfFile file) {
        this.pages = pages;
        this.file = file;
    }

    public static byte[] write(Pages pages) {
        try (var file = new PdfFile(USUAL_FONTS + USUAL_PAGE * pages.count())) {
            return new PdfPen(pages, file).draw();
        }
    }

    private byte[] draw() {
        int catalog = file.reserve();
        int tree = file.reserve();
        var used = UsedFaces.of(pages.lines());
        used.faces().forEach(face -> fonts.put(face, new EmbeddedFont(used.cut(face), file)));
        var content = new Bytes(USUAL_PAGE);
        for (var page : pages.pages()) {
            content.clear();
            page(page, tree, content);
        }
        pageTree(tree);
        int root = structure.write(file);
        int outline = Bookmarks.write(pages, pageObjects, file);
        int metadata = file.reserve();
        file.plainStream(
                metadata, "/Type/Metadata/Subtype/XML", Metadata.xmp(pages).getBytes(StandardCharsets.UTF_8));
        int intent = outputIntent();
        var out = file.begin(catalog).raw("<</Type/Catalog/Pages ").to(tree);
        if (outline > 0) {
            out.raw("/Outlines ").to(outline).raw("/PageMode/UseOutlines");
        }
        out.raw("/MarkInfo<</Marked true>>/StructTreeRoot ").to(root);
        out.raw("/Lang(zh-CN)/ViewerPreferences<</DisplayDocTitle true>>/Metadata ")
                .to(metadata);
        out.raw("/OutputIntents[").to(intent).raw("]>>");
        file.end();
        return file.close(catalog, information());
    }

    private void page(Page page, int tree, Bytes content) {
        int object = file.reserve();
        int contents = file.reserve();
        structure.page(object);
        var drawing = new PageContent(fonts, structure, content);
        drawing.draw(page);
        file.stream(contents, "", content);
        var out = file.begin(object).raw("<</Type/Page/Parent ").to(tree).raw("/MediaBox[0 0 ");
        out.thousandths(page.width())
                .raw(" ")
                .thousandths(page.height())
                .raw("]/Contents ")
                .to(contents);
        out.raw("/StructParents ").number(pageObjects.size()).raw("/Tabs/S/Resources");
        drawing.fonts(out);
        out.raw(">>");
        file.end();
        pageObjects.add(object);
    }

    private void pageTree(int tree) {
        var out = file.begin(tree)
                .raw("<</Type/Pages/Count ")
                .number(pageObjects.size())
                .raw("/Kids[");
        pageObjects.forEach(object -> out.to(object).raw(" "));
        out.raw("]>>");
        file.end();
    }

    /** PDF/A asks for the meaning of red, green and blue (ISO 19005-2, 6.2.3). */
    private int outputIntent() {
        int profile = file.reserve();
        file.plainStream(profile, "/N 3/Filter/FlateDecode", Profile.DEFLATED);
        int intent = file.reserve();
        file.begin(intent)
                .raw("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)")
                .raw("/RegistryName(http://www.color.org)/Info(sRGB IEC61966-2.1)/DestOutputProfile ")
                .to(profile)
                .raw(">>");
        file.end();
        return intent;
    }

    private int information() {
        int object = file.reserve();
        var out = file.begin(object).raw("<</Title").words(pages.title());
        if (pages.author() != null) {
            out.raw("/Author").words(pages.author());
        }
        out.raw("/Subject").words(pages.profile());
        if (pages.date() != null) {
            var date = Metadata.date(pages.date());
            out.raw("/CreationDate(").raw(date).raw(")/ModDate(").raw(date).raw(")");
        }
        out.raw(">>");
        file.end();
        return object;
    }

    /** The colour profile of the Java runtime, compressed once. */
    private static final class Profile {
        static final byte[] DEFLATED =
                PdfFile.deflated(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    }
}
