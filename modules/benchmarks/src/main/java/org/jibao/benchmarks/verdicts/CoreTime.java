package org.jibao.benchmarks.verdicts;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jibao.timeliness.PolicyFiles;
import org.jibao.timeliness.Timeliness;

/**
 * 单核测速: verdicts for each second of processor time of one thread, for machines on which other work runs and a clock on
 * the wall would measure that. {@link VerdictBenchmark} measures the same on a machine that has nothing else to do.
 */
public final class CoreTime {
    private static final int INCIDENTS = 2_000;
    private static final Instant AFTERWARDS = Instant.parse("2018-02-01T00:00:00Z");

    private CoreTime() {}

    /** @param arguments rounds over the year's incidents, the last of which is printed; 20 when left out */
    public static void main(String[] arguments) {
        var rounds = arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]);
        var record = YearOfIncidents.of(INCIDENTS);
        var judge = Timeliness.judge();
        var threads = ManagementFactory.getThreadMXBean();
        for (var id : List.of("city-2014", "district-2017", "city-provisional", "henan-emergency")) {
            var policy = PolicyFiles.shipped().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            var verdicts = 0L;
            var nanoseconds = 0L;
            for (int round = 0; round < rounds; round++) {
                verdicts = 0;
                var start = threads.getCurrentThreadCpuTime();
                for (var facts : record) {
                    verdicts +=
                            judge.judge(facts, policy, AFTERWARDS).verdicts().size();
                }
                nanoseconds = threads.getCurrentThreadCpuTime() - start;
            }
            System.out.printf(Locale.ROOT, "%s: %,.0f verdicts/s%n", id, verdicts / (nanoseconds / 1e9));
        }
    }
}
