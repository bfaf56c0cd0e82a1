package org.jibao.typesetting.check.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Colour;

/** Reads what is drawn: DrawingML (Word 2010 and later, WPS, LibreOffice) and VML (older Word). */
final class ShapeReader {

    /** A shape and the content of its text box, null when it has none. */
    record Found(Shape shape, @Nullable Node content) {}

    /** A line is no higher than this, in twips; a filled rectangle as low counts as one. */
    private static final int LINE = Values.count("line.height");

    private ShapeReader() {}

    static List<Found> read(Node node) {
        var found = new ArrayList<Found>();
        if (node.name.equals("w:drawing")) {
            for (var frame : node.children) {
                if (frame.name.equals("wp:anchor") || frame.name.equals("wp:inline")) {
                    drawing(frame, found);
                }
            }
        } else {
            vml(node, found, false);
        }
        return found;
    }

    private static void drawing(Node frame, List<Found> found) {
        var shapes = new ArrayList<Node>();
        collect(frame, shapes);
        boolean alone = shapes.size() == 1 && frame.find("wpg:wgp") == null;
        var across = frame.child("wp:positionH");
        var down = frame.child("wp:positionV");
        var extent = frame.child("wp:extent");
        for (var node : shapes) {
            var properties = node.child("wps:spPr");
            var size = alone || properties == null ? extent : properties.find("a:ext");
            int width = size == null ? 0 : Measure.emu(size.attribute("cx"), 0);
            int height = size == null ? 0 : Measure.emu(size.attribute("cy"), 0);
            var text = node.child("wps:txbx");
            var content = text == null ? null : text.child("w:txbxContent");
            var line = properties == null ? null : properties.child("a:ln");
            boolean bar = content == null && height <= LINE && width > 10 * height;
            var kind = content != null ? Shape.Kind.BOX : bar ? Shape.Kind.LINE : Shape.Kind.PICTURE;
            var stroke = line == null ? null : colour(line);
            var fill = properties == null ? null : colour(properties);
            int weight = line == null ? 0 : Measure.emu(line.attribute("w"), 15);
            var compound =
                    switch (line == null ? "sng" : line.attribute("cmpd", "sng")) {
                        case "thickThin" -> "thickThin";
                        case "thinThick" -> "thinThick";
                        case "dbl" -> "double";
                        default -> "single";
                    };
            var colour = stroke != null ? stroke : fill != null ? fill : Colour.BLACK;
            found.add(new Found(
                    new Shape(
                            kind,
                            width,
                            height,
                            alone ? offset(across) : null,
                            from(across),
                            alone ? aligned(across) : null,
                            alone ? offset(down) : null,
                            from(down),
                            alone ? aligned(down) : null,
                            colour,
                            stroke != null ? weight : height,
                            compound,
                            pushes(frame),
                            new ArrayList<>()),
                    content));
        }
        if (shapes.isEmpty()) {
            int width = extent == null ? 0 : Measure.emu(extent.attribute("cx"), 0);
            int height = extent == null ? 0 : Measure.emu(extent.attribute("cy"), 0);
            found.add(new Found(
                    new Shape(
                            Shape.Kind.PICTURE,
                            width,
                            height,
                            offset(across),
                            from(across),
                            aligned(across),
                            offset(down),
                            from(down),
                            aligned(down),
                            Colour.BLACK,
                            0,
                            "single",
                            pushes(frame),
                            List.of()),
                    null));
        }
    }

    private static boolean pushes(Node frame) {
        return frame.name.equals("wp:inline")
                || frame.child("wp:wrapTopAndBottom") != null
                || frame.child("wp:wrapSquare") != null
                || frame.child("wp:wrapTight") != null;
    }

    private static void collect(Node node, List<Node> shapes) {
        for (var child : node.children) {
            if (child.name.equals("wps:wsp")) {
                shapes.add(child);
            } else if (!child.name.equals("mc:Fallback")) {
                collect(child, shapes);
            }
        }
    }

