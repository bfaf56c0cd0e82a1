package org.jibao.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** 文稿头的填写: sets a field of a manuscript's head without touching anything else the clerk wrote. */
final class HeadLines {
    private static final String FENCE = "---";

    private HeadLines() {}

    /** The manuscript with {@code key} set; the line is replaced where it stands, else added at the end of the head. */
    static String with(String manuscript, String key, String value) {
        var lines = new ArrayList<>(Arrays.asList(manuscript.split("\n", -1)));
        int end = end(lines);
        var line = key + ": \"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        for (int i = 1; i < end; i++) {
            if (lines.get(i).startsWith(key + ":")) {
                lines.set(i, line);
                return String.join("\n", lines);
            }
        }
        lines.add(end, line);
        return String.join("\n", lines);
    }

    private static int end(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(FENCE)) {
                return i;
            }
        }
        throw new IllegalArgumentException("a manuscript that was set has no head");
    }
}
