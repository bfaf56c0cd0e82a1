package org.jibao.typesetting.check.docx;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.check.FontClasses;

/** Which typeface a run names: theme fonts resolved, and the class a name belongs to. */
record Fonts(Map<String, String> theme) {

    /** Reads theme1.xml; null gives no theme. */
    static Fonts of(@Nullable Node theme) {
        var names = new HashMap<String, String>();
        var scheme = theme == null ? null : theme.find("a:fontScheme");
        if (scheme != null) {
            for (var kind : new String[] {"major", "minor"}) {
                var fonts = scheme.child("a:" + kind + "Font");
                if (fonts != null) {
                    put(names, kind + "EastAsia", eastAsia(fonts));
                    put(names, kind + "HAnsi", face(fonts.child("a:latin")));
                    put(names, kind + "Ascii", face(fonts.child("a:latin")));
                }
            }
        }
        return new Fonts(Map.copyOf(names));
    }

    /** The typeface of Chinese characters, or null when the file names none. */
    @Nullable String chinese(Props run) {
        return first(run, "eastAsia");
    }

    /** The typeface of Latin letters and digits, or null when the file names none. */
    @Nullable String latin(Props run) {
        return first(run, "ascii");
    }

    /** The class of a typeface; null when the name is not among the known ones. */
    static @Nullable FontRole role(@Nullable String name) {
        return name == null
                ? null
                : FontClasses.of(name.split(";", 2)[0].strip().replaceFirst("^@", ""), false)
                        .role();
    }

    private @Nullable String first(Props run, String script) {
        var themed = run.get("rFonts." + script + "Theme");
        var resolved = themed == null ? null : theme.get(themed);
        return resolved != null ? resolved : run.get("rFonts." + script);
    }

    private static @Nullable String eastAsia(Node fonts) {
        var own = face(fonts.child("a:ea"));
        if (own != null) {
            return own;
        }
        for (var font : fonts.children("a:font")) {
            if ("Hans".equals(font.attribute("script"))) {
                return face(font);
            }
        }
        return null;
    }

    private static @Nullable String face(@Nullable Node font) {
        var name = font == null ? null : font.attribute("typeface");
        return name == null || name.isEmpty() ? null : name;
    }

    private static void put(Map<String, String> names, String key, @Nullable String name) {
        if (name != null) {
            names.put(key, name);
        }
    }
}
