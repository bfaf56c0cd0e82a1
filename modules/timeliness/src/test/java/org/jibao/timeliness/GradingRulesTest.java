package org.jibao.timeliness;

import java.math.BigDecimal;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The statutory tables, on both sides of each threshold: 以上 includes the number. */
class GradingRulesTest {

    /** {@code DEATHS=3 DIRECT_LOSS=999.99}; an empty text means that nothing is known. */
    private static Figures figures(@Nullable String text) {
        var figures = Figures.NONE;
        for (var part : text == null ? new String[0] : text.split(" ", -1)) {
            var pair = part.split("=", -1);
            figures = figures.with(FigureKind.valueOf(pair[0]), new BigDecimal(pair[1]));
        }
        return figures;
    }

    private static GradeDecision grade(String kind, @Nullable String figures) {
        return GradingRules.shipped().grade(kind, figures(figures));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "work-safety, DEATHS=0, ORDINARY",
        "work-safety, DEATHS=2, ORDINARY",
        "work-safety, DEATHS=3, LARGER",
        "work-safety, DEATHS=9, LARGER",
        "work-safety, DEATHS=10, MAJOR",
        "work-safety, DEATHS=29, MAJOR",
        "work-safety, DEATHS=30, EXTREMELY_MAJOR",
        "work-safety, DEATHS=0 SERIOUS_INJURIES=9, ORDINARY",
        "work-safety, SERIOUS_INJURIES=10, LARGER",
        "work-safety, SERIOUS_INJURIES=49, LARGER",
        "work-safety, SERIOUS_INJURIES=50, MAJOR",
        "work-safety, SERIOUS_INJURIES=99, MAJOR",
        "work-safety, SERIOUS_INJURIES=100, EXTREMELY_MAJOR",
        "work-safety, DEATHS=0 DIRECT_LOSS=999.99, ORDINARY",
        "work-safety, DIRECT_LOSS=1000, LARGER",
        "work-safety, DIRECT_LOSS=4999.9999, LARGER",
        "work-safety, DIRECT_LOSS=5000, MAJOR",
        "work-safety, DIRECT_LOSS=9999.99, MAJOR",
        "work-safety, DIRECT_LOSS=10000, EXTREMELY_MAJOR",
        "work-safety, DEATHS=3 SERIOUS_INJURIES=50 DIRECT_LOSS=1, MAJOR",
        "work-safety, DEATHS=2 LIGHT_INJURIES=500, ORDINARY",
        "work-safety, DEATHS=2 MISSING=8, ORDINARY",
        "road-traffic, DEATHS=3, LARGER",
        "fire, DEATHS=10, MAJOR",
        "forest-fire, AREA=0.99, ORDINARY",
        "forest-fire, AREA=1, LARGER",
        "forest-fire, AREA=99.9, LARGER",
        "forest-fire, AREA=100, MAJOR",
        "forest-fire, AREA=999.9, MAJOR",
        "forest-fire, AREA=1000, EXTREMELY_MAJOR",
        "forest-fire, AREA=0.5 DEATHS=3, LARGER",
        "forest-fire, SERIOUS_INJURIES=50, MAJOR",
        "earthquake, DEATHS=10, LARGER",
        "earthquake, DEATHS=6 MISSING=4, LARGER",
        "earthquake, DEATHS=49 MISSING=1, MAJOR",
        "earthquake, MISSING=300, EXTREMELY_MAJOR",
        "geological, DEATHS=2, ORDINARY",
        "geological, DEATHS=3, LARGER",
        "geological, DEATHS=0 DIRECT_LOSS=99.9, ORDINARY",
        "geological, DIRECT_LOSS=100, LARGER",
        "geological, DIRECT_LOSS=500, MAJOR",
        "geological, DIRECT_LOSS=1000, EXTREMELY_MAJOR",
        "geological, EVACUATED=100, LARGER",
        "geological, EVACUATED=999, MAJOR",
        "geological, EVACUATED=1000, EXTREMELY_MAJOR",
        "environment, DIRECT_LOSS=500, LARGER",
        "environment, DIRECT_LOSS=2000, MAJOR",
        "environment, EVACUATED=50000, EXTREMELY_MAJOR",
        "food-safety, DEATHS=10, MAJOR",
        "food-safety, DEATHS=1 SERIOUS_INJURIES=1 LIGHT_INJURIES=100, MAJOR",
        "mass-incident, PARTICIPANTS=1000, MAJOR",
        "mass-incident, PARTICIPANTS=5000, EXTREMELY_MAJOR",
        "mass-incident, SERIOUS_INJURIES=4 LIGHT_INJURIES=6, MAJOR",
        "construction, DEATHS=29, MAJOR",
        "hazardous-chemicals, DEATHS=30, EXTREMELY_MAJOR",
        "water-traffic, DEATHS=9, LARGER",
        "mine, DEATHS=10 MISSING=20, MAJOR",
        "fire, DEATHS=2 SERIOUS_INJURIES=9 DIRECT_LOSS=999.99, ORDINARY",
        "fire, DEATHS=9 SERIOUS_INJURIES=49 DIRECT_LOSS=4999.99, LARGER",
        "fire, DEATHS=29 SERIOUS_INJURIES=99 DIRECT_LOSS=9999.99, MAJOR",
        "rail, DEATHS=3, LARGER",
        "rail, DEATHS=9 SERIOUS_INJURIES=49 DIRECT_LOSS=4999.99, LARGER",
        "rail, SERIOUS_INJURIES=50, MAJOR",
        "rail, DEATHS=29 SERIOUS_INJURIES=99 DIRECT_LOSS=9999.99, MAJOR",
        "rail, DIRECT_LOSS=10000, EXTREMELY_MAJOR",
        "power, SERIOUS_INJURIES=10, LARGER",
        "power, DEATHS=10, MAJOR",
        "power, DIRECT_LOSS=9999.99, MAJOR",
        "gas, DIRECT_LOSS=1000, LARGER",
        "gas, DEATHS=30, EXTREMELY_MAJOR",
        "forest-fire, AREA=0.99 DEATHS=2 SERIOUS_INJURIES=9, ORDINARY",
        "forest-fire, DEATHS=9, LARGER",
        "forest-fire, DEATHS=10, MAJOR",
        "forest-fire, DEATHS=29, MAJOR",
        "forest-fire, DEATHS=30, EXTREMELY_MAJOR",
        "forest-fire, SERIOUS_INJURIES=10, LARGER",
        "forest-fire, SERIOUS_INJURIES=49, LARGER",
        "forest-fire, SERIOUS_INJURIES=99, MAJOR",
        "forest-fire, SERIOUS_INJURIES=100, EXTREMELY_MAJOR",
        "grassland-fire, AREA=10 DEATHS=0, ORDINARY",
        "grassland-fire, AREA=999.9 DEATHS=0, ORDINARY",
        "grassland-fire, AREA=1000, LARGER",
        "grassland-fire, AREA=4999.9, LARGER",
        "grassland-fire, AREA=5000, MAJOR",
        "grassland-fire, AREA=7999.9, MAJOR",
        "grassland-fire, AREA=8000, EXTREMELY_MAJOR",
        "grassland-fire, DEATHS=1, LARGER",
        "grassland-fire, DEATHS=2, LARGER",
        "grassland-fire, DEATHS=3, MAJOR",
        "grassland-fire, DEATHS=9, MAJOR",
        "grassland-fire, DEATHS=10, EXTREMELY_MAJOR",
        "grassland-fire, DEATHS=2 SERIOUS_INJURIES=7, LARGER",
        "grassland-fire, DEATHS=2 SERIOUS_INJURIES=8, MAJOR",
        "grassland-fire, DEATHS=2 SERIOUS_INJURIES=17, MAJOR",
        "grassland-fire, DEATHS=2 SERIOUS_INJURIES=18, EXTREMELY_MAJOR",
        "grassland-fire, AREA=0 DEATHS=0 SERIOUS_INJURIES=1, ORDINARY",
        "grassland-fire, AREA=0 DEATHS=0 SERIOUS_INJURIES=2, ORDINARY",
        "grassland-fire, SERIOUS_INJURIES=3, LARGER",
        "grassland-fire, AREA=0 DEATHS=0 DIRECT_LOSS=0.5, ORDINARY",
        "grassland-fire, AREA=0 DEATHS=0 DIRECT_LOSS=49.99, ORDINARY",
        "grassland-fire, DIRECT_LOSS=50, LARGER",
        "grassland-fire, DIRECT_LOSS=299.99, LARGER",
        "grassland-fire, DIRECT_LOSS=300, MAJOR",
        "grassland-fire, DIRECT_LOSS=499.99, MAJOR",
        "grassland-fire, DIRECT_LOSS=500, EXTREMELY_MAJOR",
        "earthquake, DEATHS=49, LARGER",
        "earthquake, DEATHS=50, MAJOR",
        "earthquake, DEATHS=200 MISSING=99, MAJOR",
        "geological, DEATHS=9, LARGER",
        "geological, DEATHS=10, MAJOR",
        "geological, DEATHS=29, MAJOR",
        "geological, DEATHS=30, EXTREMELY_MAJOR",
        "geological, DIRECT_LOSS=499.99, LARGER",
        "geological, DIRECT_LOSS=999.99, MAJOR",
        "geological, DEATHS=0 EVACUATED=99, ORDINARY",
        "geological, EVACUATED=499, LARGER",
        "geological, EVACUATED=500, MAJOR",
        "environment, DEATHS=3, LARGER",
        "environment, DEATHS=9 SERIOUS_INJURIES=49, LARGER",
        "environment, DEATHS=10, MAJOR",
        "environment, SERIOUS_INJURIES=50, MAJOR",
        "environment, DEATHS=29 SERIOUS_INJURIES=99, MAJOR",
        "environment, SERIOUS_INJURIES=100, EXTREMELY_MAJOR",
        "environment, EVACUATED=5000, LARGER",
        "environment, EVACUATED=9999, LARGER",
        "environment, EVACUATED=10000, MAJOR",
        "environment, EVACUATED=49999, MAJOR",
        "environment, DIRECT_LOSS=1999.99, LARGER",
        "environment, DIRECT_LOSS=9999.99, MAJOR",
        "environment, DIRECT_LOSS=10000, EXTREMELY_MAJOR",
        "poisoning, DEATHS=10, MAJOR",
        "poisoning, DEATHS=1 LIGHT_INJURIES=101, MAJOR",
        "mass-incident, PARTICIPANTS=4999, MAJOR",
        "mass-incident, DEATHS=3, MAJOR",
        "mass-incident, DEATHS=9, MAJOR",
        "mass-incident, DEATHS=10, EXTREMELY_MAJOR",
        "mass-incident, LIGHT_INJURIES=10, MAJOR",
        "mass-incident, SERIOUS_INJURIES=9 LIGHT_INJURIES=20, MAJOR",
        "mass-incident, SERIOUS_INJURIES=10 LIGHT_INJURIES=20, EXTREMELY_MAJOR",
    })
    void a_threshold_includes_its_number(String kind, String figures, Grade grade) {
        var decision = grade(kind, figures);
        assertThat(decision.grade()).isEqualTo(grade);
        assertThat(decision.overridden()).isFalse();
        assertThat(decision.citation()).isNotBlank();
        assertThat(decision.reason()).isNotBlank();
    }

    @ParameterizedTest(name = "{0} with {1} cannot be computed: {2}")
    @CsvSource({
        "work-safety, , 缺少死亡数据",
        "work-safety, SERIOUS_INJURIES=9, 缺少死亡数据",
        "work-safety, MISSING=40, 缺少死亡数据",
        "forest-fire, DEATHS=1, 缺少受害面积数据",
        "earthquake, DEATHS=5 MISSING=4, 震级",
        "environment, DEATHS=0, 水源地",
        "gas, DEATHS=0, 停供户数",
        "power, DEATHS=0, 减供负荷",
        "rail, DEATHS=0, 中断行车",
        "food-safety, DEATHS=1 LIGHT_INJURIES=100, 较大和一般的标准由地方规定",
        "food-safety, LIGHT_INJURIES=500, 较大和一般的标准由地方规定",
        "mass-incident, PARTICIPANTS=999, 较大和一般的标准由地方规定",
        "flood, DEATHS=50, 由地方预案规定",
        "terror, DEATHS=50, 不对社会安全事件分级",
        "epidemic, AFFECTED=5000, 病种",
        "grassland-fire, AREA=9.99 DEATHS=0 SERIOUS_INJURIES=0 DIRECT_LOSS=0.49, 不属于分级范围",
        "grassland-fire, AREA=500, 缺少死亡数据",
        "grassland-fire, DEATHS=0 SERIOUS_INJURIES=1, 缺少受害面积数据",
        "environment, DEATHS=2 SERIOUS_INJURIES=9 EVACUATED=4999 DIRECT_LOSS=499.99, 水源地",
        "earthquake, DEATHS=9, 震级",
        "rail, DEATHS=2 SERIOUS_INJURIES=9 DIRECT_LOSS=999.99, 脱轨辆数",
        "food-safety, DEATHS=9, 较大和一般的标准由地方规定",
        "poisoning, DEATHS=9, 职业中毒",
        "poisoning, DEATHS=1 LIGHT_INJURIES=100, 职业中毒",
        "mass-incident, DEATHS=2 LIGHT_INJURIES=9, 较大和一般的标准由地方规定",
        "animal-epidemic, DEATHS=0, 病种",
        "petition, PARTICIPANTS=9000, 不对社会安全事件分级",
        "no-such-kind, DEATHS=50, no-such-kind",
    })
    void what_the_figures_do_not_settle_is_left_to_a_person(String kind, @Nullable String figures, String why) {
        var decision = grade(kind, figures);
        assertThat(decision.grade()).isNull();
        assertThat(decision.reason()).contains(why).contains("人工认定");
    }

    @Test
    void the_reason_names_the_figure_the_threshold_and_what_is_not_known() {
        assertThat(grade("mine", "DEATHS=3")).satisfies(decision -> {
            assertThat(decision.citation()).contains("国务院令第493号").contains("第三条");
            assertThat(decision.reason())
                    .startsWith("死亡3人，达到较大“3人以上”的标准，按已知数据为较大。尚未报告：重伤、直接经济损失；补报后重新计算。")
                    .contains("失踪人数不计入死亡人数");
        });
        assertThat(grade("mine", "DEATHS=0 DIRECT_LOSS=1200.50").reason())
                .startsWith("直接经济损失1200.5万元，达到较大“1000万元以上”的标准");
    }

    @Test
    void every_kind_is_either_in_a_table_or_among_those_without_one() {
        assertThat(IncidentKinds.shipped().all()).hasSize(42).allSatisfy(kind -> assertThat(
                        GradingRules.shipped().grade(kind.code(), Figures.NONE).reason())
                .doesNotContain("没有列入"));
    }

    @Test
    void an_offices_own_tables_are_refused_when_they_contradict_themselves() {
        var table = """
                {"citation":"c","kinds":["%s"],"ladders":[],"lowest":null,"openPoint":""}""";
        assertThatThrownBy(() -> GradingRules.parse(String.format(
                        Locale.ROOT,
                        "{\"tables\":[%s,%s],\"without\":[]}",
                        table.formatted("fire"),
                        table.formatted("fire"))))
                .hasMessageContaining("fire");
        assertThatThrownBy(() -> GradingRules.parse("{\"tables\":[" + table.formatted("volcano") + "],\"without\":[]}"))
                .hasMessageContaining("volcano");
    }

    @Test
    void kinds_are_found_by_code_and_by_name() {
        assertThat(IncidentKinds.shipped().find("forest-fire"))
                .isEqualTo(IncidentKinds.shipped().byName("森林火灾"));
        assertThat(IncidentKinds.shipped().find("FOREST-FIRE")).isEmpty();
        assertThat(IncidentKinds.shipped().all())
                .extracting(IncidentKind::incidentClass)
                .isSorted();
    }

    /** A city's own plan: floods, for which no statute gives figures, and forest fires, graded more strictly than by law. */
    private static Policy withOwnTables() throws PolicyException {
        var gradings =
                """
                "gradings": [
                  { "citation": "《某市防汛应急预案》第四条", "kinds": ["flood"],
                    "ladders": [ { "of": ["DEATHS", "MISSING"], "from": { "LARGER": 3, "MAJOR": 10 } } ],
                    "lowest": { "grade": "ORDINARY", "needs": ["DEATHS", "MISSING"] }, "note": "转移人数未列入" },
                  { "citation": "《某市森林火灾应急预案》第五条", "kinds": ["forest-fire"],
                    "ladders": [ { "of": ["AREA"], "from": { "LARGER": 0.5 } } ] } ],
                "zone":""";
        return PolicyFiles.parse("city.json", Office.policy("city-2014").text().replaceFirst("\"zone\":", gradings));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "flood, DEATHS=2 MISSING=0, ORDINARY, 《某市防汛应急预案》第四条",
                "flood, DEATHS=2 MISSING=1, LARGER, 《某市防汛应急预案》第四条",
                "flood, DEATHS=2, none, 《某市防汛应急预案》第四条",
                "forest-fire, AREA=0.49, none, 《某市森林火灾应急预案》第五条",
                "forest-fire, AREA=0.5, LARGER, 《某市森林火灾应急预案》第五条",
                "fire, DEATHS=3, LARGER, 比照《生产安全事故报告和调查处理条例》（国务院令第493号）第三条的数额",
            })
    void an_office_s_own_table_comes_before_the_statutory_one(
            String kind, String figures, @Nullable Grade grade, String citation) throws PolicyException {
        var decision = GradingRules.shipped().grade(withOwnTables(), kind, figures(figures));

        assertThat(decision.grade()).isEqualTo(grade);
        assertThat(decision.citation()).isEqualTo(citation);
    }

    @Test
    void a_judgement_grades_by_the_policy_it_judges_by() throws PolicyException {
        var flood = Office.incident("flood")
                .occurred("12-04 20:00")
                .figures("12-04 20:40", FigureKind.DEATHS, 1, FigureKind.MISSING, 2);

        var own = flood.under(withOwnTables(), "12-05 00:00");
        var statutory = flood.under("city-2014", "12-05 00:00");

        assertThat(own.grade().grade()).isEqualTo(Grade.LARGER);
        assertThat(own.grade().reason()).contains("转移人数未列入");
        assertThat(statutory.grade().grade()).isNull();
    }
}
