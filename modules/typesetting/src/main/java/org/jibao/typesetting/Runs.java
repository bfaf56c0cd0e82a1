package org.jibao.typesetting;

import java.util.ArrayList;
import java.util.List;

/** Cuts runs in two at the first full stop. */
final class Runs {

    private Runs() {}

    static List<Run> upToFirstStop(List<Run> runs) {
        var lead = new ArrayList<Run>();
        for (var run : runs) {
            int stop = run.text().indexOf('。');
            if (stop >= 0) {
                lead.add(new Run(run.text().substring(0, stop + 1), run.emphasis(), run.fact()));
                return lead;
            }
            lead.add(run);
        }
        return lead;
    }

    static List<Run> afterFirstStop(List<Run> runs) {
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            int stop = run.text().indexOf('。');
            if (stop < 0) {
                continue;
            }
            var rest = new ArrayList<Run>();
            if (stop + 1 < run.text().length()) {
                rest.add(new Run(run.text().substring(stop + 1), run.emphasis(), run.fact()));
            }
            rest.addAll(runs.subList(i + 1, runs.size()));
            return rest;
        }
        return List.of();
    }
}
