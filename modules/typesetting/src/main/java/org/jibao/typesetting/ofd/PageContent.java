package org.jibao.typesetting.ofd;

import java.util.Map;
import java.util.function.IntSupplier;

import org.jibao.typesetting.Colour;
import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.Page;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.PlacedPath;
import org.jibao.typesetting.PlacedRule;
import org.jibao.typesetting.PlacedText;
import org.jibao.typesetting.faces.Face;

/**
 * The graphic objects of one page (图元对象). An object lies in a box of its own, its {@code Boundary}, and counts from
 * the corner of that box; in the turned frame a matrix turns it inside the box.
 */
final class PageContent {

    /** Mitred corners reach out so many stroke widths at most, as in PDF. */
    private static final int MITRE_LIMIT = 10;

    private final Page page;
    private final Map<Face, EmbeddedFont> fonts;
    private final IntSupplier ids;
    private final Xml xml;

    private PageContent(Page page, Map<Face, EmbeddedFont> fonts, IntSupplier ids, Xml xml) {
        this.page = page;
        this.fonts = fonts;
        this.ids = ids;
        this.xml = xml;
    }

    /**
     * Writes the page.
     *
     * @param fonts of all faces on the page
     * @param ids gives a new identity in the document
     */
    static void write(Page page, Map<Face, EmbeddedFont> fonts, IntSupplier ids, Xml xml) {
        new PageContent(page, fonts, ids, xml).write();
    }

    private void write() {
        xml.raw("<ofd:Page ").raw(Xml.NAMESPACE).raw("><ofd:Area>");
        physicalBox(page, xml);
        xml.raw("</ofd:Area><ofd:Content><ofd:Layer Type=\"Body\" ID=\"")
                .number(ids.getAsInt())
                .raw("\">\n");
        draw(page.turned(), true);
        draw(page.upright(), false);
        xml.raw("</ofd:Layer></ofd:Content></ofd:Page>");
    }

    static void physicalBox(Page page, Xml xml) {
        xml.raw("<ofd:PhysicalBox>");
        xml.millimetres(0, 0, Micrometres.of(page.width()), Micrometres.of(page.height()));
        xml.raw("</ofd:PhysicalBox>");
    }

    private void draw(Drawing drawing, boolean turned) {
        drawing.rules().forEach(rule -> rule(rule, turned));
        drawing.paths().forEach(path -> path(path, turned));
        for (var line : drawing.lines()) {
            for (var text : line.texts()) {
                text(line, text, turned);
            }
        }
    }

    private void rule(PlacedRule rule, boolean turned) {
        var box = Box.between(rule.x(), rule.y(), rule.x() + rule.width(), rule.y() + rule.height());
        begin("PathObject", box, turned);
        xml.raw(" Stroke=\"false\" Fill=\"true\">");
        colour("FillColor", rule.colour());
        xml.raw("<ofd:AbbreviatedData>M 0 0 L ").millimetres(box.width, 0);
        xml.raw(" L ").millimetres(box.width, box.height);
        xml.raw(" L ").millimetres(0, box.height);
        xml.raw(" C</ofd:AbbreviatedData></ofd:PathObject>\n");
    }

    private void path(PlacedPath path, boolean turned) {
        var x = path.points().stream().mapToInt(PlacedPath.Point::x).summaryStatistics();
        var y = path.points().stream().mapToInt(PlacedPath.Point::y).summaryStatistics();
        int reach = path.width() * MITRE_LIMIT / 2;
        var box = Box.between(x.getMin() - reach, y.getMin() - reach, x.getMax() + reach, y.getMax() + reach);
        begin("PathObject", box, turned);
        xml.raw(" LineWidth=\"").millimetres(Micrometres.of(path.width()));
        xml.raw("\" MiterLimit=\"").number(MITRE_LIMIT).raw("\">");
        colour("StrokeColor", path.colour());
        xml.raw("<ofd:AbbreviatedData>");
        var command = "M ";
        for (var point : path.points()) {
            xml.raw(command).millimetres(Micrometres.of(point.x()) - box.x, Micrometres.of(point.y()) - box.y);
            command = " L ";
        }
        xml.raw("</ofd:AbbreviatedData></ofd:PathObject>\n");
    }

    /**
     * Readers count a character above the first plane as one or as two, and some look up each half of it in the font: it
     * gets an object of its own, which names its glyph.
     */
    private void text(PlacedLine line, PlacedText text, boolean turned) {
        var font = fonts.get(text.face());
        if (font == null) {
            return;
        }
        var characters = text.text().codePoints().toArray();
        int from = 0;
        while (from < characters.length) {
            int to = from + 1;
            while (to < characters.length && inFirstPlane(characters[from]) && inFirstPlane(characters[to])) {
                to++;
            }
            int right = to < characters.length ? text.place(to) : text.right();
            // room for the ink of all faces: none reaches a whole size above the base line or half a size below it
            var box = Box.between(
                    text.place(from), line.baseline() - text.size(), right, line.baseline() + text.size() / 2);
            begin("TextObject", box, turned);
            xml.raw(" Font=\"").number(font.id());
            xml.raw("\" Size=\"").millimetres(Micrometres.of(text.size())).raw("\">");
            colour("FillColor", text.colour());
            if (!inFirstPlane(characters[from])) {
                xml.raw("<ofd:CGTransform CodePosition=\"0\" CodeCount=\"2\" GlyphCount=\"1\"><ofd:Glyphs>");
                xml.number(font.cut().glyph(characters[from])).raw("</ofd:Glyphs></ofd:CGTransform>");
            }
            xml.raw("<ofd:TextCode X=\"0\" Y=\"").millimetres(Micrometres.of(line.baseline()) - box.y);
            distances(text, from, to);
            xml.raw("\">").words(new String(characters, from, to - from)).raw("</ofd:TextCode></ofd:TextObject>\n");
            from = to;
        }
    }

    private static boolean inFirstPlane(int character) {
        return Character.isBmpCodePoint(character);
    }

    /** From each character to the next. */
    private void distances(PlacedText text, int from, int to) {
        var separator = "\" DeltaX=\"";
        int last = Micrometres.of(text.place(from));
        for (int i = from + 1; i < to; i++) {
            int place = Micrometres.of(text.place(i));
            xml.raw(separator).millimetres(place - last);
            separator = " ";
            last = place;
        }
    }

    private void begin(String object, Box box, boolean turned) {
        xml.raw("<ofd:").raw(object).raw(" ID=\"").number(ids.getAsInt()).raw("\" Boundary=\"");
        if (turned) {
            int top = Micrometres.of(page.height()) - box.x - box.width;
            xml.millimetres(box.y, top, box.height, box.width);
            xml.raw("\" CTM=\"0 -1 1 0 0 ").millimetres(box.width).raw("\"");
        } else {
            xml.millimetres(box.x, box.y, box.width, box.height).raw("\"");
        }
    }

    private void colour(String element, Colour colour) {
        xml.raw("<ofd:").raw(element).raw(" Value=\"").number(colour.red());
        xml.raw(" ").number(colour.green()).raw(" ").number(colour.blue()).raw("\"/>");
    }

    /** A rectangle in micrometres of the frame it is drawn in. */
    private record Box(int x, int y, int width, int height) {

        /** From edges in 1/1000 pt; the standard has no boxes without extent. */
        static Box between(int left, int top, int right, int bottom) {
            int x = Micrometres.of(left);
            int y = Micrometres.of(top);
            return new Box(x, y, Math.max(1, Micrometres.of(right) - x), Math.max(1, Micrometres.of(bottom) - y));
        }
    }
}
