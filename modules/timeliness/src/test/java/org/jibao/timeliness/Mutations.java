package org.jibao.timeliness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Copies of a JSON document, each with one thing wrong or missing. */
final class Mutations {

    private final JsonNode root;
    private final List<JsonNode> all = new ArrayList<>();

    private Mutations(JsonNode root) {
        this.root = root;
    }

    static List<JsonNode> of(JsonNode root) {
        var mutations = new Mutations(root);
        mutations.visit(JsonPointer.empty(), root);
        return mutations.all;
    }

    private void visit(JsonPointer at, JsonNode node) {
        if (node instanceof ObjectNode object) {
            change(at, copy -> ((ObjectNode) copy).put("neighbour", 1));
            for (var entry : object.properties()) {
                var name = entry.getKey();
                change(at, copy -> ((ObjectNode) copy).remove(name));
                change(at, copy -> ((ObjectNode) copy).put(name, 7));
                change(at, copy -> ((ObjectNode) copy).put(name, "nonsense !"));
                change(at, copy -> ((ObjectNode) copy).put(name, ""));
                change(at, copy -> ((ObjectNode) copy).put(name, true));
                change(at, copy -> ((ObjectNode) copy).putNull(name));
                change(at, copy -> ((ObjectNode) copy).putArray(name));
                change(at, copy -> ((ObjectNode) copy).putObject(name));
                visit(at.appendProperty(name), entry.getValue());
            }
        } else if (node instanceof ArrayNode array) {
            change(at, copy -> ((ArrayNode) copy).add("nonsense !"));
            change(at, copy -> ((ArrayNode) copy).add(7));
            change(at, copy -> ((ArrayNode) copy).addObject());
            change(at, copy -> ((ArrayNode) copy).remove(0));
            for (int i = 0; i < array.size(); i++) {
                visit(at.appendIndex(i), array.get(i));
            }
        }
    }

    private void change(JsonPointer at, Consumer<JsonNode> change) {
        JsonNode copy = root.deepCopy();
        change.accept(copy.at(at));
        all.add(copy);
    }
}
