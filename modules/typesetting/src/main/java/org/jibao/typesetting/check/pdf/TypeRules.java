package org.jibao.typesetting.check.pdf;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Form;
import org.jibao.typesetting.Length;
import org.jibao.typesetting.check.Finding;
import org.jibao.typesetting.check.FontUse;
import org.jibao.typesetting.check.Rules;

/** TYPE-1, TYPE-3 to TYPE-5: typeface, colour, substitutes, bold (GB/T 9704-2012, 5.2.2, 5.2.4). */
final class TypeRules {

    private final Ruler ruler;
    private final Elements elements;

    TypeRules(Ruler ruler) {
        this.ruler = ruler;
        this.elements = ruler.elements;
    }

    void measure() {
        dominant();
        for (var side : elements.sides) {
            side.lines().forEach(this::colour);
        }
        fonts();
        bold();
    }

    private record Type(FontUse font, int size) {}

    private void dominant() {
        var counts = new HashMap<Type, Integer>();
        for (var line : elements.body) {
            for (var glyph : line.glyphs()) {
                if (glyph.han()) {
                    counts.merge(new Type(glyph.font(), Math.round(glyph.size() / 100f) * 100), 1, Integer::sum);
                }
            }
        }
        var most = counts.entrySet().stream().max(Map.Entry.comparingByValue());
        if (most.isEmpty()) {
            ruler.measurements.skipped("TYPE-1", "没有识别出正文");
            return;
        }
        var type = most.get().getKey();
        ruler.measurements.measured("TYPE-1");
        boolean size = Math.abs(type.size - ruler.sheet.bodySize) <= Ruler.limit("TYPE-1", "tolerance");
        if (type.font.role() != FontRole.FANGSONG || !size) {
            ruler.missed(Finding.of(
                    Rules.rule("TYPE-1"),
                    0,
                    "正文",
                    "大多用" + Ruler.chinese(type.font.role()) + "（" + type.font.name() + "）" + Length.inPoints(type.size)
                            + " 磅",
                    "3号（16 磅）仿宋"));
        }
    }

    private void colour(TextLine line) {
        ruler.measurements.measured("TYPE-3");
        boolean stamp =
                elements.signature.contains(line) && line.glyphs().stream().anyMatch(Glyph::red);
        if (elements.mark.contains(line) || stamp) {
            return; // 7.2.4 and 7.3.5.3: red
        }
        int black = Rules.rule("TYPE-3").count("black");
        line.glyphs().stream()
                .filter(g -> Math.max(
                                g.colour().red(),
                                Math.max(g.colour().green(), g.colour().blue()))
                        > black)
                .findFirst()
                .filter(glyph -> !(glyph.red() && line.page() == 1 && inFreeHead(line)))
                .ifPresent(glyph -> ruler.missed(
                        "TYPE-3",
                        line,
                        "“" + glyph.text() + "”的颜色是 #" + glyph.colour().hex(),
                        "黑色"));
    }

    /** The standard says nothing about the heads of briefings and other papers. */
    private boolean inFreeHead(TextLine line) {
        return (elements.form == null || elements.form == Form.BRIEFING)
                && line.bottom() < elements.sides.get(0).height() / 2;
    }

    private void fonts() {
        ruler.measurements.measured("TYPE-4");
        var told = new LinkedHashSet<FontUse>();
        for (var side : elements.sides) {
            for (var line : side.lines()) {
                for (var glyph : line.glyphs()) {
                    var font = glyph.font();
                    boolean foreign = font.role() == null && glyph.han();
                    if ((foreign || font.substitute() || !font.embedded()) && told.add(font)) {
                        ruler.missed(Finding.of(
                                Rules.rule("TYPE-4"), line.page(), ruler.place(line), told(font), "公文所用字体，并且嵌入文件"));
                    }
                }
            }
        }
    }

    private static String told(FontUse font) {
        var role = font.role();
        var kind = role == null ? "不是公文所用字体" : font.substitute() ? "代替" + Ruler.chinese(role) : Ruler.chinese(role);
        return font.name() + "，" + kind + (font.embedded() ? "" : "，未嵌入文件");
    }

    private void bold() {
        ruler.measurements.measured("TYPE-5");
        for (var side : elements.sides) {
            for (var line : side.lines()) {
                var role = line.role();
                boolean heading = role == FontRole.HEI || role == FontRole.KAI || role == FontRole.TITLE_SONG;
                boolean bold = line.glyphs().stream()
                        .anyMatch(g -> g.bold()
                                || (!g.font().substitute()
                                        && g.font().role() != null
                                        && g.font().name().endsWith("Bold")));
                if (heading && bold) {
                    ruler.missed("TYPE-5", line, Ruler.chinese(role) + "加粗", "不加粗");
                }
            }
        }
    }
}
