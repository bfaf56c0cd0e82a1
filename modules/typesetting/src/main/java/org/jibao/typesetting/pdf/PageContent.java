package org.jibao.typesetting.pdf;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Colour;
import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.Page;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.PlacedPath;
import org.jibao.typesetting.PlacedRule;
import org.jibao.typesetting.PlacedText;
import org.jibao.typesetting.faces.Face;

/** What is drawn on one page (ISO 32000-1, 8 and 9). The file's coordinates run upwards from the lower left corner. */
final class PageContent {

    private static final String ARTIFACT = "/Artifact BMC\n";
    private static final String END = "EMC\n";
    private static final int NOTHING = -2;

    private final Map<Face, EmbeddedFont> fonts;
    private final Structure structure;
    private final Map<Integer, EmbeddedFont> used = new LinkedHashMap<>();
    private final Bytes out;
    /** Of the frame that is drawn in. */
    private int height;

    private @Nullable Colour fill;
    private @Nullable Colour stroke;

    /**
     * @param fonts of all faces on the page
     * @param structure takes what the lines belong to; it has begun the page
     * @param out takes the operators
     */
    PageContent(Map<Face, EmbeddedFont> fonts, Structure structure, Bytes out) {
        this.fonts = fonts;
        this.structure = structure;
        this.out = out;
    }

    void draw(Page page) {
        if (!page.turned().empty()) {
            out.raw("q 0 1 -1 0 ").thousandths(page.width()).raw(" 0 cm\n");
            draw(page.turned(), page.width());
            out.raw("Q\n");
            fill = null;
            stroke = null;
        }
        draw(page.upright(), page.height());
    }

    /** The fonts drawn with so far, as the page's resources name them. */
    void fonts(Bytes resources) {
        resources.raw("<</Font<<");
        used.keySet()
                .forEach(object -> resources.raw("/F").number(object).raw(" ").to(object));
        resources.raw(">>>>");
    }

    private void draw(Drawing drawing, int frame) {
        height = frame;
        if (!drawing.rules().isEmpty() || !drawing.paths().isEmpty()) {
            out.raw(ARTIFACT);
            drawing.rules().forEach(this::rule);
            drawing.paths().forEach(this::path);
            out.raw(END);
        }
        int open = NOTHING;
        for (var line : drawing.lines()) {
            int content = structure.content(line);
            if (content != open) {
                out.raw(open == NOTHING ? "" : END);
                mark(content);
                open = content;
            }
            line(line);
        }
        out.raw(open == NOTHING ? "" : END);
    }

    private void mark(int content) {
        if (content == Structure.ARTIFACT) {
            out.raw(ARTIFACT);
        } else {
            out.raw("/")
                    .raw(structure.tag(content))
                    .raw(" <</MCID ")
                    .number(content)
                    .raw(">> BDC\n");
        }
    }

    private void rule(PlacedRule rule) {
        fill(rule.colour());
        out.thousandths(rule.x()).raw(" ").thousandths(height - rule.y() - rule.height());
        out.raw(" ")
                .thousandths(rule.width())
                .raw(" ")
                .thousandths(rule.height())
                .raw(" re f\n");
    }

    private void path(PlacedPath path) {
        if (!path.colour().equals(stroke)) {
            stroke = path.colour();
            colour(stroke).raw(" RG\n");
        }
        out.thousandths(path.width()).raw(" w\n");
        var operator = " m";
        for (var point : path.points()) {
            out.thousandths(point.x()).raw(" ").thousandths(height - point.y()).raw(operator);
            operator = " l";
            out.raw("\n");
        }
        out.raw("S\n");
    }

    private void line(PlacedLine line) {
        for (var text : line.texts()) {
            var font = fonts.get(text.face());
            if (font != null && text.length() > 0) {
                fill(text.colour());
                used.put(font.object(), font);
                out.raw("BT /F")
                        .number(font.object())
                        .raw(" ")
                        .thousandths(text.size())
                        .raw(" Tf 1 0 0 1 ");
                out.thousandths(text.place(0))
                        .raw(" ")
                        .thousandths(height - line.baseline())
                        .raw(" Tm [<");
                placed(text, font);
                out.raw(">] TJ ET\n");
            }
        }
    }

    /**
     * Characters with the adjustments that bring each to its place. Adjustments are whole thousandths of the size; what
     * rounding leaves over goes to the next one, so that errors do not add up along the line.
     */
    private void placed(PlacedText text, EmbeddedFont font) {
        var string = text.text();
        long size = text.size();
        // where the reader's pen stands, in millionths of 1/1000 pt
        long pen = text.place(0) * 1_000_000L;
        int index = 0;
        for (int i = 0; i < string.length(); index++) {
            int character = string.codePointAt(i);
            i += Character.charCount(character);
            out.hex(font.glyph(character));
            pen += font.width(character) * size;
            if (i < string.length()) {
                long adjustment = Math.round((pen - text.place(index + 1) * 1_000_000L) / (1000.0 * size));
                if (adjustment != 0) {
                    out.raw(">").number((int) adjustment).raw("<");
                    pen -= adjustment * 1000 * size;
                }
            }
        }
    }

    private void fill(Colour colour) {
        if (!colour.equals(fill)) {
            fill = colour;
            colour(colour).raw(" rg\n");
        }
    }

    /** Parts of 255 as parts of 1, to three digits: enough for each of the 256 to come out again. */
    private Bytes colour(Colour colour) {
        return out.thousandths(part(colour.red()))
                .raw(" ")
                .thousandths(part(colour.green()))
                .raw(" ")
                .thousandths(part(colour.blue()));
    }

    private static int part(int of255) {
        return (of255 * 1000 + 127) / 255;
    }
}
