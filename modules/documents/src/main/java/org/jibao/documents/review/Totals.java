package org.jibao.documents.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jibao.offices.Messages;
import org.jibao.typesetting.Block;
import org.jibao.typesetting.Run;

/**
 * 合计核对: totals that are not the sum of their parts. In tables, the columns of whole and decimal numbers above a row that
 * begins with 合计; in the text, figures whose facts are declared to add up in {@code review.properties}, and parts after 其中
 * that exceed the whole before it. Rates, ranks, averages and columns with anything but numbers are left alone.
 */
public final class Totals implements TextCheck {
    private static final Messages TEXT = new Messages(Totals.class);
    private static final List<String> TOTALS = ReviewRules.list("total.words");
    private static final List<String> SUBTOTALS = ReviewRules.list("total.subtotal-words");
    private static final List<String> NOT_SUMMED = ReviewRules.list("total.not-summed");
    private static final List<String> NOTHING = ReviewRules.list("total.nothing");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:[,，]\\d{3})*(?:\\.\\d{1,6})?");
    private static final String AMONG = ReviewRules.text("total.among");
    private static final Pattern SENTENCE_END = Pattern.compile("[。；;！？]");
    private static final Pattern MEASURE_END = Pattern.compile("[，。；、,;（(\\s]");

    @Override
    public void read(Draft draft, Consumer<DraftFinding> findings) {
        var tree = draft.tree();
        Stream.concat(tree.body().stream(), tree.annexes().stream().flatMap(annex -> annex.body().stream()))
                .forEach(block -> {
                    if (block instanceof Block.Table table) {
                        table(table, draft, findings);
                    } else if (block instanceof Block.Paragraph paragraph) {
                        sentences(paragraph.runs(), paragraph.line(), findings);
                        declared(paragraph.runs(), paragraph.line(), findings);
                    }
                });
    }

    // Tables

    private static void table(Block.Table table, Draft draft, Consumer<DraftFinding> findings) {
        var heads = table.header().get(table.header().size() - 1);
        int from = 0;
        if (!table.rows().isEmpty()) {
            firstRow(table, heads, draft, findings);
        }
        for (int r = 1; r < table.rows().size(); r++) {
            if (TOTALS.contains(name(table.rows().get(r)))) {
                for (int c = 1; c < table.columns().size(); c++) {
                    var head = Run.text(heads.get(c).runs());
                    if (NOT_SUMMED.stream().noneMatch(head::contains)) {
                        column(table, from, r, r, c, head, line(table, r, draft), findings);
                    }
                }
                from = r + 1;
            }
        }
    }

    /** Some offices put the total into the first row; it is then summed over all rows below. */
    private static void firstRow(
            Block.Table table, List<Block.Cell> heads, Draft draft, Consumer<DraftFinding> findings) {
        if (TOTALS.contains(name(table.rows().get(0)))) {
            for (int c = 1; c < table.columns().size(); c++) {
                var head = Run.text(heads.get(c).runs());
                if (NOT_SUMMED.stream().noneMatch(head::contains)) {
                    column(table, 1, table.rows().size(), 0, c, head, line(table, 0, draft), findings);
                }
            }
        }
    }

    private static String name(List<Block.Cell> row) {
        return Run.text(row.get(0).runs()).replaceAll("\\s", "");
    }

    private static int line(Block.Table table, int row, Draft draft) {
        // The table begins with its caption or its head; its rows stand one a line after the line of dashes.
        for (int i = Math.max(0, table.line() - 1); i < draft.lines().size(); i++) {
            var line = draft.lines().get(i);
            if (line.contains("---") && line.strip().startsWith("|")) {
                return i + 2 + (row + table.header().size() - 1);
            }
        }
        return table.line();
    }

    private static void column(
            Block.Table table,
            int from,
            int to,
            int total,
            int c,
            String head,
            int line,
            Consumer<DraftFinding> findings) {
        var stated = number(table.rows().get(total).get(c));
        if (stated.isEmpty() || to - from < 2) {
            return;
        }
        var all = BigDecimal.ZERO;
        var sub = BigDecimal.ZERO;
        boolean subtotals = false;
        boolean numbers = false;
        for (int r = from; r < to; r++) {
            var cell = table.rows().get(r).get(c);
            var value = number(cell);
            if (value.isEmpty()) {
                if (cell.covered() || !NOTHING.contains(Run.text(cell.runs()).strip())) {
                    return;
                }
                continue;
            }
            numbers = true;
            if (SUBTOTALS.contains(name(table.rows().get(r)))) {
                subtotals = true;
                sub = sub.add(value.get());
            } else {
                all = all.add(value.get());
            }
        }
        var right = stated.get();
        if (numbers && all.compareTo(right) != 0 && !(subtotals && sub.compareTo(right) == 0)) {
            findings.accept(new DraftFinding(
                    "total.table",
                    line,
                    Run.text(table.rows().get(total).get(c).runs()).strip(),
                    TEXT.of("total.table", head, right.toPlainString(), all.toPlainString()),
                    TEXT.of("total.remedy"),
                    DraftFinding.Severity.ADVICE));
        }
    }

    private static Optional<BigDecimal> number(Block.Cell cell) {
        return cell.covered() ? Optional.empty() : number(Run.text(cell.runs()).strip());
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replaceAll("[,，]", "")))
                : Optional.empty();
    }

    // Sentences

    private record Figure(String words, BigDecimal value, String measure, boolean part) {}

    /** 其中: no part may exceed the whole; parts need not exhaust it and may overlap, so more is not claimed. */
    private static void sentences(List<Run> runs, int line, Consumer<DraftFinding> findings) {
        var sentence = new ArrayList<Figure>();
        boolean among = false;
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            if (run.fact() != null) {
                boolean part = among;
                var measure = i + 1 < runs.size() ? measure(runs.get(i + 1)) : "";
                number(run.text().strip())
                        .ifPresent(value -> sentence.add(new Figure(run.text(), value, measure, part)));
                continue;
            }
            var pieces = SENTENCE_END.split(run.text(), -1);
            for (int k = 0; k < pieces.length; k++) {
                if (k > 0) {
                    judge(sentence, line, findings);
                    sentence.clear();
                    among = false;
                }
                among = among || pieces[k].contains(AMONG);
            }
        }
        judge(sentence, line, findings);
    }

    /** Compared is only what is counted in the same measure: 件次 with 件次, not with %. */
    private static void judge(List<Figure> sentence, int line, Consumer<DraftFinding> findings) {
        Figure whole = null;
        for (var figure : sentence) {
            if (!figure.part()) {
                whole = figure;
            } else if (whole != null
                    && !figure.measure().isEmpty()
                    && figure.measure().equals(whole.measure())
                    && figure.value().compareTo(whole.value()) > 0) {
                findings.accept(new DraftFinding(
                        "total.among",
                        line,
                        figure.words(),
                        TEXT.of("total.among", figure.words(), whole.words()),
                        TEXT.of("total.remedy"),
                        DraftFinding.Severity.ADVICE));
            }
        }
    }

    private static String measure(Run after) {
        return after.fact() == null ? MEASURE_END.split(after.text(), 2)[0] : "";
    }

    // Declared sums

    private static void declared(List<Run> runs, int line, Consumer<DraftFinding> findings) {
        var stated = new HashMap<String, BigDecimal>();
        var clashing = new HashSet<String>();
        for (var run : runs) {
            if (run.fact() != null) {
                number(run.text().strip()).ifPresent(value -> {
                    var before = stated.putIfAbsent(String.valueOf(run.fact()), value);
                    if (before != null && before.compareTo(value) != 0) {
                        clashing.add(String.valueOf(run.fact()));
                    }
                });
            }
        }
        for (var sum : ReviewRules.list("total.sums")) {
            sum(sum, stated, clashing, line, findings);
        }
    }

    private static void sum(
            String key,
            Map<String, BigDecimal> stated,
            Set<String> clashing,
            int line,
            Consumer<DraftFinding> findings) {
        var parts = new ArrayList<>(ReviewRules.list("total.sum." + key));
        var whole = stated.get(parts.remove(0));
        if (whole == null || !clashing.isEmpty() || !stated.containsKey(parts.get(0))) {
            return;
        }
        var sum = BigDecimal.ZERO;
        for (var part : parts) {
            // A part of nothing is not printed: 没有漏报.
            sum = sum.add(stated.getOrDefault(part, BigDecimal.ZERO));
        }
        if (sum.compareTo(whole) != 0) {
            findings.accept(new DraftFinding(
                    "total.sum",
                    line,
                    whole.toPlainString(),
                    TEXT.of(
                            "total.sum",
                            ReviewRules.text("total.sum." + key + ".name"),
                            whole.toPlainString(),
                            sum.toPlainString()),
                    TEXT.of("total.remedy"),
                    DraftFinding.Severity.ADVICE));
        }
    }
}
