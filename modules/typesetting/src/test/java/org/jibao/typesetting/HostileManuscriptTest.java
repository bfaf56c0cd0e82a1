package org.jibao.typesetting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@Timeout(300) // ends what hangs
class HostileManuscriptTest {

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "**", "[", "*", "_a_", "![", "`", "<", "\\", "|", "#", "1. "})
    void markup_nested_thousands_deep_neither_crashes_nor_hangs(String markup) {
        var manuscript = Samples.document("", "正文。\n\n" + markup.repeat(5_000) + "报送");

        try {
            Samples.TYPESETTER.pages(Samples.TYPESETTER.parse(manuscript));
        } catch (ManuscriptException e) {
            assertThat(e.faults())
                    .allSatisfy(fault -> assertThat(fault.remedy()).isNotBlank());
        }
    }

    /** Each of these once took minutes, overflowed the stack, or would in a reader that tries again from every sign. */
    static Stream<Arguments> longMarkup() {
        return Stream.of(
                arguments("tags that never end", "甲<a ".repeat(200_000)),
                arguments("tags at the beginning of a line that never end", "<a " + "a ".repeat(50_000)),
                arguments("comments that never end", "甲<!-- ".repeat(50_000)),
                arguments("instructions", "甲<?a>".repeat(50_000)),
                arguments("sections of characters", "甲<![CDATA[>".repeat(50_000)),
                arguments("addresses that never end", "甲<a:b ".repeat(50_000)),
                arguments("addresses", "甲<a@b> ".repeat(25_000)),
                arguments("quotes in tags", "甲<a b='>\"".repeat(50_000)),
                arguments("brackets", "[".repeat(50_000) + "x" + "](fact:a)".repeat(50_000)),
                arguments("figures", "[1](fact:a)".repeat(25_000)),
                arguments("links that never end", "[a](<b".repeat(25_000)),
                arguments("definitions of links", "[a]: <".repeat(25_000)),
                arguments("stars", "*a **b ".repeat(25_000)),
                arguments("entities", "&amp;&#x41;&#".repeat(25_000)),
                arguments("fences", "```\n".repeat(50_001)),
                arguments("underlines", "a\n=\n".repeat(25_000)),
                arguments("quotes", "> a\n".repeat(50_000)),
                arguments("list entries", "- a\n".repeat(50_000)),
                arguments("headings", "# 甲\n\n乙。\n\n".repeat(20_000)),
                arguments("annexes", "# 附件：名称\n\n内容。\n\n".repeat(10_000)),
                arguments("empty lines", "正文。" + "\n".repeat(1_000_000) + "又。"),
                arguments("tabs", "\t".repeat(200_000) + "甲"),
                arguments(
                        "columns",
                        row("a", 10_000) + row("---", 10_000) + row("b", 10_000).repeat(10)),
                arguments(
                        "merged columns",
                        row("a", 300) + row("---", 300) + row("<<", 300).repeat(300)),
                arguments(
                        "merged rows",
                        row("a", 2) + row("---", 2) + row("1", 2) + row("^^", 2).repeat(20_000)),
                arguments("a cell of a megabyte", row("a", 2) + row("---", 2) + row("字".repeat(200_000), 2)),
                arguments("a word without an end in a cell", row("a", 2) + row("---", 2) + row("a".repeat(200_000), 2)),
                arguments(
                        "points of a chart",
                        "柱状图：得分\n\n" + row("甲", 2) + row("---", 2) + row("3", 2).repeat(25_000)),
                arguments("a line of ten megabytes", "x".repeat(10_000_000)));
    }

    private static String row(String cell, int columns) {
        return ("| " + cell + " ").repeat(columns) + "|\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("longMarkup")
    void markup_by_the_megabyte_is_set_or_refused_with_a_remedy(String name, String text) {
        setOrRefused(Samples.document("", "正文。\n\n" + text));
        setOrRefused(Samples.document("", text));
    }

    static Stream<Arguments> longHeads() {
        return Stream.of(
                arguments("a title of latin letters", "标题: " + "a".repeat(100_000)),
                arguments("a title opened a hundred thousand times", "标题: " + "[".repeat(100_000)),
                arguments("a title of maps", "标题: " + "{a: ".repeat(100_000)),
                arguments("a title that stands for itself", "标题: &a [*a, *a]"),
                arguments("organs", "标题: 甲\n标志: [" + names("文件", 10_000) + "]"),
                arguments("signers", "标题: 甲\n签发人: [" + names("", 10_000) + "]"),
                arguments("issuers", "标题: 甲\n成文日期: 2026年1月5日\n署名: [" + names("", 10_000) + "]"),
                arguments("addressees", "标题: 甲\n主送: " + "各县，".repeat(100_000)),
                arguments("copies", "标题: 甲\n抄送:\n" + "  - 甲\n".repeat(100_000)),
                arguments("keys", "标题: 甲\n" + "甲: 乙\n".repeat(100_000)),
                arguments("a number", "标题: 甲\n发文字号: " + "1".repeat(100_000)),
                arguments("a mark", "标题: 甲\n标志: " + "大".repeat(100_000)),
                arguments("a note", "标题: 甲\n附注: " + "字".repeat(300_000)));
    }

    private static String names(String end, int count) {
        return IntStream.range(0, count).mapToObj(i -> "单位" + i + end).collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("longHeads")
    void a_head_by_the_megabyte_is_set_or_refused_with_a_remedy(String name, String head) {
        setOrRefused("---\n" + head + "\n---\n\n正文。\n");
    }

    private static void setOrRefused(String manuscript) {
        try {
            var tree = Samples.TYPESETTER.parse(manuscript);
            assertThat(Samples.TYPESETTER.pages(tree).count()).isPositive();
            assertThat(Samples.TYPESETTER.docx(tree)).isNotEmpty();
        } catch (ManuscriptException e) {
            assertThat(e.faults()).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.message()).hasSizeLessThan(200);
                assertThat(fault.remedy()).isNotBlank();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!-- 待核 -->", "<!--\n待核\n\n-->", "<div>\n正文\n</div>", "<br/>", "<a href='x' >", "<?php ?>"})
    void tags_and_comments_are_refused_wherever_they_stand(String tag) {
        for (var body : List.of(tag, "正文。" + tag, "正文。\n\n" + tag)) {
            assertThatThrownBy(() -> Samples.TYPESETTER.parse(Samples.document("", body)))
                    .isInstanceOf(ManuscriptException.class)
                    .hasMessageContaining("HTML 标记");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"伤亡<3人", "1<2，3>2", "<<紧急>>", "<5", "< a >"})
    void comparisons_are_not_tags(String text) {
        var pages = Samples.pages(Samples.document("", text));

        assertThat(String.join("", pages.text(Part.BODY))).isEqualTo(text);
    }

    @Test
    void a_line_of_a_megabyte_is_set_whole() {
        var line = "报送紧急信息，".repeat(50_000);
        var pages = Samples.pages(Samples.document("", line));

        assertThat(pages.text(Part.BODY).stream().mapToInt(String::length).sum())
                .isEqualTo(line.length());
    }

    @Test
    void a_number_of_a_megabyte_is_cut_and_set_whole() {
        var pages = Samples.pages(Samples.document("", "9".repeat(400_000)));

        assertThat(pages.text(Part.BODY).stream().mapToInt(String::length).sum())
                .isEqualTo(400_000);
    }

    @Test
    void a_line_of_ten_megabytes_is_refused_with_its_line_and_both_numbers() {
        var line = "急".repeat(10_000_000 / 3);
        assertThatThrownBy(() -> Samples.TYPESETTER.parse(Samples.document("", "正文。\n\n" + line)))
                .isInstanceOfSatisfying(
                        ManuscriptException.class,
                        refused -> assertThat(refused.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.message()).contains("3333333字", "1000000字");
                            assertThat(fault.remedy()).contains("分成几段");
                        }));
    }

    @Test
    void a_manuscript_longer_than_the_limit_is_refused_with_both_numbers() {
        assertThatThrownBy(() -> Samples.TYPESETTER.parse("报".repeat(4_000_001)))
                .isInstanceOf(ManuscriptException.class)
                .hasMessageContaining("4000001")
                .hasMessageContaining("4000000");
    }

    @Test
    void thousands_of_faults_are_cut_off_at_a_number_a_person_can_read() {
        assertThatThrownBy(() -> Samples.TYPESETTER.parse(Samples.document("", "> 引用\n\n".repeat(5_000))))
                .isInstanceOfSatisfying(
                        ManuscriptException.class, e -> assertThat(e.faults()).hasSize(200));
    }

    @Test
    void a_character_that_no_font_has_is_spelt_out_and_reported() {
        var pages = Samples.pages(Samples.document("", "姓名含有\uD840\uDC0C字。"));

        assertThat(String.join("", pages.text(Part.BODY))).isEqualTo("姓名含有［U+2000C］字。");
        assertThat(pages.missingCharacters()).hasSize(1);
        assertThat(pages.missingCharacters().get(0).message()).contains("U+2000C");
    }

    @Test
    void a_rare_name_character_comes_from_another_face_and_is_reported() {
        var pages = Samples.pages(Samples.document("", "李镕、王喆、张堃、䶮、𠮷。"));

        assertThat(String.join("", pages.text(Part.BODY))).isEqualTo("李镕、王喆、张堃、䶮、𠮷。");
        assertThat(pages.missingCharacters()).isEmpty();
        assertThat(pages.substitutions())
                .anySatisfy(s -> assertThat(s.message()).contains("仿宋没有 镕、喆、堃、䶮"));
        assertThat(pages.substitutions())
                .anySatisfy(s -> assertThat(s.message()).contains("𠮷").contains("Jibao Kai"));
    }

    @Test
    void a_signer_with_a_rare_name_is_set_and_never_a_box() {
        var pages = Samples.pages(Samples.document("标志: 临江市人民政府文件\n发文字号: 临政〔2026〕3号\n签发人: [钱镕喆, 李堃䶮, 王𠮷明]", "正文。"));

        assertThat(String.join("", pages.text(Part.SIGNER))).contains("钱镕喆", "李堃䶮", "王𠮷明");
        assertThat(pages.missingCharacters()).isEmpty();
        assertThat(pages.pages().get(0).lines().stream()
                        .filter(line -> line.part() == Part.SIGNER)
                        .flatMap(line -> line.texts().stream()))
                .allSatisfy(text -> assertThat(text.text().codePoints())
                        .allSatisfy(character ->
                                assertThat(text.face().advance(character, 1000)).isPositive()));
    }

    @Test
    void a_table_of_forty_columns_stays_inside_the_type_area() {
        var row = "| 数据 ".repeat(40) + "|\n";
        var pages = Samples.pages(Samples.document("", "如下。\n\n" + row + "| --- ".repeat(40) + "|\n" + row));
        int right = Length.millimetres("184.2");

        assertThat(pages.pages().get(0).upright().rules())
                .allSatisfy(rule -> assertThat(rule.x() + rule.width()).isLessThanOrEqualTo(right));
    }

    @Test
    void a_title_of_a_thousand_characters_is_set_whole() {
        var title = "关于紧急信息报送的情况".repeat(100);
        var pages = Samples.pages("---\n标题: " + title + "\n---\n\n正文。");

        assertThat(String.join("", pages.text(Part.TITLE))).isEqualTo(title);
    }
}
