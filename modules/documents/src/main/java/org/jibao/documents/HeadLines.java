package org.jibao.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** 文稿头的填写: sets a field of a manuscript's head without touching anything else the clerk wrote. */
final class HeadLines {
    private static final String FENCE = "---";
    private static final Pattern CONTINUED = Pattern.compile("[\\s　-].*");

    private HeadLines() {}

    /** The manuscript with {@code key} set; the line is replaced where it stands, else added at the end of the head. */
    static String with(String manuscript, String key, String value) {
        var lines = new ArrayList<>(Arrays.asList(manuscript.split("\n", -1)));
        int end = end(lines);
        int at = remove(lines, key, end);
        var line = key + ": \"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        lines.add(at >= 0 ? at : end, line);
        return String.join("\n", lines);
    }

    /** The manuscript without {@code key}. */
    static String without(String manuscript, String key) {
        var lines = new ArrayList<>(Arrays.asList(manuscript.split("\n", -1)));
        remove(lines, key, end(lines));
        return String.join("\n", lines);
    }

    /** Takes out the line of a key with the lines of its further values; where it stood, or -1. */
    private static int remove(List<String> lines, String key, int end) {
        for (int i = 1; i < end; i++) {
            var line = lines.get(i);
            if (line.startsWith(key) && line.substring(key.length()).strip().matches("[:：].*")) {
                lines.remove(i);
                while (!lines.get(i).strip().equals(FENCE)
                        && CONTINUED.matcher(lines.get(i)).matches()) {
                    lines.remove(i);
                }
                return i;
            }
        }
        return -1;
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
