package org.jibao.typesetting.check.docx;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** styles.xml: what a style comes to with all it is based on. A circle of styles ends where it closes. */
final class Styles {

    private final Map<String, Node> byId = new HashMap<>();
    private final Map<String, String> standard = new HashMap<>();
    private final Map<String, Props> resolved = new HashMap<>();
    private Props paragraphDefaults = Props.NONE;
    private Props runDefaults = Props.NONE;

    Styles(@Nullable Node styles) {
        if (styles == null) {
            return;
        }
        var defaults = styles.child("w:docDefaults");
        if (defaults != null) {
            paragraphDefaults = inner(defaults.child("w:pPrDefault"), "w:pPr");
            runDefaults = inner(defaults.child("w:rPrDefault"), "w:rPr");
        }
        for (var style : styles.children("w:style")) {
            var id = style.attribute("styleId", "");
            byId.putIfAbsent(id, style);
            if (new Props(Map.of("default", style.attribute("default", "0"))).on("default", false)) {
                standard.putIfAbsent(style.attribute("type", "paragraph"), id);
            }
        }
    }

    Props paragraphDefaults() {
        return paragraphDefaults;
    }

    Props runDefaults() {
        return runDefaults;
    }

    /** Paragraph properties of a paragraph style; null stands for the default style. */
    Props paragraph(@Nullable String id) {
        return properties(known(id, "paragraph"), "w:pPr");
    }

    /** Run properties of a paragraph style; null stands for the default style. */
    Props run(@Nullable String id) {
        return properties(known(id, "paragraph"), "w:rPr");
    }

    Props character(@Nullable String id) {
        return id == null ? Props.NONE : properties(id, "w:rPr");
    }

    /** Properties of a table style, of its element {@code part}. */
    Props table(@Nullable String id, String part) {
        return properties(known(id, "table"), part);
    }

    private @Nullable String known(@Nullable String id, String type) {
        return id != null && byId.containsKey(id) ? id : standard.get(type);
    }

    private Props properties(@Nullable String id, String part) {
        if (id == null) {
            return Props.NONE;
        }
        var key = part + id;
        var known = resolved.get(key);
        if (known != null) {
            return known;
        }
        var chain = new ArrayDeque<Node>();
        var seen = new HashSet<String>();
        for (var style = byId.get(id); style != null && seen.add(style.attribute("styleId", "")); ) {
            chain.push(style);
            var base = style.value("w:basedOn");
            style = base == null ? null : byId.get(base);
        }
        var properties = Props.NONE;
        for (var style : chain) {
            properties = properties.under(Props.of(style.child(part)));
        }
        resolved.put(key, properties);
        return properties;
    }

    private static Props inner(@Nullable Node outer, String name) {
        return outer == null ? Props.NONE : Props.of(outer.child(name));
    }
}
