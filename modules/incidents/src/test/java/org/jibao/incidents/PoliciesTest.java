package org.jibao.incidents;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jibao.ledger.Ledger;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;
import org.jibao.timeliness.Policy;
import org.jibao.timeliness.PolicyException;
import org.jibao.timeliness.PolicyFiles;
import org.jibao.workbooks.ImportMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jibao.incidents.Bench.ADMIN;
import static org.jibao.incidents.Bench.OFFICER;
import static org.jibao.incidents.Bench.about;
import static org.jibao.incidents.Bench.at;
import static org.jibao.incidents.Bench.call;
import static org.jibao.incidents.Bench.table;

/** Adopting policies, and judging what stands in the register by them. */
@OnEveryDatabase
class PoliciesTest {
    private static final LocalDate JANUARY = LocalDate.of(2017, 1, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2017, 12, 5);

    @Inject
    Bench bench;

    @Inject
    PolicyBook book;

    @Inject
    IncidentRegister register;

    @Inject
    Ledger ledger;

    @BeforeEach
    void prepare() {
        bench.prepare();
    }

    private static String shipped(String id) {
        return PolicyFiles.shipped().stream()
                .filter(policy -> policy.id().equals(id))
                .map(Policy::text)
                .findFirst()
                .orElseThrow();
    }

    private String inForce(String time) {
        return book.inForceAt(at(time)).map(Policy::id).orElse("none");
    }

    @Test
    void a_policy_is_in_force_from_its_first_day_until_the_next_one_begins() throws PolicyException {
        assertThat(inForce("12-04 16:00")).isEqualTo("none");
        book.adopt("city-2014.json", shipped("city-2014"), JANUARY, ADMIN);
        book.adopt("city-provisional.json", shipped("city-provisional"), DECEMBER, ADMIN);
        assertThat(inForce("01-01 00:00")).isEqualTo("city-2014");
        assertThat(inForce("12-04 23:59:59")).isEqualTo("city-2014");
        assertThat(inForce("12-05 00:00")).isEqualTo("city-provisional");
        assertThat(book.inForceAt(at("01-01 00:00").minusSeconds(1))).isEmpty();
        assertThat(book.editions()).extracting(PolicyBook.Edition::id).containsExactly("city-provisional", "city-2014");
        assertThat(book.editions().get(1).text()).isEqualTo(shipped("city-2014"));
        assertThat(book.editions().get(1).adoptedBy()).isEqualTo("管理员丁");
        assertThat(ledger.latest(1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.act().verb()).isEqualTo("policy.adopt"));
    }

    @Test
    void an_adopted_policy_cannot_be_changed_and_adopting_it_again_unchanged_does_nothing() throws PolicyException {
        book.adopt("city-2014.json", shipped("city-2014"), JANUARY, ADMIN);
        book.adopt("city-2014.json", shipped("city-2014"), JANUARY, ADMIN);
        assertThat(book.editions()).hasSize(1);
        var refused = catchThrowableOfType(
                InvalidInput.class,
                () -> book.adopt("city-2014.json", shipped("city-2014"), JANUARY.plusDays(1), ADMIN));
        assertThat(refused.problems().get(0).message())
                .isEqualTo("制度代码“city-2014”已于2017-01-01起启用，启用过的制度不能改动；内容有变的，请换一个代码作为新制度启用");
        var changed = shipped("city-2014").replace("PT2H", "PT3H");
        assertThatThrownBy(() -> book.adopt("city-2014.json", changed, JANUARY, ADMIN))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_faulty_file_is_refused_with_its_faults_and_not_stored() {
        var refused = catchThrowableOfType(
                PolicyException.class,
                () -> book.adopt("mine.json", shipped("city-2014").replace("\"PT2H\"", "\"2小时\""), JANUARY, ADMIN));
        assertThat(refused.faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault.file())
                .isEqualTo("mine.json"));
        assertThat(book.editions()).isEmpty();
    }

