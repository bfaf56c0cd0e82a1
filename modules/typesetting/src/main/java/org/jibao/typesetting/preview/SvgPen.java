package org.jibao.typesetting.preview;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.Length;
import org.jibao.typesetting.Page;
import org.jibao.typesetting.Pages;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.PlacedPath;
import org.jibao.typesetting.PlacedRule;
import org.jibao.typesetting.PlacedText;
import org.jibao.typesetting.faces.Face;
import org.jibao.typesetting.faces.UsedFaces;

/**
 * Draws each page as one SVG document for the browser. Its fonts travel inside, cut to the page's characters; family names
 * carry the page number, since pages that stand in one HTML document share their style sheets.
 */
public final class SvgPen {

    private final Page page;
    private final Map<Face, String> families = new HashMap<>();
    private final StringBuilder svg = new StringBuilder();

    private SvgPen(Page page) {
        this.page = page;
    }

    /** One SVG per page, without XML declaration, so that it can stand inside HTML as well as alone. */
    public static List<String> write(Pages pages) {
        var drawn = new ArrayList<String>();
        for (var page : pages.pages()) {
            drawn.add(new SvgPen(page).draw());
        }
        return List.copyOf(drawn);
    }

    private String draw() {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"jibao-page\" role=\"document\" aria-label=\"第")
                .append(page.number())
                .append("页\" viewBox=\"0 0 ")
                .append(Length.inPoints(page.width()))
                .append(' ')
                .append(Length.inPoints(page.height()))
                .append("\"><style>");
        fonts();
        svg.append("</style><rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>");
        draw(page.upright());
        if (!page.turned().empty()) {
            svg.append("<g transform=\"matrix(0 -1 1 0 0 ")
                    .append(Length.inPoints(page.height()))
                    .append(")\">");
            draw(page.turned());
            svg.append("</g>");
        }
        return svg.append("</svg>").toString();
    }

    private void draw(Drawing drawing) {
        drawing.rules().forEach(this::rule);
        drawing.paths().forEach(this::path);
        drawing.lines().forEach(this::line);
    }

    private void rule(PlacedRule rule) {
        svg.append("<rect x=\"").append(Length.inPoints(rule.x()));
        svg.append("\" y=\"").append(Length.inPoints(rule.y()));
        svg.append("\" width=\"").append(Length.inPoints(rule.width()));
        svg.append("\" height=\"").append(Length.inPoints(rule.height()));
        svg.append("\" fill=\"#").append(rule.colour().hex()).append('"');
        fact(rule.fact());
        svg.append("/>");
    }

    private void path(PlacedPath path) {
        svg.append("<polyline");
        fact(path.fact());
        svg.append(" fill=\"none\" stroke-width=\"").append(Length.inPoints(path.width()));
        svg.append("\" stroke=\"#").append(path.colour().hex()).append("\" points=\"");
        for (var point : path.points()) {
            svg.append(Length.inPoints(point.x()))
                    .append(',')
                    .append(Length.inPoints(point.y()))
                    .append(' ');
        }
        svg.append("\"/>");
    }

    private void fonts() {
        var used = UsedFaces.of(page.lines().stream());
        for (var face : used.faces()) {
            var family = "jibao-" + page.number() + "-" + families.size();
            families.put(face, family);
            svg.append("@font-face{font-family:\"")
                    .append(family)
                    .append("\";src:url(data:font/ttf;base64,")
                    .append(Base64.getEncoder().encodeToString(used.cut(face).file()))
                    .append(")}");
        }
    }

    private void line(PlacedLine line) {
        for (var text : line.texts()) {
            if (text.length() > 0) {
                text(text, Length.inPoints(line.baseline()));
            }
        }
    }

    private void text(PlacedText text, String baseline) {
        svg.append("<text xml:space=\"preserve\" x=\"");
        for (int i = 0; i < text.length(); i++) {
            svg.append(i == 0 ? "" : " ").append(Length.inPoints(text.place(i)));
        }
        svg.append("\" y=\"").append(baseline);
        svg.append("\" font-family=\"").append(families.get(text.face()));
        svg.append("\" font-size=\"").append(Length.inPoints(text.size()));
        svg.append("\" fill=\"#").append(text.colour().hex()).append('"');
        fact(text.fact());
        svg.append('>').append(escaped(text.text())).append("</text>");
    }

    /** What a click on the thing just begun asks for. */
    private void fact(@Nullable String id) {
        if (id != null) {
            svg.append(" data-fact=\"").append(escaped(id)).append('"');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
