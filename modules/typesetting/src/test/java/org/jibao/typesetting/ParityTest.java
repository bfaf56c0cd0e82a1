package org.jibao.typesetting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The files of one document say the same: PDF and OFD in the same places, and all of them in the manuscript's own words. */
class ParityTest {

    /** Half of what a reader of the page could see. */
    private static final double MILLIMETRES = 0.02;

    private static final String SENTENCE = "各县（市、区）要严格落实24小时值班制度，对“迟报、漏报、误报”的，按《办法》第12条处理；";

    /**
     * @param words of the whole document in reading order, without blanks and page numbers
     */
    record Sample(String manuscript, String words) {}

    /** These, and the approved pages of every kind and form. */
    static Stream<Named<Sample>> everything() {
        return Stream.concat(
                samples(),
                ApprovedPagesTest.samples().stream()
                        .map(name -> Named.of(name, new Sample(ApprovedPagesTest.manuscript(name), ""))));
    }

    static Stream<Named<Sample>> samples() {
        return Stream.of(
                Named.of(
                        "circular",
                        new Sample(
                                Samples.circular(),
                                """
                        中共临江市委办公室文件临办通报〔2014〕12号关于2014年上半年全市紧急信息报送工作情况的通报
                        各县（市、区）党委，市直各部门党组（党委）：
                        今年上半年，全市共报送紧急信息348条，比去年同期减少109条。一、基本情况
                        上半年共发生各类突发事件348起（其中较大以上2起），直接经济损失约1,234.5万元。
                        中共临江市委办公室2014年7月10日
                        抄送：省委办公厅信息处，市人大常委会办公室。中共临江市委办公室2014年7月11日印发""")),
                Named.of("rare characters", body("李镕、王喆、赵堃、陈䶮、𠮷田、𠮷𠮷、㐀〇。\n\n𠮷", "李镕、王喆、赵堃、陈䶮、𠮷田、𠮷𠮷、㐀〇。𠮷")),
                Named.of(
                        "Latin and numbers",
                        body(
                                "按GB/T 33190—2016和PDF/A-2b，共1,234.5万元，同比-23.9%，见《A & B》\\<c\\>“d”‘e’……——3×5±0.1℃。",
                                "按GB/T33190—2016和PDF/A-2b，共1,234.5万元，同比-23.9%，见《A&B》<c>“d”‘e’……——3×5±0.1℃。")),
                Named.of("long text", longText()),
                Named.of(
                        "headings and annexes",
                        body(
                                """
                                引言。

                                # 情况

                                正文甲。

                                ## 数字

                                正文乙。

                                ### 细目

                                正文丙。

                                # 附件：得分表

                                表在这里。

                                # 附件：名单

                                名单在这里。
                                """,
                                "引言。一、情况正文甲。（一）数字正文乙。1.细目正文丙。附件：1.得分表2.名单附件1得分表表在这里。附件2名单名单在这里。")));
    }

    private static Sample body(String body, String words) {
        return new Sample(Samples.document("", body), "关于报送工作情况的通报" + words);
    }

    private static Sample longText() {
        var paragraphs = new ArrayList<String>();
        for (int i = 1; i <= 60; i++) {
            paragraphs.add("第" + i + "项，" + SENTENCE.repeat(1 + i * 7 % 5).substring(i % 13) + "完。");
        }
        return body(String.join("\n\n", paragraphs), String.join("", paragraphs));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void pdf_and_ofd_show_every_character_where_the_layout_put_it(Sample sample) throws Exception {
        assertSamePlaces(Samples.pages(sample.manuscript));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void pdf_ofd_and_docx_hold_the_words_of_the_manuscript_and_no_others(Sample sample) throws Exception {
        var words = sample.words.replaceAll("\\s", "");
        var pages = Samples.pages(sample.manuscript);

        assertThat(words(Glyph.ofPdf(Samples.TYPESETTER.pdf(pages)))).isEqualTo(words);
        assertThat(words(Glyph.ofOfd(Samples.TYPESETTER.ofd(pages)))).isEqualTo(words);
        assertThat(docx(sample.manuscript)).isEqualTo(words);
    }

    @Test
    void a_table_over_several_pages_has_each_row_once_and_its_head_on_each_page() throws Exception {
        var head = "单位名称报送条数";
        var rows = IntStream.rangeClosed(1, 90)
                .mapToObj(i -> "第" + i + "单位" + i * 37 % 101)
                .toList();
        var manuscript = Samples.document(
                "",
                "| 单位名称 | 报送条数 |\n| --- | --- |\n"
                        + rows.stream()
                                .map(row -> "| " + row.replace("单位", "单位 | ") + " |\n")
                                .collect(Collectors.joining()));
        var words = "关于报送工作情况的通报" + String.join("", rows);
        var pages = Samples.pages(manuscript);
        var pdf = words(Glyph.ofPdf(Samples.TYPESETTER.pdf(pages)));
        var ofd = words(Glyph.ofOfd(Samples.TYPESETTER.ofd(pages)));

        assertSamePlaces(pages);
        assertThat(pages.count()).isGreaterThan(2);
        assertThat(ofd).isEqualTo(pdf);
        assertThat(ofd.split(head, -1)).hasSize(pages.count() + 1);
        assertThat(ofd.replace(head, "")).isEqualTo(words);
        assertThat(docx(manuscript).replaceFirst(head, "")).isEqualTo(words);
    }

    private static void assertSamePlaces(Pages pages) throws IOException {
        var expected = Glyph.of(pages);

        assertSame(Glyph.ofPdf(Samples.TYPESETTER.pdf(pages)), expected);
        assertSame(Glyph.ofOfd(Samples.TYPESETTER.ofd(pages)), expected);
    }

    static void assertSame(List<Glyph> found, List<Glyph> expected) {
        assertThat(found).extracting(Glyph::character).containsExactlyElementsOf(characters(expected));
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).page())
                    .as(found.get(i).toString())
                    .isEqualTo(expected.get(i).page());
            assertThat(found.get(i).distance(expected.get(i)))
                    .as("%s, laid out at %s", found.get(i), expected.get(i))
                    .isLessThan(MILLIMETRES);
        }
    }

    private static List<String> characters(List<Glyph> glyphs) {
        return glyphs.stream().map(Glyph::character).toList();
    }

    /** Without blanks and without the page numbers, which are the only characters below the type area. */
    private static String words(List<Glyph> glyphs) {
        return glyphs.stream()
                .filter(glyph -> glyph.y() < 37 + 225 + 2)
                .map(Glyph::character)
                .collect(Collectors.joining())
                .replaceAll("[\\s　]", "");
    }

    private static String docx(String manuscript) throws IOException {
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(Samples.TYPESETTER.docx(Samples.tree(manuscript))))) {
            return words(document.getBodyElements().stream()).replaceAll("[\\s　]", "");
        }
    }

    private static String words(Stream<IBodyElement> elements) {
        return elements.map(element -> element instanceof XWPFTable table
                        ? table.getRows().stream()
                                .flatMap(row -> row.getTableCells().stream())
                                .map(cell -> words(cell.getBodyElements().stream()))
                                .collect(Collectors.joining())
                        : ((XWPFParagraph) element).getText())
                .collect(Collectors.joining());
    }
}
