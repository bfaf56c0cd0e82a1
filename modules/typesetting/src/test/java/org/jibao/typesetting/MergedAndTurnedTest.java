package org.jibao.typesetting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.typesetting.sheet.Sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Merged cells, two-storey heads, and tables on their side. */
class MergedAndTurnedTest {

    private static final Sheet SHEET = Sheet.gbt9704();

    private static final String TWO_STOREYS =
            """
            表：得分表

            | 单位 | 报送 | << | 得分 |
            | --- | --- | --- | --- |
            | ^^ | 应报 | 及时 | ^^ |
            | 云台区 | 30 | 29 | 98 |
            | 禾丰县 | 13 | 12 | 100 |
            | 合计 | << | << | 198 |
            """;

    @Test
    void joinedCellsAreReadAsOneAndTheirHeadHasTwoRows() {
        var table = table(TWO_STOREYS);

        assertThat(table.header()).hasSize(2);
        assertThat(table.header().get(0).get(0).rows()).isEqualTo(2);
        assertThat(table.header().get(0).get(1).columns()).isEqualTo(2);
        assertThat(table.header().get(1).get(0)).isEqualTo(Block.Cell.COVERED);
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().get(2).get(0).columns()).isEqualTo(3);
    }

    @Test
    void eachTextStandsOnceInTheMiddleOfItsCell() {
        var lines = Samples.pages(Samples.document("", TWO_STOREYS))
                .lines()
                .filter(line -> line.part() == Part.TABLE)
                .toList();

        assertThat(lines).extracting(PlacedLine::text).doesNotHaveDuplicates().contains("单位", "报送", "合计", "198");
        var unit = find(lines, "单位");
        var above = find(lines, "报送");
        var below = find(lines, "应报");
        assertThat(unit.baseline()).as("between both storeys").isBetween(above.baseline() + 1, below.baseline() - 1);
        int middle = (above.left() + above.right()) / 2;
        assertThat(middle).isBetween(below.left(), find(lines, "及时").right());
    }

    @Test
    void tiedRowsStayOnOnePage() {
        var rows = IntStream.range(0, 60)
                .mapToObj(i -> "| " + (i % 3 == 0 ? "组" + i : "^^") + " | 项" + i + " |\n")
                .collect(Collectors.joining());
        var pages = Samples.pages(Samples.document("", "| 组 | 项 |\n| --- | --- |\n" + rows));

        assertThat(pages.count()).isGreaterThan(1);
        for (var page : pages.pages()) {
            var words = page.lines().stream().map(PlacedLine::text).toList();
            IntStream.range(0, 20).forEach(group -> {
                var expected = IntStream.range(group * 3, group * 3 + 3)
                        .mapToObj(i -> "项" + i)
                        .toList();
                if (words.contains("组" + group * 3)) {
                    assertThat(words).containsAll(expected);
                }
            });
        }
        assertThat(pages.lines()
                        .map(PlacedLine::text)
                        .filter(text -> text.startsWith("项"))
                        .distinct())
                .hasSize(61);
    }

    @Test
    void aMergedCellHigherThanHalfAPageIsSetRowByRowAndLosesNothing() {
        var rows = IntStream.range(0, 80)
                .mapToObj(i -> "| " + (i == 0 ? "长组" : "^^") + " | 行" + i + " |\n")
                .collect(Collectors.joining());

        var pages = Samples.pages(Samples.document("", "| 组 | 项 |\n| --- | --- |\n" + rows));

        assertThat(pages.lines().map(PlacedLine::text).filter(text -> text.startsWith("行")))
                .hasSize(80)
                .doesNotHaveDuplicates();
        assertThat(pages.lines().map(PlacedLine::text)).containsOnlyOnce("长组");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| << | 乙 |\n| --- | --- |\n| 1 | 2 |\n",
                "| ^^ | 乙 |\n| --- | --- |\n| 1 | 2 |\n",
                "| 甲 | << | 丙 |\n| --- | --- | --- |\n| ^^ | 1 | 2 |\n",
                "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n| << | 3 |\n"
            })
    void whatMakesNoRectangleIsNamedByLine(String table) {
        var faults = faults(table);

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.message()).contains("没有可以并入的格");
            assertThat(fault.line()).isGreaterThan(5);
        });
    }

    @Test
    void aTableWhoseHeadTakesAllRowsIsRefused() {
        assertThat(faults("| 甲 | 乙 |\n| --- | --- |\n| ^^ | 2 |\n"))
                .extracting(ManuscriptFault::message)
                .containsExactly("表格只有表头");
    }

    @Test
    void aTurnedTableStandsOnItsSideWithTheNumberAtItsPlace() {
        var body = "正文一段。\n\n横表：宽表\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n正文又一段。\n";
        var pages = Samples.pages(Samples.document("署名: 市委办公室\n成文日期: 2026年1月5日", body));

        assertThat(pages.count()).isEqualTo(3);
        var page = pages.pages().get(1);
        assertThat(page.turned().lines()).extracting(PlacedLine::text).containsExactly("宽表", "甲", "乙", "1", "2");
        assertThat(page.upright().lines()).extracting(PlacedLine::part).containsExactly(Part.PAGE_NUMBER);
        var usual = Samples.pages(Samples.document("", Samples.paragraphs(40))).pages().get(1).lines().stream()
                .filter(line -> line.part() == Part.PAGE_NUMBER)
                .findFirst()
                .orElseThrow();
        assertThat(page.upright().lines().get(0).baseline()).isEqualTo(usual.baseline());
        assertThat(page.upright().lines().get(0).left()).isEqualTo(usual.left());
        assertThat(pages.pages().get(2).lines()).extracting(PlacedLine::text).contains("正文又一段。", "市委办公室");
    }

    @Test
    void whatIsTurnedStaysInTheTypeAreaOnItsSide() {
        var header =
                IntStream.range(0, 14).mapToObj(i -> "第" + i + "栏").collect(Collectors.joining(" | ", "| ", " |\n"));
        var rule = "| --- ".repeat(14) + "|\n";
        var row = IntStream.range(0, 14).mapToObj(i -> "内容" + i).collect(Collectors.joining(" | ", "| ", " |\n"));
        var pages = Samples.pages(Samples.document("", "正文。\n\n# 附件（横排）：宽表\n\n" + header + rule + row.repeat(40)));

        var turned =
                pages.pages().stream().filter(page -> !page.turned().empty()).toList();
        assertThat(turned).hasSizeGreaterThan(1);
        assertThat(turned.get(0).turned().lines()).extracting(PlacedLine::text).startsWith("附件", "宽表");
        assertThat(turned.get(1).turned().lines())
                .extracting(PlacedLine::text)
                .as("head repeated")
                .startsWith("第0栏");
        var area = SHEET.turned();
        assertThat(turned).flatExtracting(page -> page.turned().rules()).allSatisfy(one -> {
            assertThat(one.x()).isGreaterThanOrEqualTo(area.areaLeft - 1000);
            assertThat(one.x() + one.width()).isLessThanOrEqualTo(area.areaLeft + area.areaWidth + 1000);
            assertThat(one.y() + one.height()).isLessThanOrEqualTo(area.areaTop + area.areaHeight + 1000);
        });
        assertThat(pages.bookmarks()).anySatisfy(mark -> assertThat(mark.page())
                .isEqualTo(turned.get(0).number()));
    }

    @Test
    void theTurnedTypeAreaIsTheUprightOneOnItsSide() {
        var turned = SHEET.turned();

        assertThat(turned.areaWidth).isEqualTo(SHEET.areaHeight);
        assertThat(turned.areaHeight).isEqualTo(SHEET.areaWidth);
        assertThat(turned.areaTop).as("the head lies at the binding side").isEqualTo(SHEET.areaLeft);
        assertThat(turned.areaLeft).isEqualTo(SHEET.pageHeight - SHEET.areaTop - SHEET.areaHeight);
        assertThat(turned.lineTop(turned.areaLines)).isEqualTo(turned.areaHeight);
    }

    @Test
    void everyKindOfFileDrawsATurnedPage() {
        var tree = Samples.tree(Samples.document("", "正文。\n\n横表：宽表\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n"));
        var pages = Samples.TYPESETTER.pages(tree);

        assertThat(Samples.TYPESETTER.pdf(pages)).isNotEmpty();
        assertThat(Samples.TYPESETTER.ofd(pages)).isNotEmpty();
        assertThat(Samples.TYPESETTER.docx(tree)).isNotEmpty();
        assertThat(Samples.TYPESETTER.preview(pages).get(1)).contains("<g transform=\"matrix(0 -1 1 0 0 841.89");
    }

    private static PlacedLine find(List<PlacedLine> lines, String text) {
        return lines.stream()
                .filter(line -> line.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Block.Table table(String body) {
        return Stream.of(Samples.tree(Samples.document("", body)).body().get(0))
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<ManuscriptFault> faults(String body) {
        return catchThrowableOfType(
                        ManuscriptException.class, () -> Samples.TYPESETTER.parse(Samples.document("", body)))
                .faults();
    }
}
