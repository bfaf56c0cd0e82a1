package org.jibao.typesetting;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

class PreviewTest {

    @Test
    void each_page_is_a_well_formed_svg_with_its_fonts_inside() throws Exception {
        var pages = Samples.pages(Samples.circular());
        var preview = Samples.TYPESETTER.preview(pages);

        assertThat(preview).hasSize(pages.count());
        for (var svg : preview) {
            var root = parsed(svg);
            assertThat(root.getTagName()).isEqualTo("svg");
            assertThat(svg).contains("src:url(data:font/ttf;base64,").doesNotContain("https:");
        }
    }

    @Test
    void text_that_states_a_fact_says_which() {
        assertThat(Samples.TYPESETTER.preview(Samples.pages(Samples.circular())).get(0))
                .contains("data-fact=\"reports.count\"")
                .contains(">348</text>");
    }

    /**
     * Figures in a heading, broken over lines, next to each other, in a table that turns and one that goes on, in charts with
     * and without printed values, and in an annex: whoever clicks on what a fact says must get that fact.
     */
    @Test
    void every_figure_can_be_clicked_wherever_it_stands() throws Exception {
        var rows = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            rows.append("| 第%d镇 | [%d](fact:town.%d) |\n".formatted(i, 1000 + i, i));
        }
        var tree = Samples.tree(Samples.document(
                "主送: 各县",
                """
                # 共[126](fact:all)起

                %s其中[一百二十三万四千五百六十七起](fact:words)，占[93.7%%](fact:share)，[7](fact:a)[8](fact:b)。

                表：得分[98](fact:caption)

                | 单位 | 数 |
                | --- | --- |
                %s
                横表：横排

                | 单位 | 数[9](fact:head) |
                | --- | --- |
                | 甲 | [31](fact:turned) |

                折线图：两年

                | 季度 | 今年[5](fact:legend) | 去年 |
                | --- | --- | --- |
                | [一季度](fact:name) | [30](fact:l.1) | [41](fact:l.2) |
                | 二季度 | [28](fact:l.3) | 35 |

                柱状图：起数

                | 单位 | 数（件） |
                | --- | --- |
                | 甲 | [11](fact:bar.1) |
                | 乙 | [12](fact:bar.2) |

                # 附件：名册

                [77](fact:annexed)
                """
                        .formatted("报送".repeat(12), rows)));
        var clickable = new HashMap<String, StringBuilder>();
        for (var svg : Samples.TYPESETTER.preview(Samples.TYPESETTER.pages(tree))) {
            var all = parsed(svg).getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                var element = (Element) all.item(i);
                if (element.hasAttribute("data-fact")) {
                    clickable
                            .computeIfAbsent(element.getAttribute("data-fact"), id -> new StringBuilder())
                            .append(element.getTextContent());
                }
            }
        }

        assertThat(tree.facts()).hasSize(60 + 16).allSatisfy(fact -> {
            assertThat(clickable).containsKey(fact.fact());
            if (!fact.fact().startsWith("l.")) {
                assertThat(clickable.get(fact.fact())).hasToString(fact.printed());
            }
        });
    }

    @Test
    void the_id_of_a_fact_cannot_break_out_of_its_attribute() {
        var fact = new Run("348", Run.Emphasis.NONE, "\" onclick=\"alert(1)");
        var tree = Samples.tree(Samples.document("主送: 各县", "正文。"));
        var written = Samples.TYPESETTER.preview(Samples.TYPESETTER.pages(
                new DocumentTree(tree.head(), List.of(new Block.Paragraph(List.of(fact), 1)), List.of())));

        assertThat(written.get(0)).doesNotContain("\" onclick=").contains("&quot; onclick=");
    }

    @Test
    void words_cannot_break_out_of_the_picture() {
        var svg = Samples.TYPESETTER
                .preview(Samples.pages(Samples.document("附注: </text><script>", "\\<script\\>alert(1)\\</script\\>")))
                .get(0);

        assertThat(svg).doesNotContain("<script");
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }
}
