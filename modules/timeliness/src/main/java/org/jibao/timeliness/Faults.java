package org.jibao.timeliness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that was found wrong with one data file, so that it can be shown at once. */
final class Faults {

    private final String file;
    private final List<PolicyFault> all = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    boolean none() {
        return all.isEmpty();
    }

    /** The refusal of the file, its faults in the order of the file. */
    PolicyException refused() {
        return new PolicyException(all.stream()
                .sorted(Comparator.comparingInt(PolicyFault::line).thenComparing(PolicyFault::path))
                .toList());
    }

    void note(int line, String path, String key, List<?> values) {
        note(line, path, key, values, key + ".remedy", List.of());
    }

    void note(int line, String path, String key, List<?> values, String remedy, List<?> remedyValues) {
        all.add(new PolicyFault(
                file,
                line,
                path,
                Wording.say("fault." + key, values.toArray()),
                Wording.say("fault." + remedy, remedyValues.toArray())));
    }
}
