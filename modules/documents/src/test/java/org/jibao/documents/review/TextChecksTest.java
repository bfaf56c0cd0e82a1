package org.jibao.documents.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.offices.Unit;
import org.jibao.offices.UnitLevel;
import org.jibao.typesetting.ManuscriptException;
import org.jibao.typesetting.Typesetter;

import static org.assertj.core.api.Assertions.assertThat;

class TextChecksTest {
    private static final Typesetter TYPESETTER = Typesetter.withBundledFonts();
    private static final String HEAD = "---\n标题: 关于情况的通报\n---\n\n";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static List<DraftFinding> findings(String body, TextCheck... checks) {
        var manuscript = HEAD + body + "\n";
        try {
            return TextCheck.all(Draft.of(manuscript, TYPESETTER.parse(manuscript)), List.of(checks));
        } catch (ManuscriptException e) {
            throw new AssertionError(e.faults().toString(), e);
        }
    }

    // Private persons

    @ParameterizedTest
    @CsvSource({
        "死者张建国，系青石镇人, 张建国, 张某, ADVICE",
        "司机欧阳建（已被控制）, 欧阳建, 欧某, ADVICE",
        "王小明先生来电, 王小明, 王某, ADVICE",
        "李红（女，42岁）受伤, 李红, 李某, ADVICE",
        "身份证号11010519491231002X已核, 11010519491231002X, 110*************2X, STOPS",
        "电话13812345678接通, 13812345678, 138******78, ADVICE",
        "住院号：A0012345在院, A0012345, A00***45, ADVICE",
    })
    void what_makes_a_private_person_known_is_found_with_its_mask(
            String body, String value, String masked, DraftFinding.Severity severity) {
        assertThat(findings(body, new PrivatePersons()))
                .filteredOn(finding -> finding.value().equals(value))
                .first()
                .satisfies(finding -> {
                    assertThat(finding.line()).isEqualTo(5);
                    assertThat(finding.severity()).isEqualTo(severity);
                    assertThat(finding.remedy()).doesNotContain(value);
                    if (finding.remedy().contains("写成")) {
                        assertThat(finding.remedy()).contains(masked);
                    }
                    assertThat(PrivatePersons.masked(value)).isEqualTo(masked);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "死者张某，系青石镇人",
                "死者家属情绪稳定",
                "伤者均已送医",
                "司机王某某（男，42岁）",
                "直接经济损失138123456780元",
                "编号110105194912310021234",
                "市长王建国到现场指挥",
                "安办通报〔2026〕13812345号",
            })
    void what_only_looks_like_it_is_left_alone(String body) {
        assertThat(findings(body, new PrivatePersons())).isEmpty();
    }

    // Terms

    @Test
    void a_term_to_avoid_is_found_where_it_does_not_stand_in_what_is_to_be_used() {
        var terms = new TermUse(List.of(
                new TermUse.Rule("安监局", "应急管理局", "机构改革"),
                new TermUse.Rule("办公室", "县委办公室", ""),
                new TermUse.Rule("基本上", "", "")));
        assertThat(findings("县安监局和县委办公室、办公室基本上到位", terms))
                .extracting(DraftFinding::value)
                .containsExactlyInAnyOrder("安监局", "办公室", "基本上");
        assertThat(findings("县安监局", terms).get(0).sentence()).isEqualTo("第5行：本单位要求不用“安监局”（机构改革），请改为“应急管理局”");
    }

    // Unit names

    private static Unit unit(
            String code, String name, String shortName, String from, @Nullable String to, @Nullable String successor) {
        return new Unit(
                code,
                name,
                shortName,
                UnitLevel.DEPARTMENT,
                "",
                1,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                successor);
    }

    private static UnitNames units() {
        return new UnitNames(
                List.of(
                        unit("anjian", "安澜市安全生产监督管理局", "市安监局", "2000-01-01", "2018-12-31", "yingji"),
                        unit("yingji", "安澜市应急管理局", "市应急局", "2019-01-01", null, null),
                        unit("linhe", "中共临河县委办公室", "临河县", "2000-01-01", null, null),
                        unit("linjiang", "中共临江县委办公室", "临江县", "2000-01-01", null, null),
                        unit("fangzhi", "安澜市地方志办公室", "市方志办", "2000-01-01", "2020-06-30", null)),
                DAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "市安监局迟报|市安监局|unit.former|现名“市应急局”；写的是停用以前的事，可以不改",
                "安澜市安全生产监督管理局迟报|安澜市安全生产监督管理局|unit.former|现名“安澜市应急管理局”；写的是停用以前的事，可以不改",
                "安澜市地方志办公室|安澜市地方志办公室|unit.former|没有登记继任机构，请核对",
                "安澜市应急管里局迟报|安澜市应急管里局|unit.near|是不是“安澜市应急管理局”？",
                "安澜市急管理局迟报|安澜市急管理局|unit.near|是不是“安澜市应急管理局”？",
                "中共临河县委员办公室迟报|中共临河县委员办公室|unit.near|是不是“中共临河县委办公室”？",
            })
    void a_unit_named_differently_is_found(String body, String value, String rule, String remedy) {
        assertThat(findings(body, units())).singleElement().satisfies(finding -> {
            assertThat(finding.value()).isEqualTo(value);
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.remedy()).isEqualTo(remedy);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "安澜市应急管理局、中共临河县委办公室、中共临江县委办公室、市应急局",
                "安澜县应急管理局",
                "青岭县、云台区和高新区",
                "中共临河市委办公室",
            })
    void units_named_rightly_or_of_another_rank_are_left_alone(String body) {
        assertThat(findings(body, units())).isEmpty();
    }

    // Totals

    @Test
    void a_total_row_that_does_not_add_up_is_found_in_its_column_and_line() {
        var table =
                """
                表：报送情况

                | 单位 | 应报 | 及时 | 及时率 |
                | --- | --- | --- | --- |
                | 云台区 | [30](fact:a) | 29 | 96.7% |
                | 禾丰县 | 1,012 | — | 90.0% |
                | 合计 | 1,042 | 28 | 95.0% |""";
        assertThat(findings(table, new Totals())).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(11);
            assertThat(finding.value()).isEqualTo("28");
            assertThat(finding.message()).isEqualTo("合计行“及时”写的是28，以上各行相加是29");
        });
    }

    @Test
    void subtotals_stretches_and_a_total_on_top_are_summed_as_offices_do() {
        assertThat(findings(
                        """
                        | 单位 | 件次 |
                        | --- | --- |
                        | 甲 | 1 |
                        | 乙 | 2 |
                        | 小计 | 3 |
                        | 丙 | 4 |
                        | 丁 | 5 |
                        | 小计 | 9 |
                        | 合计 | 12 |""",
                        new Totals()))
                .isEmpty();
        assertThat(findings(
                        """
                        | 单位 | 件次 |
                        | --- | --- |
                        | 合计 | 4 |
                        | 甲 | 1 |
                        | 乙 | 2 |""",
                        new Totals()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.line()).isEqualTo(7));
    }

    @Test
    void columns_with_words_ranks_and_merged_cells_are_left_alone() {
        assertThat(findings(
                        """
                        | 单位 | 排名 | 首报 | 备注 |
                        | --- | --- | --- | --- |
                        | 甲 | 1 | 3 | 见附件 |
                        | 乙 | 2 | 约5 | 无 |
                        | 合计 | 9 | 9 | 9 |""",
                        new Totals()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "应报[30](fact:w)件次，其中迟报[31](fact:p)件次。|1",
                "应报[30](fact:w)件次，其中迟报[30](fact:p)件次。|0",
                "应报[30](fact:w)件次，其中迟报率[96](fact:p)%。|0",
                "应报[30](fact:w)件次。其中迟报[31](fact:p)件次。|0",
                "应报[30](fact:w)件次，迟报[31](fact:p)件次。|0",
                "其中迟报[31](fact:p)件次，应报[30](fact:w)件次。|0",
            })
    void a_part_after_among_may_not_exceed_its_whole(String body, int count) {
        assertThat(findings(body, new Totals())).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "应报[30](fact:owed)件次，及时[25](fact:on-time)件次，迟报[3](fact:late)件次，漏报[2](fact:missed)件次。|0",
                "应报[30](fact:owed)件次，及时[25](fact:on-time)件次，迟报[3](fact:late)件次，没有漏报。|1",
                "应报[30](fact:owed)件次。|0",
            })
    void figures_declared_to_add_up_do(String body, int count) {
        assertThat(findings(body, new Totals())).hasSize(count);
    }

    // Hostile texts

    @Test
    void a_megabyte_on_one_line_is_read_like_any_other() {
        var terms = new TermUse(List.of(new TermUse.Rule("甲甲", "甲甲甲", "")));
        var found = findings(
                "死者张".repeat(200_000) + "甲".repeat(100_000), new PrivatePersons(), terms, units(), new Totals());
        assertThat(found).hasSizeLessThanOrEqualTo((int) ReviewRules.number("findings.most"));
    }

    @Test
    void links_and_escapes_are_read_as_they_print() {
        var all = new ArrayList<String>();
        all.add(Draft.plain("迟报[3](fact:late)件次，a\\|b，[x\\]y](fact:z)"));
        all.add(Draft.plain("[".repeat(50_000)));
        assertThat(all.get(0)).isEqualTo("迟报3件次，a|b，x]y");
        assertThat(all.get(1)).hasSize(50_000);
    }
}
