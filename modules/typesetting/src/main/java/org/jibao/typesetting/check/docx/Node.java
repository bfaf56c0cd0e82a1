package org.jibao.typesetting.check.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An XML element of a Word part. Names carry the customary prefix of their namespace, whatever the file calls it; attributes
 * of WordprocessingML and of no namespace have none: {@code w:p}, {@code val}, {@code r:id}.
 */
final class Node {

    final String name;
    List<Node> children = List.of();
    Map<String, String> attributes = Map.of();
    private @Nullable StringBuilder text;

    Node(String name) {
        this.name = name;
    }

    void add(Node child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(2);
        }
        children.add(child);
    }

    void write(String more) {
        if (text == null) {
            text = new StringBuilder(more.length());
        }
        text.append(more);
    }

    /** The text directly inside. */
    String text() {
        return text == null ? "" : text.toString();
    }

    void put(String attribute, String value) {
        if (attributes.isEmpty()) {
            attributes = new HashMap<>(4);
        }
        attributes.put(attribute, value);
    }

    @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    /** The first child of that name, or null. */
    @Nullable Node child(String child) {
        for (var node : children) {
            if (node.name.equals(child)) {
                return node;
            }
        }
        return null;
    }

    List<Node> children(String child) {
        return children.stream().filter(node -> node.name.equals(child)).toList();
    }

    /** The {@code val} of a child, or null. */
    @Nullable String value(String child) {
        var node = child(child);
        return node == null ? null : node.attribute("val");
    }

    /** The first descendant of that name, or null. */
    @Nullable Node find(String descendant) {
        for (var node : children) {
            if (node.name.equals(descendant)) {
                return node;
            }
            var found = node.find(descendant);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
