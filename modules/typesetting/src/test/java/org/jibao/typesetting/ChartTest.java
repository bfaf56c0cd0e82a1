package org.jibao.typesetting;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.typesetting.pages.ChartSheet;
import org.jibao.typesetting.sheet.Sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

class ChartTest {

    private static final String RANKED =
            """
            排名图：各县（市、区）得分

            | 单位 | 得分（分） |
            | --- | --- |
            | 云台区 | [96.5](fact:score.yuntai) |
            | 禾丰县 | 98 |
            | 临河县 | 96.5 |
            | 安平县 | -2 |
            """;

    @Test
    void aRankingPutsTheGreatestFirstAndEqualsInTheOrderOfTheTable() {
        var page = page(RANKED);

        assertThat(words(page, Part.CHART).filter(text -> text.endsWith("区") || text.endsWith("县")))
                .containsExactly("禾丰县", "云台区", "临河县", "安平县");
        var bars = rules(page, ChartSheet.colour(0));
        assertThat(bars).hasSize(4);
        assertThat(bars.get(0).width()).isGreaterThan(bars.get(1).width());
        assertThat(bars.get(1).width()).isEqualTo(bars.get(2).width());
        assertThat(bars.get(3).x()).as("below zero").isLessThan(bars.get(0).x());
    }

    @Test
    void aValueInAChartKeepsItsFact() {
        var page = page(RANKED);

        assertThat(page.lines().stream().flatMap(line -> line.texts().stream())).anySatisfy(text -> {
            assertThat(text.fact()).isEqualTo("score.yuntai");
            assertThat(text.text()).isEqualTo("96.5");
        });
        assertThat(tree(RANKED).facts()).extracting(FactReference::fact).contains("score.yuntai");
    }

    @Test
    void barsAreAsHighAsTheirValues() {
        var page = page(chart("柱状图", "起数", 100, 50, 0, 25));

        var bars = rules(page, ChartSheet.colour(0));
        assertThat(bars).as("nothing is drawn for zero").hasSize(3);
        int whole = bars.get(0).height();
        assertThat(bars.get(1).height()).isCloseTo(whole / 2, within(1));
        assertThat(bars.get(2).height()).isCloseTo(whole / 4, within(1));
        assertThat(bars)
                .extracting(bar -> bar.y() + bar.height())
                .containsOnly(bars.get(0).y() + whole);
    }

    @Test
    void aLineGoesThroughEveryValue() {
        var page = page(chart("折线图", "起数", 3, 9, 6));

        var line = page.upright().paths().stream()
                .filter(path -> path.points().size() == 3)
                .findFirst()
                .orElseThrow();
        var heights = line.points().stream().map(PlacedPath.Point::y).toList();
        assertThat(heights.get(1)).isLessThan(heights.get(2));
        assertThat(heights.get(2)).isLessThan(heights.get(0));
        assertThat(heights.get(0) - heights.get(2)).isCloseTo(heights.get(2) - heights.get(1), within(1));
    }

    @Test
    void severalSeriesAreNamedInALegend() {
        var page = page("柱状图：两年对比\n\n| 季度 | 今年 | 去年 |\n| --- | --- | --- |\n| 一季度 | 30 | 41 |\n| 二季度 | 28 | 35 |\n");

        assertThat(words(page, Part.CHART)).contains("今年", "去年", "一季度", "二季度", "30", "41");
        assertThat(rules(page, ChartSheet.colour(1))).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Block.Chart.Kind.class)
    void nothingIsDrawnOutsideTheTypeArea(Block.Chart.Kind kind) {
        var sheet = Sheet.gbt9704();
        var rows = new StringBuilder();
        IntStream.range(0, 12)
                .forEach(i -> rows.append("| 名称特别长的第" + i + "个单位及其所属的机构 | " + (i * 137 % 1000 - 90) + " |\n"));

        var page = page(kind.chinese() + "：长名称\n\n| 单位 | 数（件） |\n| --- | --- |\n" + rows);

        int right = sheet.areaLeft + sheet.areaWidth;
        assertThat(page.lines().stream().filter(line -> line.part() == Part.CHART))
                .allSatisfy(line -> {
                    assertThat(line.left()).isGreaterThanOrEqualTo(sheet.areaLeft);
                    assertThat(line.right()).isLessThanOrEqualTo(right);
                });
        assertThat(page.upright().rules()).allSatisfy(rule -> {
            assertThat(rule.x()).isGreaterThanOrEqualTo(sheet.areaLeft);
            assertThat(rule.x() + rule.width()).isLessThanOrEqualTo(right + 1000);
            assertThat(rule.y() + rule.height()).isLessThanOrEqualTo(sheet.areaTop + sheet.areaHeight);
        });
        assertThat(words(page, Part.CHART).reduce("", String::concat))
                .as("names are broken, never cut")
                .contains("第11个单位", "机构");
    }

