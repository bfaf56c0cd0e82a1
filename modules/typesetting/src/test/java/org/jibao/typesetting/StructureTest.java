package org.jibao.typesetting;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader that does not see the page is told of it. */
class StructureTest {

    @Test
    void headings_follow_the_title_and_skip_no_level() throws Exception {
        assertThat(structure("甲。\n\n# 一级\n\n## 二级\n\n乙。\n\n### 三级\n\n丙。\n\n# 又一级\n\n丁。"))
                .isEqualTo("H1 P P H2 H3 P H4 P H2 P");
    }

    @Test
    void a_paragraph_is_one_even_where_the_page_breaks() throws Exception {
        var long_ = "很长的一段话，".repeat(200);
        assertThat(structure(long_ + "\n\n另一段。")).isEqualTo("H1 P P P");
        assertThat(pieces(long_ + "\n\n另一段。")).containsExactly(1, 1, 3, 1);
    }

    @Test
    void a_table_has_all_its_cells_and_its_head_once() throws Exception {
        var rows = "| 甲 | |\n".repeat(60);
        var text = structure("表：名单\n\n| 单位 | 得分 |\n| --- | --- |\n" + rows);

        assertThat(text).containsOnlyOnce("TR[TH TH]").contains("Table[TR[TH TH] TR[TD TD]");
        assertThat(text.split("TR\\[TD TD\\]", -1)).hasSize(61);
    }

    @Test
    void merged_cells_say_how_far_they_reach() throws Exception {
        assertThat(structure("| 单位 | 报送 | << |\n| --- | --- | --- |\n| ^^ | 应报 | 及时 |\n| 甲 | 1 | 2 |\n| 合计 | << | 2 |"))
                .contains("Table[TR[TH/rows2 TH/columns2] TR[TH TH] TR[TD TD TD] TR[TD/columns2 TD]]");
    }

    @Test
    void a_chart_has_words_that_stand_for_it() throws Exception {
        assertThat(structure("柱状图：各单位得分\n\n| 单位 | 得分 |\n| --- | --- |\n| 甲 | 98 |\n| 乙 | 96 |"))
                .contains("Figure(柱状图：各单位得分)");
    }

    private static String structure(String body) throws Exception {
        try (var document = Loader.loadPDF(pdf(body))) {
            var root = document.getDocumentCatalog().getStructureTreeRoot();
            var whole = (PDStructureElement) root.getKids().get(0);
            assertThat(whole.getStructureType()).isEqualTo("Document");
            return below(whole);
        }
    }

    /** How many pieces of content each paragraph has. */
    private static List<Integer> pieces(String body) throws IOException {
        try (var document = Loader.loadPDF(pdf(body))) {
            var root = document.getDocumentCatalog().getStructureTreeRoot();
            return ((PDStructureElement) root.getKids().get(0))
                    .getKids().stream()
                            .map(kid -> ((PDStructureElement) kid).getKids().size())
                            .toList();
        }
    }

    private static byte[] pdf(String body) {
        return Samples.TYPESETTER.pdf(Samples.pages(Samples.document("主送: 各县", body)));
    }

    private static String below(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .map(StructureTest::written)
                .collect(Collectors.joining(" "));
    }

    private static String written(PDStructureElement element) {
        var below = below(element);
        var words = element.getAlternateDescription();
        return element.getStructureType()
                + (words == null ? "" : "(" + words + ")")
                + reach(element)
                + (below.isEmpty() ? "" : "[" + below + "]");
    }

    private static String reach(PDStructureElement element) {
        if (element.getCOSObject().getDictionaryObject(COSName.A) instanceof COSDictionary attributes) {
            int rows = attributes.getInt("RowSpan", 1);
            int columns = attributes.getInt("ColSpan", 1);
            return (rows > 1 ? "/rows" + rows : "") + (columns > 1 ? "/columns" + columns : "");
        }
        return "";
    }
}
