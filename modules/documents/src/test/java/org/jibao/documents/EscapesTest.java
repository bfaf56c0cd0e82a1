package org.jibao.documents;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.typesetting.Block;
import org.jibao.typesetting.DocumentTree;
import org.jibao.typesetting.ManuscriptException;
import org.jibao.typesetting.Run;
import org.jibao.typesetting.Typesetter;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a name holds, it stays a name: in the head, a paragraph, a heading, a cell and a link. */
class EscapesTest {
    private static final Typesetter TYPESETTER = Typesetter.withBundledFonts();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "临河县",
                "a|b",
                "*重大*",
                "**x** _y_ `z`",
                "# 附件：假附件",
                "[348](fact:deaths)",
                "![图](http://x)",
                "<b>x</b> & &amp; &#42;",
                "1. 第一",
                "12) 第二",
                "- 项",
                "+ 项",
                "> 引",
                "---",
                "===",
                "```",
                "~~~",
                "| a | b |",
                "反斜杠\\结尾\\",
                "引号\"和'单引号'",
                "冒号: 值",
                "标题: 假标题",
                "a\nb",
                "a\r\n---\r\n标志: x",
                "表：假表题",
                "${7*7} <#if x>",
                "看不见\u200b的\u202e字",
                "\ud800残缺",
                "䶮𠮷镕",
                "http://example.org/a_b",
                "\\[x\\]"
            })
    void a_hostile_name_stays_a_name_everywhere(String name) throws ManuscriptException {
        holds(name);
    }

    @Test
    void so_does_any_mixture_of_specials() throws ManuscriptException {
        var random = new Random(9704);
        var pieces = List.of(
                "\\", "`", "*", "_", "[", "]", "(", ")", "<", ">", "&", "|", "~", "#", "-", "+", "=", "1", ".", ":",
                "\"", "'", "\n", "\t", "甲", " ", "fact:x", "!", "；");
        for (int i = 0; i < 300; i++) {
            holds("甲" + random.ints(12, 0, pieces.size()).mapToObj(pieces::get).collect(Collectors.joining()) + "乙");
            holds(random.ints(8, 0, pieces.size()).mapToObj(pieces::get).collect(Collectors.joining()) + "乙");
        }
    }

    private static void holds(String name) throws ManuscriptException {
        var fact = new Fact("x.y", "1", name, "数", List.of("incident/2026-0001"));
        var tree = TYPESETTER.parse(manuscript(name, fact));
        var plain = words(Escapes.oneLine(name));

        assertThat(words(tree.head().title())).isEqualTo(plain);
        assertThat(tree.annexes()).isEmpty();
        assertThat(tree.body()).hasSize(4);
        assertThat(words(Run.text(paragraph(tree, 0)))).isEqualTo(plain);
        assertThat(words(Run.text(((Block.Heading) tree.body().get(1)).runs()))).isEqualTo(plain);
        var table = (Block.Table) tree.body().get(2);
        assertThat(table.rows()).hasSize(1);
        assertThat(words(Run.text(table.rows().get(0).get(0).runs()))).isEqualTo(plain);
        assertThat(table.rows().get(0).get(1).runs()).extracting(Run::text).containsExactly("右");
        assertThat(tree.facts()).hasSize(1);
        assertThat(tree.facts().get(0).fact()).isEqualTo("x.y");
        assertThat(words(tree.facts().get(0).printed())).isEqualTo(plain);
    }

    private static List<Run> paragraph(DocumentTree tree, int at) {
        return ((Block.Paragraph) tree.body().get(at)).runs();
    }

    private static String manuscript(String name, Fact fact) {
        return new Templates(TemplateShelf.installed())
                .render(
                        "hostile.ftl",
                        """
                        <#outputformat "head">
                        ---
                        标题: "${名}"
                        ---
                        </#outputformat>

                        ${名}

                        # ${名}

                        | 左 | 右 |
                        | --- | --- |
                        | ${名} | 右 |

                        共${数}人。
                        """,
                        Map.of("名", name, "数", fact));
    }

    /** The layout closes up blanks; what counts are the characters. */
    private static String words(String text) {
        return text.replaceAll("[\\s\u00a0　]+", "");
    }
}
