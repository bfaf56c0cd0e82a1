package org.jibao.launcher.sample;

import java.util.List;
import java.util.Map;

import org.jibao.timeliness.IncidentKinds;
import org.jibao.timeliness.Names;

/** 措施用语: what reports say was done and comes next, by kind of event, else by its class. */
final class Measures {
    private final List<Map<String, String>> rows = Table.read("measures").rows();

    /** @param turn which of several wordings, taken in turn */
    String taken(String kind, int turn) {
        return pick(kind, turn, "措施");
    }

    String next(String kind, int turn) {
        return pick(kind, turn, "下步打算");
    }

    private String pick(String kind, int turn, String column) {
        var incidentClass = IncidentKinds.shipped()
                .byName(kind)
                .map(found -> Names.of(found.incidentClass()))
                .orElseThrow(() -> new IllegalArgumentException("no kind of event is called " + kind));
        for (var key : List.of(kind, incidentClass, "*")) {
            var fitting = rows.stream().filter(row -> key.equals(row.get("种类"))).toList();
            if (!fitting.isEmpty()) {
                return fitting.get(turn % fitting.size()).getOrDefault(column, "");
            }
        }
        return "";
    }
}
