package org.jibao.benchmarks.verdicts;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.Judge;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Policy;
import org.jibao.timeliness.PolicyFiles;
import org.jibao.timeliness.Timeliness;

/**
 * Judges the incidents of a year one after the other, from facts in memory, on one thread; each verdict with its whole
 * explanation. Read the line {@code verdicts}: verdicts a second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class VerdictBenchmark {
    private static final int INCIDENTS = 2_000;
    private static final Instant AFTERWARDS = Instant.parse("2018-02-01T00:00:00Z");

    @Param({"city-2014", "district-2017", "city-provisional", "henan-emergency"})
    public String policyId = "city-2014";

    private final Judge judge = Timeliness.judge();
    private List<IncidentFacts> record = List.of();
    private Policy policy = PolicyFiles.shipped().get(0);
    private int next;

    /** What one judgement gives. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counted {
        public long verdicts;
    }

    @Setup
    public void read() {
        record = YearOfIncidents.of(INCIDENTS);
        policy = PolicyFiles.shipped().stream()
                .filter(one -> one.id().equals(policyId))
                .findFirst()
                .orElseThrow();
    }

    @Benchmark
    public Judgement judgements(Counted counted) {
        next = next + 1 == record.size() ? 0 : next + 1;
        var judgement = judge.judge(record.get(next), policy, AFTERWARDS);
        counted.verdicts += judgement.verdicts().size();
        return judgement;
    }
}