    @Test
    void aChartIsNeverTornOverTwoPages() {
        var pages = Samples.pages(Samples.document("", Samples.paragraphs(17) + RANKED));

        assertThat(pages.pages().stream()
                        .filter(page -> page.lines().stream().anyMatch(line -> line.part() == Part.CHART)))
                .hasSize(1);
        var page = pages.pages().stream()
                .filter(one -> one.lines().stream().anyMatch(line -> line.part() == Part.CHART))
                .findFirst()
                .orElseThrow();
        assertThat(page.lines()).as("with its caption").anyMatch(line -> line.part() == Part.CAPTION);
    }

    @Test
    void percentsStandOnTheAxisToo() {
        assertThat(words(page("柱状图：率\n\n| 县 | 及时率 |\n| --- | --- |\n| 甲 | 90% |\n| 乙 | 80％ |\n"), Part.CHART))
                .contains("100%", "0%", "90%");
    }

    @Test
    void bothFileKindsDrawWhatThePageHolds() {
        var pages = Samples.pages(Samples.document("", chart("折线图", "起数", 3, 9, 6)));

        assertThat(Samples.TYPESETTER.pdf(pages)).isNotEmpty();
        assertThat(Samples.TYPESETTER.preview(pages).get(0)).contains("<polyline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"—", "", "3人", "1.2.3", "12,34", "1E9", "９０", "NaN", "-"})
    void whatIsNoNumberIsNamedByLine(String cell) {
        var fault = catchThrowableOfType(
                        ManuscriptException.class,
                        () -> Samples.TYPESETTER.parse(Samples.document(
                                "", "柱状图：数\n\n| 县 | 起数 |\n| --- | --- |\n| 甲 | 3 |\n| 乙 | " + cell + " |\n")))
                .faults();

        assertThat(fault).singleElement().satisfies(one -> {
            assertThat(one.line()).isEqualTo(11);
            assertThat(one.message()).startsWith("图中第2列不是数");
            assertThat(one.remedy()).contains("只写数");
        });
    }

    @Test
    void aChartBeyondItsLimitsIsRefused() {
        var many = chart("排名图", "数", IntStream.range(0, 31).toArray());
        assertThat(faults(many)).singleElement().asString().contains("排名图有31行，最多30行");
        assertThat(faults("排名图：数\n\n| 县 | 甲 | 乙 |\n| --- | --- | --- |\n| 子 | 1 | 2 |\n"))
                .singleElement()
                .asString()
                .contains("排名图有2列数，最多1列");
    }

    private static String chart(String kind, String header, int... values) {
        var rows = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            rows.append("| 第").append(i + 1).append("项 | ").append(values[i]).append(" |\n");
        }
        return kind + "：图名\n\n| 项 | " + header + " |\n| --- | --- |\n" + rows;
    }

    private static List<ManuscriptFault> faults(String body) {
        return catchThrowableOfType(
                        ManuscriptException.class, () -> Samples.TYPESETTER.parse(Samples.document("", body)))
                .faults();
    }

    private static DocumentTree tree(String body) {
        return Samples.tree(Samples.document("", body));
    }

    private static Page page(String body) {
        return Samples.pages(Samples.document("", body)).pages().get(0);
    }

    private static Stream<String> words(Page page, Part part) {
        return page.lines().stream().filter(line -> line.part() == part).map(PlacedLine::text);
    }

    private static List<PlacedRule> rules(Page page, Colour colour) {
        return page.upright().rules().stream()
                .filter(rule -> rule.colour().equals(colour))
                .toList();
    }
}
