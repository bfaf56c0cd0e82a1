package org.jibao.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.offices.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an office may write in a template, and what it is told when it writes something else. */
class TemplatesTest {
    private final Templates templates = new Templates(TemplateShelf.installed());

    private String run(String text, Map<String, ?> model) {
        return templates.render("试.ftl", "---\n---\n\n" + text, model);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#assign x = 1>",
                "<#macro m></#macro>",
                "<@m/>",
                "<#include '/etc/passwd'>",
                "<#import 'x' as x>",
                "<#function f()></#function>",
                "<#setting locale='x'>",
                "<#noautoesc></#noautoesc>",
                "<#list 1..9999999 as x></#list>",
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "${名?api.class}",
                "${名?interpret}",
                "${'1'?eval}",
                "${名?no_esc}",
                "${'x'?right_pad(300000000)}",
                "${名? right_pad(9)}",
                "<#attempt></#attempt>",
                "<#recurse>"
            })
    void what_could_harm_the_server_is_refused_by_name_and_line(String construct) {
        assertThatThrownBy(() -> run(construct, Map.of("名", "x")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("试.ftl 第4行");
    }

    @Test
    void a_construct_in_a_comment_harms_nobody() {
        assertThat(run("<#-- <#include 'x'> -->\n好", Map.of())).isEqualTo("---\n---\n\n好\n");
    }

    @Test
    void a_missing_value_is_named_with_its_place() {
        assertThatThrownBy(() -> run("甲\n${没有}", Map.of()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("第5行第3列")
                .hasMessageContaining("没有");
    }

    @Test
    void a_slip_of_the_pen_is_named_with_its_line() {
        assertThatThrownBy(() -> run("<#if 甲>", Map.of("甲", true)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("第4行第1列：<#if> 没有结束；补上 </#if>");
    }

    @Test
    void lists_within_lists_stop_at_the_limit() {
        var many = Collections.nCopies(2000, "长长长长长长长长长长");
        assertThatThrownBy(() -> run("<#list 多 as a><#list 多 as b>${b}</#list></#list>", Map.of("多", many)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("超过了1000000字");
    }

    @Test
    void objects_other_than_data_are_refused() {
        assertThatThrownBy(() -> run("${物}", Map.of("物", Thread.currentThread())))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({"1440, 1440", "2014, 2014", "17.5, 17.5"})
    void numbers_are_printed_without_grouping(java.math.BigDecimal number, String printed) {
        assertThat(run("共为${数}", Map.of("数", number.doubleValue() % 1 == 0 ? number.intValue() : number)))
                .contains("共为" + printed);
    }

    @Test
    void a_fact_prints_as_a_link_wherever_it_stands() {
        var fact = new Fact("deaths", "3", "3", "死亡人数", List.of());
        assertThat(run("死亡${数}人", Map.of("数", fact))).contains("死亡[3](fact:deaths)人");
    }

    @Test
    void a_fact_has_no_place_in_the_head() {
        var fact = new Fact("deaths", "3", "3", "死亡人数", List.of());
        assertThatThrownBy(() -> run("<#outputformat \"head\">${数}</#outputformat>", Map.of("数", fact)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void broken_lines_join_to_paragraphs() {
        assertThat(run("甲，\n  乙。\n\n\n\n# 题\n\n丙", Map.of())).isEqualTo("---\n---\n\n甲，乙。\n\n# 题\n\n丙\n");
    }

    @Test
    void the_copy_of_the_office_goes_first(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("report"));
        Files.writeString(folder.resolve("report/first.ftl"), "---\n---\n本办自拟");
        var own = new Templates(TemplateShelf.withOffice(folder));
        assertThat(own.render("report/first.ftl", Map.of())).contains("本办自拟");
        assertThat(own.text("report/final.ftl")).contains("终报");
    }

    @ParameterizedTest
    @CsvSource({"1,一", "9,九", "10,十", "11,十一", "20,二十", "21,二十一", "99,九十九", "100,100", "0,0"})
    void numerals(int number, String printed) {
        assertThat(new Words(TemplateShelf.installed()).numeral(number)).isEqualTo(printed);
    }
}
