package org.jibao.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * 测速: runs benchmarks with the arguments of JMH ({@code -h} lists them) and, where both sides of a comparison were in the
 * run, prints how many times as fast as the other one we are, by processor time. Figures of one run on one machine; the ratio
 * travels, the figures do not.
 */
public final class Comparison {

    private record Pair(String ours, String theirs, String wanted) {}

    /** @param clock documents a second by the clock on the wall; NaN where time was measured */
    private record Score(double microseconds, double clock) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("pdf", "pdfByOpenPdf", "≥ 10"),
            new Pair("ofd", "pdf", "≥ 1"),
            new Pair("docx", "docxByPoiTl", "≥ 10"),
            new Pair("docx", "docxByXwpf", "—"),
            new Pair("docx", "docxByXDocReport", "—"),
            new Pair("pdf", "pdfWithSharedFonts", "—"));

    private Comparison() {}

    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        var options = new CommandLineOptions(arguments);
        if (options.shouldHelp()) {
            try {
                options.showHelp();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot print the help", e);
            }
            return;
        }
        var results = new Runner(new OptionsBuilder()
                        .parent(options)
                        .addProfiler(ProcessorTime.class)
                        .build())
                .run();
        System.out.print(table(scores(results)));
    }

    private static Map<String, Score> scores(Collection<RunResult> results) {
        var scores = new LinkedHashMap<String, Score>();
        for (var result : results) {
            var params = result.getParams();
            var name = new StringBuilder(result.getPrimaryResult().getLabel());
            params.getParamsKeys().forEach(key -> name.append(' ').append(params.getParam(key)));
            boolean rate = result.getPrimaryResult().getScoreUnit().startsWith("ops");
            var processor = Objects.requireNonNull(
                    result.getSecondaryResults().get(ProcessorTime.LABEL), "the profiler was added above");
            scores.put(
                    name.toString(),
                    new Score(
                            processor.getScore(),
                            rate ? result.getPrimaryResult().getScore() : Double.NaN));
        }
        return scores;
    }

    private static String table(Map<String, Score> scores) {
        var table =
                new StringBuilder("\n| benchmark | processor time | one core | by the clock |\n|---|---|---|---|\n");
        scores.forEach((name, score) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %,.0f µs | %,.0f/s | %s |%n",
                name,
                score.microseconds,
                1_000_000 / score.microseconds,
                Double.isNaN(score.clock) ? "—" : String.format(Locale.ROOT, "%,.0f/s", score.clock))));
        var ratios = new StringBuilder();
        for (var pair : PAIRS) {
            var ours = scores.get(pair.ours());
            var theirs = scores.get(pair.theirs());
            if (ours != null && theirs != null) {
                ratios.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %.1f | %.1f | %s |%n",
                        pair.ours(),
                        pair.theirs(),
                        theirs.microseconds / ours.microseconds,
                        ours.clock / theirs.clock,
                        pair.wanted()));
            }
        }
        if (!ratios.isEmpty()) {
            table.append(
                            "\n| ours | other | as fast, by processor time | by the clock | wanted |\n|---|---|---|---|---|\n")
                    .append(ratios);
        }
        return table.toString();
    }
}
