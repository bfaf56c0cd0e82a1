package org.jibao.typesetting.manuscript;

import org.commonmark.node.Node;

/** Finds where in the manuscript a node stands. */
final class Lines {

    private Lines() {}

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
