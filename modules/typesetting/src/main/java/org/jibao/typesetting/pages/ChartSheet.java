package org.jibao.typesetting.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

import org.jibao.typesetting.Block;
import org.jibao.typesetting.Colour;
import org.jibao.typesetting.Length;

/** 图表版式: measures of charts, from {@code charts.properties}. Lengths in 1/1000 pt. */
public final class ChartSheet {

    private static final Properties VALUES = read();

    static final int TYPE = length("type");
    static final int PITCH = (int) ((long) TYPE * count("pitch") / 1000);
    static final int PLOT_HEIGHT = length("plot-height");
    static final int PADDING = length("padding");
    static final int AXIS = length("axis");
    static final int GRID = length("grid");
    static final Colour GRID_COLOUR = Colour.of(value("grid-colour"));
    static final int BAR_SHARE = count("bar-share");
    static final int LINE = length("line");
    static final int MARKER = length("marker");
    static final int ROW = length("row");
    static final int NAMES_SHARE = count("names-share");
    static final int STEPS = count("steps");

    private static final List<Colour> COLOURS =
            Stream.of(value("colours").split(",", -1)).map(Colour::of).toList();

    private ChartSheet() {}

    /** Shade of a series, from 0. */
    public static Colour colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    /** How many entries a chart of this kind holds. */
    public static int mostEntries(Block.Chart.Kind kind) {
        return count(kind == Block.Chart.Kind.RANKING ? "max-ranked" : "max-entries");
    }

    /** How many series a chart of this kind holds. */
    public static int mostSeries(Block.Chart.Kind kind) {
        return kind == Block.Chart.Kind.RANKING ? 1 : count("max-series");
    }

    private static int length(String key) {
        var text = value(key);
        var number = text.substring(0, text.length() - 2);
        return text.endsWith("mm") ? Length.millimetres(number) : Length.points(number);
    }

    private static int count(String key) {
        return Integer.parseInt(value(key));
    }

    private static String value(String key) {
        return Objects.requireNonNull(VALUES.getProperty(key), key).strip();
    }

    private static Properties read() {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(ChartSheet.class.getResourceAsStream("charts.properties"))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read charts.properties", e);
        }
        return properties;
    }
}
