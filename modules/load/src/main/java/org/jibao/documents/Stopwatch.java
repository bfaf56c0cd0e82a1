package org.jibao.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** 秒表: what each step took, in rounds; prints the median of each with its share. */
final class Stopwatch {
    private final Map<String, List<Long>> rounds = new LinkedHashMap<>();
    private final Map<String, Long> round = new LinkedHashMap<>();

    <T> T time(String step, Supplier<T> work) {
        var start = System.nanoTime();
        var result = work.get();
        add(step, System.nanoTime() - start);
        return result;
    }

    void add(String step, long nanos) {
        round.merge(step, nanos, Long::sum);
    }

    /** Closes a round; one that warms up does not count. */
    void endRound(boolean counts) {
        if (counts) {
            round.forEach((step, nanos) ->
                    rounds.computeIfAbsent(step, any -> new ArrayList<>()).add(nanos));
        }
        round.clear();
    }

    /** What all threads of this process took of the processors so far: on a busy machine the steadier figure. */
    static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    static long median(List<Long> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    static double millis(long nanos) {
        return nanos / 1e6;
    }

    /** Lines of a table: step, milliseconds, share. */
    String table() {
        var medians = new LinkedHashMap<String, Long>();
        rounds.forEach((step, values) -> medians.put(step, median(values)));
        var total = medians.values().stream().mapToLong(Long::longValue).sum();
        var out = new StringBuilder();
        medians.forEach((step, nanos) -> out.append(
                String.format(Locale.ROOT, "  %-42s %9.1f ms %5.1f %%%n", step, millis(nanos), 100.0 * nanos / total)));
        return out.append(String.format(Locale.ROOT, "  %-42s %9.1f ms%n", "sum of steps", millis(total)))
                .toString();
    }
}
