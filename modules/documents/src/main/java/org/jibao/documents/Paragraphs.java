package org.jibao.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * 段落: templates break their lines where conditions begin and end; in the manuscript a paragraph is one line, and one
 * empty line stands between paragraphs, so that a clerk edits sentences and not fragments.
 */
final class Paragraphs {
    private static final String FENCE = "---";

    private Paragraphs() {}

    static String joined(String output) {
        var lines = new ArrayList<String>();
        var body = false;
        var fences = 0;
        for (var raw : output.split("\n", -1)) {
            var line = raw.strip();
            if (!body) {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                fences += line.equals(FENCE) ? 1 : 0;
                body = fences == 2;
                continue;
            }
            add(line, lines);
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return String.join("\n", lines) + "\n";
    }

    private static void add(String line, List<String> lines) {
        var last = lines.get(lines.size() - 1);
        if (line.isEmpty()) {
            if (!last.isEmpty()) {
                lines.add(line);
            }
        } else if (last.isEmpty() || last.equals(FENCE)) {
            lines.add(line);
        } else if (line.startsWith("|") || line.startsWith("#") || last.startsWith("|")) {
            lines.add(line);
        } else {
            lines.set(lines.size() - 1, last + line);
        }
    }
}
