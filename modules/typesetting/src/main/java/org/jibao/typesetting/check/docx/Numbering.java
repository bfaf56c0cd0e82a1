package org.jibao.typesetting.check.docx;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.ChineseNumerals;

/** numbering.xml: automatic numbers as they are printed, counted while the paragraphs are read in order. */
final class Numbering {

    private static final int LEVELS = 9;

    /** A numbered paragraph: its printed number, and what the level says of paragraph and number. */
    record Label(String text, Props paragraph, Props run) {

        static final Label NONE = new Label("", Props.NONE, Props.NONE);
    }

    private final Map<String, Node> abstracts = new HashMap<>();
    private final Map<String, Node> instances = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    Numbering(@Nullable Node numbering) {
        if (numbering != null) {
            numbering
                    .children("w:abstractNum")
                    .forEach(node -> abstracts.put(node.attribute("abstractNumId", ""), node));
            numbering.children("w:num").forEach(node -> instances.put(node.attribute("numId", ""), node));
        }
    }

    /** The next number of a list; none for lists that do not exist. */
    Label next(String list, int depth) {
        var instance = instances.get(list);
        var abstractId = instance == null ? null : instance.value("w:abstractNumId");
        var definition = abstractId == null ? null : abstracts.get(abstractId);
        int level = Math.max(0, Math.min(LEVELS - 1, depth));
        var node = definition == null ? null : level(definition, level);
        if (definition == null || node == null || abstractId == null) {
            return Label.NONE;
        }
        var counts = counters.computeIfAbsent(abstractId, id -> new int[LEVELS]);
        for (int i = 0; i <= level; i++) {
            if (counts[i] == 0 || i == level) {
                counts[i] = counts[i] == 0 ? start(definition, i) : counts[i] + 1;
            }
        }
        java.util.Arrays.fill(counts, level + 1, LEVELS, 0);
        var text = node.value("w:lvlText");
        text = text == null ? "" : text;
        for (int i = 0; i <= level; i++) {
            var numbered = level(definition, i);
            var format = numbered == null ? null : numbered.value("w:numFmt");
            text = text.replace("%" + (i + 1), printed(counts[i], format == null ? "decimal" : format));
        }
        return new Label(text, Props.of(node.child("w:pPr")), Props.of(node.child("w:rPr")));
    }

    private static @Nullable Node level(Node definition, int level) {
        for (var node : definition.children("w:lvl")) {
            if (Integer.toString(level).equals(node.attribute("ilvl"))) {
                return node;
            }
        }
        return null;
    }

    private static int start(Node definition, int level) {
        var node = level(definition, level);
        return node == null ? 1 : Math.max(1, Measure.number(node.value("w:start"), 1));
    }

    private static String printed(int number, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "chineseLegalSimplified",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting" -> ChineseNumerals.of(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number >= 1 && number <= 20 ? Character.toString(0x245F + number) : Integer.toString(number);
            case "decimalFullWidth" -> {
                var wide = new StringBuilder();
                Integer.toString(number).chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
                yield wide.toString();
            }
            case "bullet", "none" -> "";
            default -> Integer.toString(number);
        };
    }
}
