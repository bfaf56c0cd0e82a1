package org.jibao.typesetting.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.faces.Faces;

/** 字体归类: from the name of a font to the typeface of the standard; the names are data. */
public final class FontClasses {

    private static final Properties NAMES = Rules.properties("check.properties");
    private static final Map<FontRole, List<String>> OWN = names(".names", true);
    private static final Map<FontRole, List<String>> SUBSTITUTES = names(".substitutes", false);

    private FontClasses() {}

    /**
     * Recognises a font by its name: {@code ABCDEF+FangSong_GB2312} and {@code 仿宋_GB2312} serve 仿宋,
     * {@code FandolFang-Regular} stands in for it.
     */
    public static FontUse of(String fontName, boolean embedded) {
        var name = fontName.replaceFirst("^[A-Z]{6}\\+", "");
        var plain = plain(name);
        for (var own : OWN.entrySet()) {
            if (own.getValue().stream().anyMatch(plain::equals)) {
                return new FontUse(name, own.getKey(), false, embedded);
            }
        }
        for (var own : OWN.entrySet()) {
            if (own.getValue().stream()
                    .anyMatch(known -> plain.equals(known + "bold") || plain.equals(known + "regular"))) {
                return new FontUse(name, own.getKey(), false, embedded);
            }
        }
        FontRole role = null;
        int longest = 0;
        for (var entry : SUBSTITUTES.entrySet()) {
            for (var known : entry.getValue()) {
                if (plain.startsWith(known) && known.length() > longest) {
                    role = entry.getKey();
                    longest = known.length();
                }
            }
        }
        return new FontUse(name, role, role != null, embedded);
    }

    /** Names differ in spaces, marks and case between the places where a font says its name. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s,_-]", "");
    }

    private static Map<FontRole, List<String>> names(String key, boolean withOffice) {
        var names = new EnumMap<FontRole, List<String>>(FontRole.class);
        for (var role : FontRole.values()) {
            var all = new ArrayList<String>();
            if (withOffice) {
                all.addAll(Faces.officeNames(role));
            }
            all.addAll(List.of(NAMES.getProperty(role + key, "").split(",", -1)));
            names.put(role, all.stream().map(FontClasses::plain).distinct().toList());
        }
        return names;
    }
}
