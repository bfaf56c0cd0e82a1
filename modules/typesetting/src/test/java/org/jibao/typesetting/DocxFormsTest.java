package org.jibao.typesetting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

import org.jibao.typesetting.pages.ChartSheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DocxFormsTest {

    private static final String BODY = "word/document.xml";

    @Test
    void every_sample_opens_in_a_word_library_and_all_its_parts_are_xml() throws Exception {
        for (var sample : DocxSamples.all().entrySet()) {
            var bytes = Samples.TYPESETTER.docx(sample.getValue());
            try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
                assertThat(document.getParagraphs()).as(sample.getKey()).isNotEmpty();
            }
            for (var part : parts(bytes).entrySet()) {
                if (!part.getKey().endsWith(".xlsx")) {
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(part.getValue())));
                }
            }
        }
    }

    /** WPS takes widths from the grid and Word from the cells; WPS asks for theme fonts that no machine of an office has. */
    @Test
    void word_and_wps_are_told_the_same_widths_and_fonts_and_no_theme() {
        for (var sample : DocxSamples.all().entrySet()) {
            for (var part : parts(sample.getValue()).entrySet()) {
                if (!part.getKey().startsWith("word/") || !part.getKey().endsWith(".xml")) {
                    continue;
                }
                var where = sample.getKey() + " " + part.getKey();
                assertThat(part.getKey()).doesNotContain("theme");
                assertThat(part.getValue())
                        .as(where)
                        .doesNotContainPattern("w:(ascii|hAnsi|eastAsia|cs)Theme=")
                        .doesNotContainPattern("<w:autoSpaceD[EN](?! w:val=\"0\")")
                        .doesNotContainPattern("<w:rFonts(?![^>]*w:eastAsia=)");
                var tables = Pattern.compile("<w:tblGrid>(.*?)</w:tblGrid>(.*?)</w:tbl>", Pattern.DOTALL)
                        .matcher(part.getValue());
                while (tables.find()) {
                    var grid = numbers("<w:gridCol w:w=\"(\\d+)\"", tables.group(1));
                    for (var row : tables.group(2).split("</w:tr>", -1)) {
                        assertThat(numbers("<w:tcW w:w=\"(\\d+)\"", row).stream()
                                        .mapToInt(Integer::intValue)
                                        .sum())
                                .as(where)
                                .isIn(
                                        0,
                                        grid.stream()
                                                .mapToInt(Integer::intValue)
                                                .sum());
                    }
                }
            }
            // the first page of a letter is higher than whole lines of a grid make it
            boolean letter = sample.getKey().equals("letter");
            var parts = parts(sample.getValue());
            assertThat(parts.getOrDefault(BODY, "").contains("<w:docGrid w:type=\"lines\""))
                    .as(sample.getKey())
                    .isNotEqualTo(letter);
            assertThat(parts.getOrDefault("word/styles.xml", "").contains("w:line=\"579\" w:lineRule=\"exact\""))
                    .as(sample.getKey())
                    .isEqualTo(letter);
        }
    }

    private static List<Integer> numbers(String pattern, String xml) {
        return Pattern.compile(pattern)
                .matcher(xml)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    @Test
    void a_file_has_no_more_footers_than_it_uses() {
        assertThat(parts(Samples.tree(Samples.circular())).keySet())
                .filteredOn(name -> name.contains("footer"))
                .containsExactly("word/footer1.xml", "word/footer2.xml");
    }

    @Test
    void a_letter_has_its_name_30_mm_below_the_paper_edge_and_double_rules_of_170_mm_on_its_first_page_only() {
        var parts = parts(Samples.tree(DocxSamples.letter()));

        assertThat(parts.getOrDefault(BODY, ""))
                .contains("<w:titlePg/>", "w:header=\"1701\"", "w:footer=\"1134\"")
                .contains("<w:headerReference w:type=\"first\"")
                .doesNotContain("<w:headerReference w:type=\"default\"");
        assertThat(parts.getOrDefault("word/header1.xml", "")).contains("中共临江市委办公室", "LetterMark");
        assertThat(parts.getOrDefault("word/footer3.xml", ""))
                .contains("LetterRule")
                .doesNotContain("PAGE");
        assertThat(parts.getOrDefault("word/styles.xml", ""))
                .contains("<w:bottom w:val=\"thickThinSmallGap\" w:sz=\"23\" w:space=\"6\" w:color=\"E60012\"/>")
                .contains("<w:bottom w:val=\"thinThickSmallGap\" w:sz=\"23\" w:space=\"0\" w:color=\"E60012\"/>")
                .contains("<w:ind w:left=\"-454\" w:right=\"-340\"/>");
    }

    @Test
    void the_number_of_a_letter_ends_at_the_edge_on_the_line_of_the_first_mark() {
        assertThat(parts(Samples.tree(DocxSamples.letter())).getOrDefault(BODY, ""))
                .containsPattern("<w:tab w:val=\"right\" w:pos=\"8844\"/>.{0,400}秘密★1年.{0,200}临办函〔2026〕3号");
    }

    @Test
    void the_imprint_of_a_letter_has_no_rules() {
        assertThat(parts(Samples.tree(DocxSamples.letter())).getOrDefault(BODY, ""))
                .contains("抄送：市政府办公室。")
                .doesNotContain("<w:tblBorders>");
    }

    @Test
    void the_later_pages_of_a_letter_end_where_the_type_area_ends() {
        int number = 280;
        var foot = parts(Samples.tree(DocxSamples.letter())).getOrDefault("word/footer4.xml", "");

        assertThat(1134 + number(foot, "w:before") + number + number(foot, "w:after"))
                .isBetween(1982, 1986);
    }

    @Test
    void an_order_has_its_mark_20_mm_below_the_type_area_and_no_title_and_no_rule() {
        var body = parts(Samples.tree(DocxSamples.order())).getOrDefault(BODY, "");

        assertThat(body)
                .contains("<w:spacing w:before=\"1134\"", "第12号", "市长", "王建国")
                .doesNotContain("w:val=\"Title\"", "w:val=\"DocumentNumber\"");
        assertThat(body).contains("w:before=\"1158\" w:after=\"1158\"");
    }

    @Test
    void minutes_name_who_was_there_below_the_text_with_labels_in_hei() {
        assertThat(parts(Samples.tree(DocxSamples.minutes())).getOrDefault(BODY, ""))
                .containsPattern("\"Attendance\".{0,300}黑体.{0,200}出席：.{0,200}王建国、李明、赵海")
                .contains("请假：", "列席：");
    }

    @Test
    void a_briefing_has_office_and_date_over_the_rule_and_whom_it_went_to_at_its_foot() {
        assertThat(parts(Samples.tree(DocxSamples.briefing())).getOrDefault(BODY, ""))
                .contains("第12期", "报：省委办公厅，市委领导。", "发：各县（市、区）。", "共印60份")
                .containsPattern("\"DocumentNumber\".{0,500}中共临江市委办公室.{0,200}2026年4月8日");
    }

    @Test
    void joint_names_are_spread_in_a_table_with_their_word_beside_all_of_them() throws Exception {
        try (var document = open(Samples.tree(DocxSamples.joint()))) {
            var table = document.getTables().get(0);

            assertThat(table.getRows()).hasSize(3);
            assertThat(table.getRow(2).getCell(0).getText()).isEqualTo("临江市应急管理局");
            assertThat(table.getRow(0).getCell(1).getText()).isEqualTo("文件");
        }
        assertThat(parts(Samples.tree(DocxSamples.joint())).getOrDefault(BODY, ""))
                .contains("<w:jc w:val=\"distribute\"/>", "<w:vMerge w:val=\"restart\"/><w:vAlign w:val=\"center\"/>");
    }

    @Test
    void unbound_annexes_have_their_own_count_of_pages_and_name_the_document() {
        var body = parts(Samples.tree(DocxSamples.unbound())).getOrDefault(BODY, "");

        assertThat(body).contains("临办〔2026〕2号附件1", "临办〔2026〕2号附件2");
        assertThat(body.split("<w:pgNumType w:start=\"1\"/>", -1)).hasSize(3);
        assertThat(body.indexOf("印发")).isLessThan(body.indexOf("号附件1"));
    }

    @Test
    void turned_tables_are_landscape_sections_whose_number_keeps_its_place_on_paper() {
        var parts = parts(DocxSamples.turned());

        assertThat(parts.getOrDefault(BODY, "").split("w:orient=\"landscape\"", -1))
                .hasSize(3);
        assertThat(parts.getOrDefault(BODY, ""))
                .contains("<w:pgMar w:top=\"1587\" w:right=\"2098\" w:bottom=\"1474\" w:left=\"1984\"");
        assertThat(parts.getOrDefault("word/footer6.xml", ""))
                .contains("vert=\"vert\"", " PAGE ", "<w:jc w:val=\"right\"/>");
        assertThat(parts.getOrDefault("word/footer7.xml", ""))
                .contains("vert=\"vert\"", " PAGE ", "<w:jc w:val=\"left\"/>");
    }

    @Test
    void merged_cells_span_columns_and_rows_and_every_row_of_the_head_is_repeated() throws Exception {
        var xml = parts(DocxSamples.turned()).getOrDefault(BODY, "");
        try (var document = open(DocxSamples.turned())) {
            var table = document.getTables().get(0);

            assertThat(table.getRow(0).getTableCells()).hasSize(2);
            assertThat(table.getRow(0)
                            .getCell(1)
                            .getCTTc()
                            .getTcPr()
                            .getGridSpan()
                            .getVal())
                    .isEqualTo(2);
            assertThat(table.getRow(1).getCell(0).getCTTc().getTcPr().isSetVMerge())
                    .isTrue();
            assertThat(table.getRow(4).getTableCells()).hasSize(2);
        }
        assertThat(xml.split("<w:tblHeader/>", -1)).hasSize(5);
    }

    @Test
    void a_chart_is_word_s_own_with_its_numbers_in_a_workbook_and_a_ranking_begins_with_the_greatest()
            throws Exception {
        try (var document = open(DocxSamples.charts())) {
            var charts = new ArrayList<XWPFChart>(document.getCharts());
            charts.sort((a, b) -> a.getPackagePart()
                    .getPartName()
                    .getName()
                    .compareTo(b.getPackagePart().getPartName().getName()));

            assertThat(charts).hasSize(3);
            assertThat(categories(charts.get(0))).containsExactly("甲县", "乙县", "丙<区>");
            assertThat(categories(charts.get(2))).containsExactly("乙县", "丙<区>", "甲县");
            var lines = charts.get(1).getWorkbook().getSheet("Sheet1");
            assertThat(lines.getRow(0).getCell(1).getStringCellValue()).isEqualTo("今年");
            assertThat(lines.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(3.5);
            var ranking = charts.get(2).getWorkbook().getSheet("Sheet1");
            assertThat(ranking.getRow(1).getCell(0).getStringCellValue()).isEqualTo("乙县");
            assertThat(ranking.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(12);
        }
    }

    @Test
    void the_last_chart_goes_to_the_page_of_the_signature() throws Exception {
        try (var document = open(DocxSamples.charts())) {
            var charts = document.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getCTP().xmlText().contains("c:chart"))
                    .map(paragraph -> paragraph.getCTP().xmlText().contains("keepNext"))
                    .toList();
            assertThat(charts).containsExactly(false, false, true);
        }
    }

    @Test
    void a_heading_that_runs_on_goes_whole_to_the_page_of_the_signature_when_it_is_the_last_of_the_text() {
        var last = "各单位要对照所列问题自查，把责任落实到岗位和人员。".repeat(2);
        var document = signed("# 工作要求\n\n## 严格时限。事件发生后先用电话报告要点。\n\n## 压实责任。" + last);

        assertThat(properties(document, "严格时限")).contains("<w:keepNext w:val=\"0\"/>");
        assertThat(properties(document, "压实责任"))
                .contains("<w:keepNext/><w:keepLines/>")
                .doesNotContain("w:val=\"0\"");
    }

    @Test
    void with_a_last_paragraph_of_one_line_the_one_before_it_goes_to_the_page_of_the_signature_too() {
        var document = signed("事件正在处置。\n\n人员已经转移安置。\n\n特此报告。");

        assertThat(properties(document, "事件正在处置")).doesNotContain("keep");
        assertThat(properties(document, "人员已经转移")).contains("<w:keepNext/><w:keepLines/>");
        assertThat(properties(document, "特此报告")).contains("<w:keepNext/><w:keepLines/>");
    }

    @Test
    void a_long_last_paragraph_may_be_divided() {
        var document = signed("各单位要对照所列问题自查，把责任落实到岗位和人员。".repeat(15));

        assertThat(properties(document, "各单位要对照")).contains("<w:keepNext/>").doesNotContain("keepLines");
    }

    private static String signed(String body) {
        return parts(Samples.tree(Samples.document("署名: 中共临江市委办公室\n成文日期: 2026年4月8日", body)))
                .getOrDefault(BODY, "");
    }

    /** Of the paragraph that holds some words. */
    private static String properties(String document, String words) {
        var from = document.substring(document.lastIndexOf("<w:p>", document.indexOf(words)));
        return from.substring(0, from.indexOf("</w:pPr>"));
    }

    @ParameterizedTest(name = "{0} rows")
    @ValueSource(ints = {20, 23, 24, 25, 26, 27, 40})
    void an_imprint_below_a_table_begins_a_page_where_ours_does(int rows) {
        var table = "| 单位 | 得分 |\n| --- | --- |\n" + "| 甲县 | 100 |\n".repeat(rows);
        var tree = Samples.tree(
                Samples.document("抄送: 省委办公厅，市委常委\n印发机关: 中共临江市委办公室\n印发日期: 2026年4月9日", "得分如下。\n\n# 附件：得分表\n\n" + table));
        var pages = Samples.TYPESETTER.pages(tree).pages();
        boolean alone = pages.get(pages.size() - 1).lines().stream()
                .allMatch(line -> line.part() == Part.IMPRINT || line.part() == Part.PAGE_NUMBER);

        assertThat(alone).isEqualTo(rows > 23 && rows < 27);
        assertThat(parts(tree).getOrDefault(BODY, "").contains("\"SectionEnd\"/><w:pageBreakBefore/>"))
                .isEqualTo(alone);
    }

    @Test
    void what_follows_a_table_or_a_chart_begins_on_the_line_where_our_pages_begin_it() {
        var document = signed("表：得分\n\n| 单位 | 得分 |\n| --- | --- |\n| 甲县 | 100 |\n| 乙县 | 97.5 |\n\n表后的文字。"
                + "\n\n柱状图：得分\n\n| 单位 | 得分 |\n| --- | --- |\n| 甲县 | 100 |\n| 乙县 | 97.5 |\n\n图后的文字。");
        var table = properties(document, "表后的文字");
        var chart = properties(document, "<w:drawing>");

        // three rows of 6.8 mm and 2 mm take three lines of 28.95 pt
        assertThat(number(table, "w:before")).isCloseTo(3 * 579 - 3 * 386 + 2 - 20, within(4));
        assertThat(number(chart, "w:after")).isBetween(20, 700);
        assertThat(properties(document, "图后的文字")).doesNotContain("w:before");
    }

    @Test
    void a_chart_in_word_has_the_axis_and_the_shades_of_our_pages() {
        var tree = Samples.tree(
                Samples.document("", "排名图：得分\n\n| 单位 | 得分 |\n| --- | --- |\n| 甲 | 100 |\n| 乙 | 97.5 |\n| 丙 | 96 |"));
        var parts = parts(tree);

        assertThat(parts.entrySet())
                .filteredOn(part -> part.getKey().startsWith("word/charts/chart"))
                .singleElement()
                .satisfies(part -> assertThat(part.getValue())
                        .contains("<c:max val=\"100\"/><c:min val=\"0\"/>", "<c:majorUnit val=\"20\"/>")
                        .contains("<a:srgbClr val=\"" + ChartSheet.colour(0).hex() + "\"/>"));
    }

    @Test
    void characters_that_xml_cannot_hold_are_seen_and_harm_nothing() throws Exception {
        var base = Samples.tree(Samples.circular());
        var nasty = "甲\u0000乙\uD800丙]]>丁\uFFFE𠮷<&\"" + "长".repeat(2_000);
        var tree = new DocumentTree(base.head(), List.of(new Block.Paragraph(DocxSamples.runs(nasty), 1)), List.of());
        try (var document = open(tree)) {
            assertThat(document.getParagraphs()).anySatisfy(paragraph -> assertThat(paragraph.getText())
                    .startsWith("甲\uFFFD乙\uFFFD丙]]>丁\uFFFD𠮷<&\"长长"));
        }
    }

    @Test
    void the_file_names_neither_machine_nor_account() {
        var core = parts(Samples.tree(Samples.circular())).getOrDefault("docProps/core.xml", "");

        assertThat(core)
                .contains("<dc:creator>中共临江市委办公室</dc:creator>")
                .doesNotContain("lastModifiedBy", System.getProperty("user.name") + "<");
    }

    private static List<String> categories(XWPFChart chart) {
        var data = chart.getChartSeries().get(0).getSeries(0).getCategoryData();
        var names = new ArrayList<String>();
        for (int i = 0; i < data.getPointCount(); i++) {
            names.add(String.valueOf(data.getPointAt(i)));
        }
        return names;
    }

    private static int number(String xml, String attribute) {
        int at = xml.indexOf(attribute + "=\"") + attribute.length() + 2;
        return Integer.parseInt(xml.substring(at, xml.indexOf('"', at)));
    }

    private static XWPFDocument open(DocumentTree tree) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Samples.TYPESETTER.docx(tree)));
    }

    private static Map<String, String> parts(DocumentTree tree) {
        return parts(Samples.TYPESETTER.docx(tree));
    }

    private static Map<String, String> parts(byte[] file) {
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError("not a zip", e);
        }
        return parts;
    }
}
