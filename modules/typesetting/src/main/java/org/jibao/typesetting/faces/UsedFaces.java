package org.jibao.typesetting.faces;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jibao.typesetting.PlacedLine;

/** The faces of some lines, in the order of their first use, each with its characters. */
public final class UsedFaces {

    private final Map<Face, BitSet> used = new LinkedHashMap<>();

    public static UsedFaces of(Stream<PlacedLine> lines) {
        var faces = new UsedFaces();
        lines.forEach(faces::add);
        return faces;
    }

    private void add(PlacedLine line) {
        for (var text : line.texts()) {
            var characters = used.computeIfAbsent(text.face(), face -> new BitSet());
            var string = text.text();
            for (int i = 0; i < string.length(); ) {
                int character = string.codePointAt(i);
                characters.set(character);
                i += Character.charCount(character);
            }
        }
    }

    public List<Face> faces() {
        return List.copyOf(used.keySet());
    }

    /** A font with the characters used, and no others. */
    public CutFont cut(Face face) {
        return FontCutter.cut(face, used.getOrDefault(face, new BitSet()));
    }
}
