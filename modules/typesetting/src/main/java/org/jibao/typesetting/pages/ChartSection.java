package org.jibao.typesetting.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Block;
import org.jibao.typesetting.Colour;
import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.Part;
import org.jibao.typesetting.Passage;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.PlacedPath;
import org.jibao.typesetting.PlacedRule;
import org.jibao.typesetting.Run;

/**
 * 图表: as wide as the type area and in one piece, drawn of rules, strokes and text, so that every pen draws the same.
 * Values printed in it keep the facts they state.
 */
final class ChartSection {

    private static final Colour WHITE = new Colour(255, 255, 255);

    private final Setting setting;
    private final Block.Chart chart;
    private final List<Block.Series> series;
    private final Axis axis;
    private final int width;
    private final List<PlacedLine> lines = new ArrayList<>();
    private final List<PlacedRule> rules = new ArrayList<>();
    private final List<PlacedPath> paths = new ArrayList<>();
    private int y;

    private ChartSection(Setting setting, Block.Chart chart) {
        this.setting = setting;
        this.chart = chart;
        this.series = chart.series();
        this.axis = Axis.of(chart);
        this.width = setting.sheet().areaWidth;
    }

    static List<Unit> units(Setting setting, Block.Chart chart) {
        var units = new ArrayList<>(TableSection.caption(setting, chart.data().caption()));
        units.add(new ChartSection(setting, chart).draw().asBody().within(Passage.figure(words(chart))));
        units.add(Unit.gap(setting.sheet().tableGap));
        return units;
    }

    static int height(Setting setting, Block.Chart chart) {
        return new ChartSection(setting, chart).draw().height();
    }

    /** 柱状图：各单位得分. */
    private static String words(Block.Chart chart) {
        return chart.kind().chinese() + "：" + Run.text(chart.data().caption());
    }

    private Unit draw() {
        legend();
        if (chart.kind() == Block.Chart.Kind.RANKING) {
            ranking();
        } else {
            upright();
        }
        return Unit.free(y, new Drawing(lines, rules, paths));
    }

    /** A sample of each series with its name; of a single one the name alone, which says what is counted. */
    private void legend() {
        int x = 0;
        for (int i = 0; i < series.size(); i++) {
            var name = shaped(header(i));
            int sample = series.size() == 1 ? 0 : ChartSheet.TYPE + ChartSheet.PADDING;
            if (x > 0 && x + sample + name.width() > width) {
                x = 0;
                y += ChartSheet.PITCH;
            }
            if (sample > 0) {
                sample(i, x);
            }
            place(name, x + sample, y);
            x += sample + name.width() + 2 * ChartSheet.PADDING;
        }
        y += ChartSheet.PITCH + ChartSheet.PADDING;
    }

    private void sample(int index, int x) {
        int middle = y + ChartSheet.PITCH / 2;
        if (chart.kind() == Block.Chart.Kind.LINES) {
            stroke(index, List.of(new PlacedPath.Point(x, middle), new PlacedPath.Point(x + ChartSheet.TYPE, middle)));
            marker(index, x + ChartSheet.TYPE / 2, middle, null);
        } else {
            int half = ChartSheet.TYPE / 2;
            bar(x, middle - half, ChartSheet.TYPE, ChartSheet.TYPE, index, null);
        }
    }

    private void upright() {
        int top = y + ChartSheet.PITCH;
        int left = ticks(top);
        int plot = width - left;
        int count = chart.entries().size();
        int zero = height(top, BigDecimal.ZERO);
        if (chart.kind() == Block.Chart.Kind.BARS) {
            bars(left, plot, top, zero);
        } else {
            lines(left, plot, top);
        }
        rules.add(new PlacedRule(left, zero, plot, ChartSheet.AXIS, Colour.BLACK));
        rules.add(new PlacedRule(left, top, ChartSheet.AXIS, ChartSheet.PLOT_HEIGHT, Colour.BLACK));
        y = top + ChartSheet.PLOT_HEIGHT + ChartSheet.PADDING;
        int slot = plot / count;
        int deepest = 0;
        for (int i = 0; i < count; i++) {
            var label = broken(name(i), slot - ChartSheet.PADDING / 2);
            for (int row = 0; row < label.size(); row++) {
                int x = left + slot(plot, i) + (slot - label.get(row).width()) / 2;
                place(label.get(row), x, y + row * ChartSheet.PITCH);
            }
            deepest = Math.max(deepest, label.size());
        }
        y += deepest * ChartSheet.PITCH;
    }

