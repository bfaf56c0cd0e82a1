package org.jibao.typesetting.docx;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Block;
import org.jibao.typesetting.Length;
import org.jibao.typesetting.Run;
import org.jibao.typesetting.faces.Faces;
import org.jibao.typesetting.pages.Axis;
import org.jibao.typesetting.pages.ChartSheet;

/** word/charts/chartN.xml: flat bars or lines with their values written on them, in tones that stay apart in grey print. */
final class ChartPart {

    private static final String NAMESPACES = "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" " + Xml.RELATIONS;

    private final Block.Chart chart;
    private final ChartData data;
    private final Look look;
    private final StringBuilder xml = new StringBuilder(4096);

    private ChartPart(Block.Chart chart, Look look) {
        this.chart = chart;
        this.data = ChartData.of(chart);
        this.look = look;
    }

    static String of(Block.Chart chart, Look look) {
        return new ChartPart(chart, look).write();
    }

    /** For those who cannot see the chart. */
    static String description(Block.Chart chart) {
        return chart.kind().chinese() + "：" + Run.text(chart.data().caption());
    }

    /**
     * How charts look.
     *
     * @param size of its letters
     * @param gap between groups of bars, in hundredths of a bar
     */
    record Look(int size, int gap) {

        private static final Look STANDARD = read("chart.properties");

        static Look standard() {
            return STANDARD;
        }

        private static Look read(String resource) {
            var values = new Properties();
            try (var in = ChartPart.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("no " + resource);
                }
                values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + resource, e);
            }
            return new Look(Length.points(values.getProperty("size.pt")), Integer.parseInt(values.getProperty("gap")));
        }
    }

    private String write() {
        boolean lines = chart.kind() == Block.Chart.Kind.LINES;
        xml.append(Xml.DECLARATION)
                .append("<c:chartSpace ")
                .append(NAMESPACES)
                .append(
                        "><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/>");
        if (lines) {
            xml.append("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
        } else {
            boolean lying = chart.kind() == Block.Chart.Kind.RANKING;
            xml.append("<c:barChart><c:barDir val=\"")
                    .append(lying ? "bar" : "col")
                    .append("\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>");
        }
        for (int i = 0; i < data.series().size(); i++) {
            series(i, lines);
        }
        xml.append(lines ? "<c:marker val=\"1\"/>" : "<c:gapWidth val=\"" + look.gap() + "\"/>")
                .append("<c:axId val=\"1\"/><c:axId val=\"2\"/>")
                .append(lines ? "</c:lineChart>" : "</c:barChart>");
        axes();
        xml.append("</c:plotArea>");
        if (data.series().size() > 1) {
            xml.append("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>");
        }
        var font = Xml.escaped(Faces.officeNames(FontRole.SONG).get(0));
        xml.append("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>")
                .append(
                        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>")
                .append("<a:defRPr sz=\"" + look.size() / 10 + "\" b=\"0\"><a:solidFill><a:srgbClr val=\"000000\"/>")
                .append("</a:solidFill><a:latin typeface=\"" + font + "\"/><a:ea typeface=\"" + font
                        + "\"/></a:defRPr>")
                .append("</a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>")
                .append("<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>");
        return xml.toString();
    }

    private void series(int index, boolean line) {
        var series = data.series().get(index);
        var column = ChartData.column(index + 1);
        int last = data.entries().size() + 1;
        var fill = "<a:solidFill><a:srgbClr val=\"" + ChartSheet.colour(index).hex() + "\"/></a:solidFill>";
        xml.append("<c:ser><c:idx val=\"")
                .append(index)
                .append("\"/><c:order val=\"")
                .append(index)
                .append("\"/><c:tx>");
        strings(ChartData.SHEET + "!$" + column + "$1", List.of(series.name()));
        xml.append("</c:tx><c:spPr>");
        if (line) {
            xml.append("<a:ln w=\"28575\" cap=\"rnd\">" + fill + "<a:round/></a:ln></c:spPr><c:marker><c:symbol val=\"")
                    .append(List.of("circle", "square", "triangle", "diamond").get(index % 4))
                    .append("\"/><c:size val=\"7\"/><c:spPr>" + fill + "<a:ln>" + fill + "</a:ln></c:spPr></c:marker>");
        } else {
            xml.append(fill + "<a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill></a:ln></c:spPr>")
                    .append("<c:invertIfNegative val=\"0\"/>");
        }
        xml.append("<c:dLbls><c:dLblPos val=\"")
                .append(line ? "t" : "outEnd")
                .append("\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>")
                .append(
                        "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls><c:cat>");
        strings(ChartData.SHEET + "!$A$2:$A$" + last, data.entries());
        xml.append("</c:cat><c:val><c:numRef><c:f>")
                .append(ChartData.SHEET + "!$" + column + "$2:$" + column + "$" + last)
                .append("</c:f><c:numCache><c:formatCode>General</c:formatCode>");
        points(series.values(), BigDecimal::toPlainString);
        xml.append("</c:numCache></c:numRef></c:val>")
                .append(line ? "<c:smooth val=\"0\"/>" : "")
                .append("</c:ser>");
    }

    private void strings(String range, List<String> values) {
        xml.append("<c:strRef><c:f>").append(range).append("</c:f><c:strCache>");
        points(values, Xml::escaped);
        xml.append("</c:strCache></c:strRef>");
    }

    private <T> void points(List<T> values, Function<T, String> text) {
        xml.append("<c:ptCount val=\"").append(values.size()).append("\"/>");
        for (int i = 0; i < values.size(); i++) {
            xml.append("<c:pt idx=\"")
                    .append(i)
                    .append("\"><c:v>")
                    .append(text.apply(values.get(i)))
                    .append("</c:v></c:pt>");
        }
    }

    /**
     * The axis of our pages: left to itself, Word begins it at the least value, and 96 points look like a quarter of 100. Of a
     * ranking the first entry stands above; the values are written at the bars, so that it needs no second axis.
     */
    private void axes() {
        boolean ranking = chart.kind() == Block.Chart.Kind.RANKING;
        var axis = Axis.of(chart);
        xml.append("<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"")
                .append(ranking ? "maxMin" : "minMax")
                .append("\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"")
                .append(ranking ? "l" : "b")
                .append("\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>")
                .append("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>")
                .append(
                        "<c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill></a:ln></c:spPr>")
                .append(
                        "<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/>")
                .append("<c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>")
                .append("<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\"")
                .append(axis.to().toPlainString())
                .append("\"/><c:min val=\"")
                .append(axis.from().toPlainString())
                .append("\"/></c:scaling><c:delete val=\"")
                .append(ranking ? 1 : 0)
                .append("\"/><c:axPos val=\"")
                .append(ranking ? "b" : "l")
                .append("\"/>")
                .append(
                        ranking
                                ? ""
                                : "<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill>"
                                        + "<a:srgbClr val=\"BFBFBF\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>")
                .append("<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>")
                .append("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>")
                .append("<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val=\"1\"/><c:crosses val=\"autoZero\"/>")
                .append("<c:crossBetween val=\"between\"/><c:majorUnit val=\"")
                .append(axis.step().toPlainString())
                .append("\"/></c:valAx>");
    }
}
