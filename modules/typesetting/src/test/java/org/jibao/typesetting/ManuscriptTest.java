package org.jibao.typesetting;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ManuscriptTest {

    @Test
    void the_head_is_read_with_its_chinese_keys() {
        var head = Samples.tree(Samples.circular()).head();

        assertThat(head.number()).isEqualTo("临办通报〔2014〕12号");
        assertThat(head.title()).isEqualTo("关于2014年上半年全市紧急信息报送工作情况的通报");
        assertThat(head.signature().date()).isEqualTo(LocalDate.of(2014, 7, 10));
        assertThat(head.signature().manner()).isEqualTo(Signature.Manner.SEAL);
        assertThat(head.imprint().copies()).containsExactly("省委办公厅信息处，市人大常委会办公室");
    }

    @Test
    void values_may_be_quoted_hold_colons_and_follow_a_full_width_colon() {
        var head = Samples.tree("---\n标题： \"关于“11：20”事件的通报: 续\"\n附注: '（联系人：张三，电话: 123）'\n---\n\n正文。")
                .head();

        assertThat(head.title()).isEqualTo("关于“11：20”事件的通报: 续");
        assertThat(head.note()).isEqualTo("联系人：张三，电话: 123");
    }

    @Test
    void lists_may_be_written_on_one_line_or_on_several() {
        var oneLine = Samples.tree(Samples.document("署名: [市委办公室, 市政府办公室]", "正文。"));
        var several = Samples.tree(Samples.document("署名:\n  - 市委办公室\n  - 市政府办公室", "正文。"));

        assertThat(oneLine.head().signature().issuers()).containsExactly("市委办公室", "市政府办公室");
        assertThat(several.head().signature().issuers())
                .isEqualTo(oneLine.head().signature().issuers());
    }

    @Test
    void facts_are_listed_in_reading_order_with_their_lines_also_those_of_tables_and_annexes() {
        var tree = Samples.tree(
                Samples.document(
                        "",
                        """
                共[348](fact:a)条，**其中[2](fact:b)条**迟报。

                | 单位 | 数 |
                | --- | --- |
                | 甲 | [3](fact:c) |

                # 附件：名单

                共[4](fact:d)人。"""));

        assertThat(tree.facts())
                .containsExactly(
                        new FactReference("a", "348", 6),
                        new FactReference("b", "2", 6),
                        new FactReference("c", "3", 8),
                        new FactReference("d", "4", 14));
    }

    @Test
    void heading_numbers_are_made_for_every_level_and_begin_anew_under_each_heading() {
        var pages = Samples.pages(
                Samples.document("", "# 甲\n\n## 乙\n\n### 丙\n\n#### 丁\n\n#### 戊\n\n## 己\n\n# 庚\n\n### 辛\n\n正文。"));

        assertThat(pages.text(Part.HEADING))
                .containsExactly("一、甲", "（一）乙", "1.丙", "（1）丁", "（2）戊", "（二）己", "二、庚", "1.辛");
    }

    @Test
    void lines_of_a_paragraph_join_without_a_blank_unless_both_sides_are_latin() {
        var tree = Samples.tree(Samples.document("", "　　各单位要\n认真落实 GB/T\n9704 标准。"));

        assertThat(((Block.Paragraph) tree.body().get(0)).runs()).containsExactly(Run.of("各单位要认真落实 GB/T 9704 标准。"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "发文字号: 临办〔2014〕012号 | 顺序号不编虚位",
                "发文字号: 临办[2014]12号 | 六角括号",
                "发文字号: 临办〔2014〕第12号 | 不加“第”",
                "成文日期: 2014-07-10 | 2026年1月5日",
                "成文日期: 2014年07月10日 | 不编虚位",
                "成文日期: 2014年2月30日 | 核对月份和日期",
                "格式: 公函 | 文件、信函、命令、纪要 或 简报",
                "密级: 内部 | 绝密、机密 或 秘密",
                "紧急程度: 很急 | 特急 或 加急",
                "份号: 十二 | 阿拉伯数字",
                "印章: 有 | 加盖、不加盖 或 签名章",
                "收文机关: 某某 | 可用的项",
                "一行没有冒号的字 | 项名: 内容",
                "附注: \"缺了引号 | 在末尾补上",
            })
    void a_wrong_value_in_the_head_is_named_with_its_line_and_a_remedy(String line, String remedy) {
        var faults = faults(Samples.document(line, "正文。"));

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).line()).isEqualTo(3);
        assertThat(faults.get(0).remedy()).contains(remedy);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "![图](a.png) | 图片",
                "<b>粗</b> | HTML",
                "`代码` | 代码",
                "> 引用 | 引用块",
                "- 一项 | 项目符号",
                "1. 一项 | 编号列表",
                "[网站](http://example.com) | 网址链接",
                "[348](fact:a b) | fact",
                "**强调 | 没有成对",
                "甲**“乙”**丙 | 移到 ** 外面",
                "甲\\\\**乙 | 没有成对",
                "##### 五层 | 标题层次太多",
                "## 二层 | 第一个标题",
                "*** | 分隔线",
                "[a]: http://example.com | 链接定义",
                "# 附件2：名单 | 附件序号",
                "# 附件：名单。 | 附件名称后有标点",
            })
    void what_official_documents_do_not_have_is_refused_by_name(String line, String message) {
        var faults = faults(Samples.document("", "正文。\n\n" + line));

        assertThat(faults).as(faults.toString()).anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(8);
            assertThat(fault.message() + fault.remedy()).contains(message);
            assertThat(fault.remedy()).isNotBlank();
        });
    }

    @Test
    void stars_asked_for_as_stars_are_printed() {
        var tree = Samples.tree(Samples.document("", "甲\\*\\*乙\\*\\*\n\n| 丙 |\n|---|\n| \\*\\* |"));

        assertThat(Run.text(((Block.Paragraph) tree.body().get(0)).runs())).isEqualTo("甲**乙**");
    }

    @Test
    void all_faults_of_head_and_body_are_told_at_once_in_the_order_of_lines() {
        var faults = faults("---\n发文字号: 错\n成文日期: 错\n---\n\n> 引用\n\n![图](a)\n");

        assertThat(faults).extracting(ManuscriptFault::line).containsExactly(1, 2, 3, 6, 8);
        assertThat(faults.get(0).message()).isEqualTo("缺少标题");
    }

    @ParameterizedTest
    @CsvSource({"| 甲 |,6", "| 甲 | 乙 | 丙 |,6", "| 甲 | 乙 |\\n| 丙 |,7"})
    void a_row_with_too_few_or_too_many_cells_is_refused_instead_of_filled_or_cut(String rows, int line) {
        var faults = faults("---\n标题: 通报\n---\n| A | B |\n| --- | --- |\n" + rows.replace("\\n", "\n"));

        assertThat(faults).extracting(ManuscriptFault::line).containsExactly(line);
        assertThat(faults.get(0).message()).contains("表头有2格");
    }

    @Test
    void a_table_without_its_second_line_is_told_apart_from_a_paragraph() {
        assertThat(faults(Samples.document("", "| 单位 | 数 |\n| 甲 | 3 |")).get(0).message())
                .contains("表格不完整");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0007", "\u200B", "\u202E", "\uFFFD", "\u0000", "\uD800"})
    void characters_that_cannot_be_seen_are_refused(String character) {
        var faults = faults(Samples.document("", "报送" + character + "情况。"));

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).line()).isEqualTo(6);
        assertThat(faults.get(0).message()).contains("U+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "正文而已", "---\n标题: 没有结束", "---", "---\n---", "---\n标题:\n---\n正文"})
    void a_manuscript_without_head_title_or_body_is_refused_and_not_a_crash(String manuscript) {
        assertThat(faults(manuscript)).isNotEmpty();
    }

    private static List<ManuscriptFault> faults(String manuscript) {
        var thrown = catchThrowableOfType(ManuscriptException.class, () -> Samples.TYPESETTER.parse(manuscript));
        assertThat(thrown).as(manuscript).isNotNull();
        return thrown.faults();
    }
}