    /** Round numbers at the left and thin lines across; returns where the plot begins. */
    private int ticks(int top) {
        var labels = axis.ticks().stream()
                .map(tick -> line(Axis.printed(tick) + chart.unit()))
                .toList();
        int left = labels.stream().mapToInt(SetLine::width).max().orElse(0) + ChartSheet.PADDING;
        for (int i = 0; i < labels.size(); i++) {
            int at = height(top, axis.ticks().get(i));
            place(labels.get(i), left - ChartSheet.PADDING - labels.get(i).width(), at - ChartSheet.PITCH / 2);
            rules.add(new PlacedRule(left, at, width - left, ChartSheet.GRID, ChartSheet.GRID_COLOUR));
        }
        return left;
    }

    private void bars(int left, int plot, int top, int zero) {
        int slot = plot / chart.entries().size();
        int bar = (int) ((long) slot * ChartSheet.BAR_SHARE / 1000 / series.size());
        boolean labelled = IntStream.range(0, series.size())
                .allMatch(s -> IntStream.range(0, chart.entries().size())
                        .allMatch(i -> value(s, i).width() <= (series.size() == 1 ? slot : bar)));
        for (int i = 0; i < chart.entries().size(); i++) {
            int x = left + slot(plot, i) + (slot - bar * series.size()) / 2;
            for (int s = 0; s < series.size(); s++) {
                int end = height(top, series.get(s).values().get(i));
                bar(x + s * bar, Math.min(end, zero), bar, Math.abs(end - zero), s, fact(s, i));
                if (labelled) {
                    var label = value(s, i);
                    int above = end <= zero ? end - ChartSheet.PITCH : end;
                    onGround(label, x + s * bar + (bar - label.width()) / 2, above);
                }
            }
        }
    }

    private void lines(int left, int plot, int top) {
        int slot = plot / chart.entries().size();
        for (int s = 0; s < series.size(); s++) {
            var points = new ArrayList<PlacedPath.Point>();
            for (int i = 0; i < chart.entries().size(); i++) {
                int x = left + slot(plot, i) + slot / 2;
                points.add(new PlacedPath.Point(
                        x, height(top, series.get(s).values().get(i))));
            }
            if (points.size() > 1) {
                stroke(s, points);
            }
            for (int i = 0; i < points.size(); i++) {
                marker(s, points.get(i).x(), points.get(i).y(), fact(s, i));
                var label = value(s, i);
                if (series.size() == 1 && label.width() <= slot) {
                    onGround(
                            label,
                            points.get(i).x() - label.width() / 2,
                            points.get(i).y() - ChartSheet.PITCH - ChartSheet.MARKER / 2);
                }
            }
        }
    }

