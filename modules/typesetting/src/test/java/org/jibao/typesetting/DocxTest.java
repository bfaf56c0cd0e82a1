package org.jibao.typesetting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocxTest {

    @Test
    void the_page_is_that_of_the_standard_with_a_grid_of_22_lines() throws Exception {
        var xml = part(Samples.circular(), "word/document.xml");

        assertThat(xml)
                .contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
                .contains("w:top=\"2098\"")
                .contains("w:left=\"1587\"")
                .contains("w:bottom=\"1984\"")
                .contains("w:right=\"1474\"")
                .contains("<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/>");
    }

    @Test
    void paragraphs_carry_named_styles_and_the_words_of_the_manuscript() throws Exception {
        try (var document = open(Samples.circular())) {
            assertThat(document.getParagraphs())
                    .filteredOn(p -> "Heading1".equals(p.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("一、基本情况");
            assertThat(document.getParagraphs())
                    .filteredOn(p -> "BodyText".equals(p.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly(
                            "今年上半年，全市共报送紧急信息348条，比去年同期减少109条。", "上半年共发生各类突发事件348起（其中较大以上2起），直接经济损失约1,234.5万元。");
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("关于2014年上半年全市紧急信息报送工作情况的通报");
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
        }
    }

    @Test
    void the_typefaces_are_named_as_offices_have_them_and_none_is_bold() throws Exception {
        var styles = part(Samples.circular(), "word/styles.xml");

        assertThat(styles)
                .contains("仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312", "宋体")
                .doesNotContain("<w:b/>");
        assertThat(part(Samples.circular(), "word/fontTable.xml"))
                .contains("<w:altName w:val=\"FangSong_GB2312,仿宋,FangSong");
    }

    @Test
    void page_numbers_are_fields_right_on_odd_and_left_on_even_pages() throws Exception {
        assertThat(part(Samples.circular(), "word/settings.xml")).contains("<w:evenAndOddHeaders/>");
        assertThat(part(Samples.circular(), "word/footer1.xml")).contains(" PAGE ", "<w:jc w:val=\"right\"/>");
        assertThat(part(Samples.circular(), "word/footer2.xml")).contains(" PAGE ", "<w:jc w:val=\"left\"/>");
    }

    @Test
    void a_table_has_a_repeated_head_whole_rows_and_columns_that_fill_the_type_area() throws Exception {
        var manuscript = Samples.document("", "如下。\n\n| 单位 | 数 |\n| :--- | ---: |\n| 甲 | 3 |");
        var xml = part(manuscript, "word/document.xml");
        try (var document = open(manuscript)) {
            var table = document.getTables().get(0);
            int width = table.getCTTbl().getTblGrid().getGridColList().stream()
                    .mapToInt(column -> ((java.math.BigInteger) column.getW()).intValue())
                    .sum();

            assertThat(width).isBetween(8843, 8845);
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("3");
        }
        assertThat(xml).contains("<w:tblHeader/>").contains("<w:cantSplit/>");
    }

    @Test
    void the_imprint_floats_at_the_foot_of_the_last_page_between_thick_rules() throws Exception {
        assertThat(part(Samples.circular(), "word/document.xml"))
                .contains("w:tblpYSpec=\"bottom\"")
                .contains("<w:top w:val=\"single\" w:sz=\"8\"")
                .contains("<w:insideH w:val=\"single\" w:sz=\"6\"")
                .contains("2014年7月11日印发");
    }

    @Test
    void markup_in_the_text_stays_text() throws Exception {
        try (var document = open(Samples.document("附注: a<b & c>d", "甲 \\<b\\> & \"乙\""))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("甲 <b> & \"乙\"", "（a<b & c>d）");
        }
    }

    @Test
    void the_same_manuscript_gives_the_same_bytes() {
        assertThat(Samples.TYPESETTER.docx(Samples.tree(Samples.circular())))
                .isEqualTo(Samples.TYPESETTER.docx(Samples.tree(Samples.circular())));
    }

    private static XWPFDocument open(String manuscript) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Samples.TYPESETTER.docx(Samples.tree(manuscript))));
    }

    private static String part(String manuscript, String name) throws IOException {
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(Samples.TYPESETTER.docx(Samples.tree(manuscript))))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }
}
