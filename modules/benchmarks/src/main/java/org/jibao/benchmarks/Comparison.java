package org.jibao.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * 测速: runs benchmarks with the arguments of JMH ({@code -h} lists them) and, where both sides of a comparison were in the
 * run, prints how many times as fast as the other one we are. Figures of one run on one machine; the ratio travels, the
 * figures do not.
 */
public final class Comparison {

    private record Pair(String ours, String theirs, String wanted) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("pdf", "pdfByOpenPdf", "≥ 10"),
            new Pair("ofd", "pdf", "≥ 1"),
            new Pair("docx", "docxByPoiTl", "≥ 10"),
            new Pair("docx", "docxByXwpf", "—"),
            new Pair("docx", "docxByXDocReport", "—"));

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
        var scores = new LinkedHashMap<String, Double>();
        for (RunResult result : new Runner(options).run()) {
            scores.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
        print(scores);
    }

    private static void print(Map<String, Double> scores) {
        var table = new StringBuilder();
        for (var pair : PAIRS) {
            var ours = scores.get(pair.ours());
            var theirs = scores.get(pair.theirs());
            if (ours != null && theirs != null) {
                table.append(String.format(
                        Locale.ROOT,
                        "| %s | %.0f/s | %s | %.0f/s | %.1f | %s |%n",
                        pair.ours(),
                        ours,
                        pair.theirs(),
                        theirs,
                        ours / theirs,
                        pair.wanted()));
            }
        }
        if (!table.isEmpty()) {
            System.out.println("\n| ours | speed | other | speed | ratio | wanted |");
            System.out.println("|---|---|---|---|---|---|\n" + table);
        }
    }
}