    /** The greatest first; of equal values the one that stands first in the table. */
    private void ranking() {
        var values = series.get(0).values();
        var order = IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparing(values::get, Comparator.reverseOrder()))
                .toList();
        int room = (int) ((long) width * ChartSheet.NAMES_SHARE / 1000);
        var names = order.stream().map(i -> broken(name(i), room)).toList();
        int widest = names.stream()
                .flatMap(List::stream)
                .mapToInt(SetLine::width)
                .max()
                .orElse(0);
        int label = IntStream.range(0, values.size())
                .map(i -> value(0, i).width())
                .max()
                .orElse(0);
        int left = widest + ChartSheet.PADDING;
        int lowest = axis.from().signum() < 0 ? label + ChartSheet.PADDING : 0;
        int plot = width - left - lowest - label - ChartSheet.PADDING;
        int zero = left + lowest + axis.place(BigDecimal.ZERO, plot);
        int top = y;
        for (int row = 0; row < order.size(); row++) {
            int i = order.get(row);
            int high = Math.max(ChartSheet.ROW, names.get(row).size() * ChartSheet.PITCH + ChartSheet.PADDING);
            int thick = (int) ((long) ChartSheet.ROW * ChartSheet.BAR_SHARE / 1000);
            int end = left + lowest + axis.place(values.get(i), plot);
            int textTop = y + (high - names.get(row).size() * ChartSheet.PITCH) / 2;
            for (int n = 0; n < names.get(row).size(); n++) {
                var name = names.get(row).get(n);
                place(name, widest - name.width(), textTop + n * ChartSheet.PITCH);
            }
            bar(Math.min(zero, end), y + (high - thick) / 2, Math.abs(end - zero), thick, 0, fact(0, i));
            var number = value(0, i);
            int x = end < zero ? end - ChartSheet.PADDING - number.width() : end + ChartSheet.PADDING;
            place(number, x, y + (high - ChartSheet.PITCH) / 2);
            y += high;
        }
        rules.add(new PlacedRule(zero, top, ChartSheet.AXIS, y - top, Colour.BLACK));
    }

    private void bar(int x, int top, int across, int high, int index, @Nullable String fact) {
        if (across > 0 && high > 0) {
            rules.add(new PlacedRule(x, top, across, high, ChartSheet.colour(index), fact));
        }
    }

    private void stroke(int index, List<PlacedPath.Point> points) {
        paths.add(new PlacedPath(points, ChartSheet.LINE, ChartSheet.colour(index)));
    }

    /** Full squares and hollow ones in turn, so that lines stay apart where their shades do not. */
    private void marker(int index, int x, int middle, @Nullable String fact) {
        int half = ChartSheet.MARKER / 2;
        var corner = List.of(new PlacedPath.Point(x - half, middle), new PlacedPath.Point(x + half, middle));
        paths.add(new PlacedPath(corner, ChartSheet.MARKER, ChartSheet.colour(index), fact));
        if (index % 2 == 1) {
            int inner = half / 2;
            paths.add(new PlacedPath(
                    List.of(new PlacedPath.Point(x - inner, middle), new PlacedPath.Point(x + inner, middle)),
                    2 * inner,
                    WHITE,
                    fact));
        }
    }

    private int slot(int plot, int entry) {
        return (int) ((long) plot * entry / chart.entries().size());
    }

    private int height(int top, BigDecimal value) {
        return top + ChartSheet.PLOT_HEIGHT - axis.place(value, ChartSheet.PLOT_HEIGHT);
    }

    /** A value as the table writes it, with its fact. */
    private SetLine value(int seriesIndex, int entry) {
        return shaped(cell(seriesIndex, entry).runs());
    }

    /** The fact that a value states; null when it states none. */
    private @Nullable String fact(int seriesIndex, int entry) {
        for (var run : cell(seriesIndex, entry).runs()) {
            if (run.fact() != null) {
                return run.fact();
            }
        }
        return null;
    }

    private Block.Cell cell(int seriesIndex, int entry) {
        return chart.data().rows().get(entry).get(seriesIndex + 1);
    }

    private List<Run> name(int entry) {
        return chart.data().rows().get(entry).get(0).runs();
    }

    /** What a series counts, as the last row of the table's head says. */
    private List<Run> header(int seriesIndex) {
        var header = chart.data().header();
        return header.get(header.size() - 1).get(seriesIndex + 1).runs();
    }

    private SetLine shaped(List<Run> runs) {
        return SetLine.natural(setting.shaper().shape(runs, style()));
    }

    private SetLine line(String text) {
        return setting.one(text, style());
    }

    /** Long names are broken into lines, never cut off. */
    private List<SetLine> broken(List<Run> runs, int room) {
        return LineBreaker.balanced(setting.shaper().shape(runs, style()), Math.max(ChartSheet.TYPE, room));
    }

    private Shaper.Style style() {
        return setting.plain(FontRole.FANGSONG, ChartSheet.TYPE);
    }

    /** White behind the words, so that no line of the grid runs through them. */
    private void onGround(SetLine line, int x, int top) {
        int lead = (ChartSheet.PITCH - ChartSheet.TYPE) / 2;
        rules.add(new PlacedRule(x, top + lead, line.width(), ChartSheet.TYPE, WHITE));
        place(line, x, top);
    }

    private void place(SetLine line, int x, int top) {
        lines.add(line.at(Part.CHART, x, top + setting.sheet().baseline(ChartSheet.PITCH, ChartSheet.TYPE)));
    }
}
