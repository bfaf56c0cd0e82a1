package org.jibao.documents;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said about a name that is not there or stands where it cannot. */
class TemplateFieldsTest {
    private static final Fact DEATHS = new Fact("deaths", "3", "3", "死亡人数", List.of("incident/2026-0001"));
    private static final TemplateFields FIELDS = TemplateFields.of(List.of(
            Map.of(
                    "标题",
                    "关于火灾的通报",
                    "死亡人数",
                    DEATHS,
                    "多单位",
                    true,
                    "天数",
                    10,
                    "单位列表",
                    List.of(Map.of("名称", "临河县", "报送", List.of("电话"), "负责", Map.of("职务", "主任"))),
                    "空",
                    List.of()),
            Map.of("标题", "关于水灾的通报", "多单位", false, "空", List.of())));

    private static List<String> faults(String body) {
        return TemplateRules.read("---\n---\n\n" + body, FIELDS, TemplateLimits.shipped()).faults().stream()
                .map(TemplateFault::words)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${标题}${死亡人数}<#if 多单位>x</#if>${天数}",
                "<#list 单位列表 as 单位>${单位.名称}${单位.负责.职务}<#list 单位.报送 as 报>${报}<#sep>、</#list></#list>",
                "<#if 单位列表?size gt 2 && !多单位>x<#elseif 标题 == \"甲\">y<#else>z</#if>${单位列表?size}",
                "<#list 空 as 项>${项.甚么}${项}</#list>",
                "<#if 死亡人数??>${死亡人数!\"不详\"}</#if>"
            })
    void what_is_there_may_be_used_where_it_can_stand(String body) {
        assertThat(faults(body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲${死忘人数}人 | 第4行第4列：没有“死忘人数”这个字段；是不是“死亡人数”",
                "${标} | 第4行第3列：没有“标”这个字段；是不是“标题”",
                "<#if 多单>x</#if> | 第4行第6列：没有“多单”这个字段；是不是“多单位”",
                "<#list 单位列表 as 单位>${单位.名}</#list> | 第4行第24列：没有“单位.名”这个字段；是不是“单位.名称”",
                "${名称} | 第4行第3列：这里没有“名称”这个字段；它在“单位列表”里面：先写 <#list 单位列表 as 项> 再写 项.字段，或者写全名称",
                "${完全不同的东西} | 第4行第3列：没有“完全不同的东西”这个字段；可用的有：",
                "${单位列表} | 第4行第3列：“单位列表”是一份清单，不能直接印出；写成 <#list 单位列表 as 项>……</#list>，项里有：",
                "<#list 单位列表 as 单位>${单位.负责}</#list> | “单位.负责”是一组字段，不能直接印出；在后面加点和字段名：职务",
                "${多单位} | “多单位”只有是和否，不能印出；写成 <#if 多单位>……</#if>",
                "<#if 标题>x</#if> | 第4行第6列：“标题”不是是或否，不能直接作条件；判断有没有，写 <#if 标题??>",
                "<#list 标题 as 字>x</#list> | 第4行第1列：“标题”不是清单",
                "${标题?size} | “标题”不是清单，没有项数",
                "<#list 单位列表 as 单位>x</#list>${单位.名称} | 没有“单位”这个字段；是不是“单位列表”"
            })
    void a_slip_is_named_with_its_place_and_what_was_meant(String body, String said) {
        assertThat(faults(body)).hasSize(1).first().asString().contains(said.strip());
    }

    @Test
    void a_figure_has_no_place_in_the_head() {
        var text = "<#outputformat \"head\">\n---\n标题: \"${死亡人数}\"\n---\n</#outputformat>\n";
        assertThat(TemplateRules.read(text, FIELDS, TemplateLimits.shipped()).faults())
                .extracting(TemplateFault::words)
                .containsExactly("第3行第8列：“死亡人数”是带出处的数据，文稿头里不能用；标题等处换用文字字段，数据写进正文");
    }

    @Test
    void all_faults_are_told_at_once_in_the_order_of_the_text() {
        assertThat(faults("${甲乙丙}\n${标题}\n${丁戊己}"))
                .hasSize(2)
                .satisfiesExactly(first -> assertThat(first).startsWith("第4行"), second -> assertThat(second)
                        .startsWith("第6行"));
    }

    @Test
    void each_field_is_listed_with_examples_and_where_it_stands() {
        assertThat(FIELDS.all())
                .contains(
                        new TemplateFields.Listed(
                                "死亡人数", "", java.util.Set.of(TemplateFields.Kind.FIGURE), true, List.of("3"), "死亡人数"),
                        new TemplateFields.Listed(
                                "单位列表.名称",
                                "单位列表",
                                java.util.Set.of(TemplateFields.Kind.TEXT),
                                false,
                                List.of("临河县"),
                                ""));
        assertThat(FIELDS.all())
                .filteredOn(field -> field.name().equals("标题"))
                .first()
                .satisfies(title -> assertThat(title.examples()).containsExactly("关于火灾的通报", "关于水灾的通报"));
    }
}
