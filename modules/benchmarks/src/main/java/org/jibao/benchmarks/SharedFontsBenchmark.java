package org.jibao.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

import org.jibao.typesetting.ManuscriptException;
import org.jibao.typesetting.Typesetter;

/** One engine, and so one set of fonts, for two threads: what a call costs should be what it costs one thread alone. */
@State(Scope.Benchmark)
@Threads(2)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SharedFontsBenchmark {

    private static final int DIFFERENT = 5040;

    private final Typesetter engine = Typesetter.withBundledFonts();
    private final String[] manuscripts = new String[DIFFERENT];
    private final AtomicInteger next = new AtomicInteger();

    @Setup
    public void write() {
        for (int i = 0; i < DIFFERENT; i++) {
            manuscripts[i] = Notice.of(i).manuscript();
        }
    }

    @Benchmark
    public byte[] pdfWithSharedFonts() throws ManuscriptException {
        return engine.pdf(engine.pages(engine.parse(manuscripts[Math.floorMod(next.getAndIncrement(), DIFFERENT)])));
    }
}
