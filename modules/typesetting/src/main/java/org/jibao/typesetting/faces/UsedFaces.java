package org.jibao.typesetting.faces;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jibao.typesetting.PlacedLine;

/** The faces of some lines, in the order of their first use, each with its characters. */
public final class UsedFaces {

    private final Map<Face, SortedSet<Integer>> used = new LinkedHashMap<>();

    public static UsedFaces of(Stream<PlacedLine> lines) {
        var faces = new UsedFaces();
        lines.flatMap(line -> line.texts().stream())
                .forEach(text -> text.text().codePoints().forEach(c -> faces.used
                        .computeIfAbsent(text.face(), face -> new TreeSet<>())
                        .add(c)));
        return faces;
    }

    public List<Face> faces() {
        return List.copyOf(used.keySet());
    }

    /** A font file with the characters used, and no others. */
    public byte[] cut(Face face) {
        return FontCutter.cut(face, used.getOrDefault(face, new TreeSet<>()));
    }

    /** A file that {@link #cut} made, as a face of its own: its glyphs are numbered anew. */
    public static Face opened(byte[] cut) {
        try {
            return Face.open(cut, 0);
        } catch (UnusableFont e) {
            throw new IllegalStateException("a cut font is unusable", e);
        }
    }
}