    private static @Nullable Colour colour(Node node) {
        var fill = node.child("a:solidFill");
        var colour = fill == null ? null : fill.child("a:srgbClr");
        return colour == null ? null : Ink.of(colour.attribute("val"));
    }

    private static @Nullable Integer offset(@Nullable Node position) {
        var offset = position == null ? null : position.child("wp:posOffset");
        return offset == null ? null : Measure.emu(offset.text(), 0);
    }

    private static @Nullable String aligned(@Nullable Node position) {
        var align = position == null ? null : position.child("wp:align");
        return align == null ? null : align.text().strip();
    }

    private static String from(@Nullable Node position) {
        return position == null ? "inline" : position.attribute("relativeFrom", "paragraph");
    }

    private static void vml(Node node, List<Found> found, boolean grouped) {
        for (var child : node.children) {
            switch (child.name) {
                case "v:group" -> vml(child, found, true);
                case "v:line", "v:shape", "v:rect", "v:roundrect" -> found.add(vmlShape(child, grouped));
                default -> {}
            }
        }
    }

    private static Found vmlShape(Node node, boolean grouped) {
        var style = style(node.attribute("style", ""));
        int width = Measure.points(style.get("width"), 0);
        int height = Measure.points(style.get("height"), 0);
        Integer x = style.containsKey("margin-left") ? Measure.points(style.get("margin-left"), 0) : null;
        Integer y = style.containsKey("margin-top") ? Measure.points(style.get("margin-top"), 0) : null;
        if (node.name.equals("v:line")) {
            var from = node.attribute("from", "0,0").split(",", 2);
            var to = node.attribute("to", "0,0").split(",", 2);
            if (from.length == 2 && to.length == 2) {
                x = Measure.points(from[0], 0);
                y = Measure.points(from[1], 0);
                width = Math.abs(Measure.points(to[0], 0) - x);
                height = Math.abs(Measure.points(to[1], 0) - y);
            }
        }
        var box = node.child("v:textbox");
        var content = box == null ? null : box.child("w:txbxContent");
        boolean bar = content == null && height <= LINE && width > 10 * height;
        boolean stroked = !"f".equals(node.attribute("stroked")) && !"false".equals(node.attribute("stroked"));
        var stroke = node.child("v:stroke");
        var compound =
                switch (stroke == null ? "" : stroke.attribute("linestyle", "")) {
                    case "thickThin" -> "thickThin";
                    case "thinThick" -> "thinThick";
                    case "thinThin" -> "double";
                    default -> "single";
                };
        return new Found(
                new Shape(
                        content != null ? Shape.Kind.BOX : bar ? Shape.Kind.LINE : Shape.Kind.PICTURE,
                        width,
                        height,
                        grouped ? null : x,
                        style.getOrDefault("mso-position-horizontal-relative", "text")
                                .replace("text", "column"),
                        grouped ? null : aligned(style.get("mso-position-horizontal")),
                        grouped ? null : y,
                        style.getOrDefault("mso-position-vertical-relative", "text")
                                .replace("text", "paragraph"),
                        grouped ? null : aligned(style.get("mso-position-vertical")),
                        Ink.of(stroked ? node.attribute("strokecolor") : node.attribute("fillcolor")),
                        stroked ? Measure.points(node.attribute("strokeweight"), 15) : height,
                        compound,
                        node.find("?:wrap") != null,
                        new ArrayList<>()),
                content);
    }

    private static @Nullable String aligned(@Nullable String position) {
        return position == null || position.equals("absolute") ? null : position;
    }

    private static Map<String, String> style(String text) {
        var style = new HashMap<String, String>();
        for (var entry : text.split(";", -1)) {
            var pair = entry.split(":", 2);
            if (pair.length == 2) {
                style.put(pair[0].strip().toLowerCase(Locale.ROOT), pair[1].strip());
            }
        }
        return style;
    }
}
