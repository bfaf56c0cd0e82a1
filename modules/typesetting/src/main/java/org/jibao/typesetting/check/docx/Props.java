package org.jibao.typesetting.check.docx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Properties of a paragraph, a run or a table, flattened: {@code <w:ind w:left="640"/>} is {@code ind.left} = 640,
 * {@code <w:jc w:val="center"/>} is {@code jc} = center, {@code <w:b/>} is {@code b} = true. Later layers win one by one, as in
 * Word.
 */
record Props(Map<String, String> values) {

    static final Props NONE = new Props(Map.of());

    private static final Set<String> SKIPPED =
            Set.of("rPr", "sectPr", "pPrChange", "rPrChange", "tblPrChange", "numberingChange");

    /** Naming one takes back the other when it comes from a deeper layer. */
    private static final Map<String, List<String>> REPLACED = Map.of(
            "ind.firstLine", List.of("ind.hanging", "ind.hangingChars"),
            "ind.firstLineChars", List.of("ind.hanging", "ind.hangingChars"),
            "ind.hanging", List.of("ind.firstLine", "ind.firstLineChars"),
            "ind.hangingChars", List.of("ind.firstLine", "ind.firstLineChars"),
            "rFonts.eastAsia", List.of("rFonts.eastAsiaTheme"),
            "rFonts.ascii", List.of("rFonts.asciiTheme"));

    /** Flattens a pPr, rPr or tblPr element; null gives none. */
    static Props of(@Nullable Node properties) {
        if (properties == null || properties.children.isEmpty()) {
            return NONE;
        }
        var values = new HashMap<String, String>();
        for (var child : properties.children) {
            if (child.name.startsWith("w:")) {
                flatten(child.name.substring(2), child, values);
            }
        }
        return new Props(values);
    }

    private static void flatten(String path, Node node, Map<String, String> values) {
        if (SKIPPED.contains(path)) {
            return;
        }
        if (node.name.equals("w:tab") && path.startsWith("tabs")) {
            values.put("tabs." + Measure.twips(node.attribute("pos"), 0), node.attribute("val", "left"));
            return;
        }
        if (node.attributes.isEmpty() && node.children.isEmpty()) {
            values.put(path, "true");
        }
        node.attributes.forEach((name, value) -> {
            var attribute = sided(path, name);
            values.put(attribute.equals("val") ? path : path + "." + attribute, value);
        });
        node.children.forEach(child -> {
            if (child.name.startsWith("w:")) {
                flatten(path + "." + child.name.substring(2), child, values);
            }
        });
    }

    /** Strict files name the sides of a paragraph start and end; elsewhere a start is where counting begins. */
    private static String sided(String path, String attribute) {
        if (!path.endsWith("ind")) {
            return attribute;
        }
        return switch (attribute) {
            case "start" -> "left";
            case "end" -> "right";
            default -> attribute;
        };
    }

    /** These properties with others laid over them. */
    Props under(Props over) {
        if (over.values.isEmpty()) {
            return this;
        }
        if (values.isEmpty()) {
            return over;
        }
        var merged = new HashMap<>(values);
        over.values.keySet().forEach(key -> REPLACED.getOrDefault(key, List.of())
                .forEach(merged::remove));
        merged.putAll(over.values);
        return new Props(merged);
    }

    @Nullable String get(String key) {
        return values.get(key);
    }

    String get(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Whether an on/off property is on. */
    boolean on(String key, boolean otherwise) {
        var value = values.get(key);
        return value == null ? otherwise : !Set.of("0", "false", "off").contains(value);
    }

    int twips(String key, int otherwise) {
        return Measure.twips(values.get(key), otherwise);
    }

    int number(String key, int otherwise) {
        return Measure.number(values.get(key), otherwise);
    }
}