    @Test
    void only_administrators_adopt() {
        assertThatThrownBy(() -> book.adopt("city-2014.json", shipped("city-2014"), JANUARY, OFFICER))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void shipped_policies_are_found_by_id_before_anyone_adopts_them() {
        assertThat(book.find("district-2017").map(Policy::text)).contains(shipped("district-2017"));
        assertThat(book.find("none")).isEmpty();
    }

    @Test
    void an_incident_is_judged_by_the_policy_in_force_when_it_occurred() throws PolicyException {
        var number = register.open(
                call("linhe", "12-05 08:00").occurred(about("12-04 16:00", 15)).taken(), OFFICER);
        var refused = catchThrowableOfType(InvalidInput.class, () -> register.judge(number, at("12-05 12:00")));
        assertThat(refused.problems().get(0).message()).isEqualTo("2017-12-04没有已启用的制度，无法认定，请管理员先启用制度");
        book.adopt("city-2014.json", shipped("city-2014"), JANUARY, ADMIN);
        book.adopt("city-provisional.json", shipped("city-provisional"), DECEMBER, ADMIN);
        assertThat(register.judge(number, at("12-05 12:00")).policyId()).isEqualTo("city-2014");
        assertThat(register.judge(number, "city-provisional", at("12-05 12:00")).policyId())
                .isEqualTo("city-provisional");
        assertThatThrownBy(() -> register.judge(number, "none", at("12-05 12:00")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("没有代码为“none”的制度");
    }

    /** The hill fire as the speech of 2017 tells it, with every channel open: it comes from a workbook. */
    private IncidentNumber hillFire() {
        var result = register.importRegister(
                new ByteArrayInputStream(Bench.sheets(Map.of(
                        "事件",
                        List.of(Map.ofEntries(
                                Map.entry("序号", "1"),
                                Map.entry("标题", "临河县山火"),
                                Map.entry("种类", "森林火灾"),
                                Map.entry("责任单位", "linhe"),
                                Map.entry("事发时间", at("12-04 16:00")),
                                Map.entry("事发误差分钟", 15),
                                Map.entry("主要负责人知悉时间", at("12-04 22:00")),
                                Map.entry("主要负责人知悉误差分钟", 15),
                                Map.entry("必报情形", "可能演变成重大事故=山火有蔓延可能。"))),
                        "报送",
                        List.of(
                                step("青石镇", "县区", "党委办公室", "12-04 20:34", 0),
                                step("青石镇", "县区", "主要领导", "12-04 22:00", 15),
                                step("linhe", "市", "党委办公室", "12-04 23:48", 0)),
                        "数据",
                        List.of(
                                Map.of("事件序号", "1", "时间", at("12-04 16:00"), "死亡", 0, "面积公顷", "0.5"),
                                Map.of("事件序号", "1", "时间", at("12-04 23:30"), "死亡", 0, "面积公顷", "3")),
                        "外部来源",
                        List.of(Map.of(
                                "事件序号",
                                "1",
                                "层级",
                                "市",
                                "知情方",
                                "其他领导",
                                "时间",
                                at("12-04 21:00"),
                                "时间误差分钟",
                                15,
                                "来源说明",
                                "市领导已获悉"))))),
                ImportMode.ALL_OR_NONE,
                OFFICER);
        assertThat(result.faults()).isEmpty();
        return new IncidentNumber(2017, 1);
    }

    private static Map<String, Object> step(String sender, String level, String desk, String time, int margin) {
        return Map.of(
                "事件序号", "1", "阶段", "初报", "途径", "未记载", "报送单位", sender, "接收层级", level, "接收方", desk, "收到时间", at(time),
                "时间误差分钟", margin);
    }

    private List<String> judged(IncidentNumber number, String policy, String... about) {
        return table(register.judge(number, policy, at("12-05 12:00"))).stream()
                .filter(line -> List.of(about).stream().anyMatch(name -> line.contains(" " + name + " ")))
                .toList();
    }

    /** Minute for minute what the rules say of the same fire told to them directly. */
    @Test
    void the_hill_fire_from_the_register_is_judged_as_the_rules_judge_it() {
        var number = hillFire();
        assertThat(judged(number, "city-2014", "临河县", "青石镇"))
                .containsExactly(
                        "city-phone 临河县 迟报 348",
                        "city-written 临河县 迟报 348",
                        "inversion-head 临河县 信息倒挂 60",
                        "inversion-office 临河县 信息倒挂 168");
        assertThat(judged(number, "district-2017", "临河县", "青石镇"))
                .containsExactly(
                        "ordinary-written 青石镇 迟报 214",
                        "backflow-office 青石镇 按时 0",
                        "inversion-head 青石镇 信息倒挂 60",
                        "larger 青石镇 逾期未报 720");
        assertThat(judged(number, "city-provisional", "临河县", "青石镇"))
                .containsExactly("city-phone 临河县 迟报 408", "city-written 临河县 迟报 348", "inversion-office 临河县 信息倒挂 168");
    }

    @Test
    void the_forestry_bureau_and_the_office_itself_owe_what_the_matrix_and_the_policy_say() {
        var number = hillFire();
        assertThat(judged(number, "city-provisional", "市林业局"))
                .containsExactly(
                        "city-phone 市林业局 逾期未报 1140", "city-written 市林业局 逾期未报 1080", "inversion-office 市林业局 信息倒挂 168");
        assertThat(judged(number, "city-provisional", "市委办"))
                .isNotEmpty()
                .anyMatch(line -> line.startsWith("province 市委办 逾期未报"));
    }

    @Test
    void a_hill_fire_that_was_only_phoned_in_still_owes_the_paper() {
        var number = register.open(
                call("linhe", "12-04 23:48")
                        .occurred(about("12-04 16:00", 15))
                        .figures(FigureKind.AREA, 3, FigureKind.DEATHS, 0)
                        .stated(new MetMust(Must.MAY_ESCALATE, "山火有蔓延可能。"))
                        .taken(),
                OFFICER);
        assertThat(judged(number, "city-provisional", "临河县"))
                .contains("city-phone 临河县 迟报 408")
                .anyMatch(line -> line.startsWith("city-written 临河县 逾期未报"));
    }
}
