package org.jibao.typesetting.docx;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jibao.typesetting.Block;

/** The numbers of a chart as its drawing and its workbook have them: those of a ranking with the greatest first. */
record ChartData(List<String> entries, List<Block.Series> series) {

    static final String SHEET = "Sheet1";

    static ChartData of(Block.Chart chart) {
        var entries = chart.entries();
        var series = chart.series();
        if (chart.kind() != Block.Chart.Kind.RANKING || series.isEmpty()) {
            return new ChartData(entries, series);
        }
        var first = series.get(0).values();
        var order = IntStream.range(0, entries.size())
                .boxed()
                .sorted(Comparator.comparing(first::get, Comparator.reverseOrder()))
                .toList();
        return new ChartData(
                order.stream().map(entries::get).toList(),
                series.stream()
                        .map(one -> new Block.Series(
                                one.name(),
                                order.stream().map(one.values()::get).toList()))
                        .toList());
    }

    /** The letters of a column, counted from 0. */
    static String column(int index) {
        var letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
