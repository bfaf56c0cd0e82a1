package org.jibao.typesetting.manuscript;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.Node;

/** Lines of a manuscript, and where in it a node stands. */
final class Lines {

    private Lines() {}

    /** At CR LF, CR or LF; the last line may be empty. */
    static List<String> split(String text) {
        var lines = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(from, i));
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                from = i + 1;
            }
        }
        lines.add(text.substring(from));
        return lines;
    }

    /** Line from 1; nodes without a place of their own take that of their parents. */
    static int of(Node node, int firstLine) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.getSourceSpans().isEmpty()) {
                return firstLine + n.getSourceSpans().get(0).getLineIndex() + 1;
            }
        }
        return firstLine + 1;
    }
}
