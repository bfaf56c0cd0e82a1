package org.jibao.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jibao.assessment.Commendations.Commendation;
import org.jibao.assessment.Commendations.Item;
import org.jibao.assessment.FindingView;
import org.jibao.assessment.Points;
import org.jibao.assessment.Quarter;
import org.jibao.incidents.IncidentNumber;
import org.jibao.offices.Unit;
import org.jibao.offices.UnitLevel;
import org.jibao.responsibility.DutyRoster.Gap;
import org.jibao.responsibility.DutyRoster.Place;
import org.jibao.responsibility.DutyRoster.Shift;
import org.jibao.responsibility.DutyRoster.Swap;
import org.jibao.responsibility.ResponsibilityMatrix.Edition;
import org.jibao.responsibility.ResponsibilityMatrix.Row;
import org.jibao.responsibility.ResponsibilityMatrix.Shared;
import org.jibao.responsibility.ResponsiblePersons.Person;
import org.jibao.responsibility.ResponsiblePersons.Standing;
import org.jibao.responsibility.Tier;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Filing;

import static org.jibao.documents.Examples.OFFICE;
import static org.jibao.documents.Examples.OWN;
import static org.jibao.documents.Examples.TIMES;
import static org.jibao.documents.Examples.WORDS;
import static org.jibao.documents.Examples.ZONE;
import static org.jibao.documents.Examples.at;

/** 样例: commendations, and what is drawn from responsibilities: matrix, persons, duty roster. */
final class RosterExamples {
    private static final Map<String, String> TIERS = Map.of("HEAD", "第一责任人", "DEPUTY", "直接责任人", "INFORMANT", "信息员");

    private RosterExamples() {}

    static Map<String, Supplier<Composed>> all() {
        var examples = new LinkedHashMap<String, Supplier<Composed>>();
        examples.put("circular/examples/one-unit-commended", () -> commendation(one()));
        examples.put("circular/examples/two-units-commended-without-points", () -> commendation(two()));
        examples.put("roster/examples/matrix-with-gaps-and-shared-kinds", () -> matrix(true));
        examples.put("roster/examples/matrix-complete", () -> matrix(false));
        examples.put("roster/examples/persons", () -> persons(people(), standing(3)));
        examples.put("roster/examples/persons-with-many-overdue", () -> persons(people().subList(0, 4), standing(12)));
        examples.put("roster/examples/persons-not-yet-reported", () -> persons(List.of(), standing(3)));
        examples.put("roster/examples/duty-in-the-holidays", () -> duty(shifts(8), List.of()));
        examples.put("roster/examples/duty-with-gaps", () -> duty(shifts(2), gaps()));
        examples.put("roster/examples/duty-not-yet-planned", () -> duty(List.of(), gaps()));
        return examples;
    }

    /** Texts that a person typed and that hold digits. */
    static List<String> typed() {
        return List.of("接报后3分钟内电话报告要点，边核实边续报。", "《紧急信息报送目标考核倒扣分办法》第六条：通报表扬1次加1分。");
    }

    // 通报表扬

    private static Composed commendation(Commendation commendation) {
        var material = new CommendationMaterial(commendation, RosterExamples::found, OWN, WORDS, TIMES);
        return RecordExamples.written("circular/commendation.ftl", material.model(OFFICE), material.facts());
    }

    private static CriticismMaterial.Case found(IncidentNumber number) {
        var steps = List.of(
                RecordExamples.step("1", RecordExamples.COUNTY, Channel.PHONE, Filing.Stage.FIRST, null, "07-20T06:41"),
                RecordExamples.step(
                        "2", RecordExamples.COUNTY, Channel.WRITTEN, Filing.Stage.FIRST, null, "07-20T07:10"),
                RecordExamples.step(
                        "3", RecordExamples.COUNTY, Channel.WRITTEN, Filing.Stage.FOLLOW_UP, null, "07-20T09:10"),
                RecordExamples.step(
                        "4", RecordExamples.COUNTY, Channel.WRITTEN, Filing.Stage.FOLLOW_UP, null, "07-20T12:00"),
                RecordExamples.step(
                        "5", RecordExamples.COUNTY, Channel.WRITTEN, Filing.Stage.FINAL, null, "07-22T09:00"));
        return new CriticismMaterial.Case(
                RecordExamples.recorded(number.toString(), "黑松岭山火", EventTime.exactly(at("07-20T06:20")), false, steps),
                RecordExamples.judgement());
    }

    private static Commendation one() {
        return commended(
                60,
                "接报后3分钟内电话报告要点，边核实边续报。\n现场联络员与值班室保持通话，数据变化随时更新。",
                List.of(IncidentNumber.parse("2026-0124")),
                List.of(new Item("linhe", "临河县", Points.of("1"), "《紧急信息报送目标考核倒扣分办法》第六条：通报表扬1次加1分。")));
    }

    private static Commendation two() {
        return commended(
                61,
                "汛期以来坚持一日两报，险情报送无一迟漏",
                List.of(),
                List.of(new Item("linhe", "临河县", Points.ZERO, ""), new Item("qingling", "青岭县", Points.ZERO, "")));
    }

    private static Commendation commended(long id, String reason, List<IncidentNumber> incidents, List<Item> items) {
        return new Commendation(
                id,
                new Quarter(2026, 3),
                LocalDate.of(2026, 7, 20),
                reason,
                "登记簿",
                incidents,
                items,
                FindingView.State.CONFIRMED,
                "wang",
                at("07-25T09:00"),
                "li",
                at("07-26T09:00"),
                "属实",
                null,
                null,
                null);
    }

    // 分工和名册

    private static RosterMaterial material() {
        return new RosterMaterial(OWN, OFFICE, WORDS, TIMES, ZONE);
    }

    private static Composed matrix(boolean gaps) {
        var material = material();
        var police = unit("gongan", "市公安局", "市直部门");
        var water = unit("shuili", "市水利局", "市直部门");
        var emergency = unit("yingji", "市应急管理局", "市直部门");
        var fire = Examples.kind("fire");
        var flood = Examples.kind("flood");
        var edition = new Edition(
                "安澜市紧急信息报送职责分工（2024年）",
                gaps ? "《安澜市紧急信息报送规定》（2024年）" : "",
                LocalDate.of(2024, 11, 1),
                List.of(
                        new Row(police, "社会治安综合治理，道路交通，火灾现场秩序", List.of("fire", "road-traffic")),
                        new Row(water, "江河洪水、水库险情、城乡供水", List.of("flood")),
                        new Row(emergency, "生产安全事故，火灾，自然灾害灾情", List.of("work-safety", "fire")),
                        new Row(unit("jiaoyu", "市教育局", "市直部门"), "学校、幼儿园的各类事件", List.of())));
        var model = material.matrix(
                edition,
                gaps ? List.of(Examples.kind("geological"), Examples.kind("forest-fire")) : List.of(),
                gaps
                        ? List.of(
                                new Shared(fire, List.of(police, emergency)),
                                new Shared(flood, List.of(water, emergency)))
                        : List.of(),
                Map.of("fire", "火灾", "road-traffic", "道路交通事故", "flood", "洪涝灾害", "work-safety", "生产安全事故"));
        return RecordExamples.written("roster/matrix.ftl", model, material.facts());
    }

    private static Composed persons(List<Person> persons, List<Standing> standing) {
        var material = material();
        var model = material.persons(LocalDate.of(2026, 10, 1), persons, standing, TIERS);
        return RecordExamples.written("roster/persons.ftl", model, material.facts());
    }

    private static List<Person> people() {
        var linhe = unit("linhe", "临河县", "县（市、区）");
        var qingling = unit("qingling", "青岭县", "县（市、区）");
        var police = unit("gongan", "市公安局", "市直部门");
        return List.of(
                person(1, linhe, Tier.HEAD, "县委常委、办公室主任", "周文海", ""),
                person(2, linhe, Tier.DEPUTY, "县委办公室副主任", "", ""),
                person(3, linhe, Tier.INFORMANT, "信息科科长", "", "0000-7654321"),
                person(4, qingling, Tier.HEAD, "县委办公室主任", "", ""),
                person(5, police, Tier.HEAD, "副局长", "", ""),
                person(6, police, Tier.INFORMANT, "指挥中心值班长", "", "0000-7654322"));
    }

    private static Person person(long id, Unit unit, Tier tier, String post, String name, String duty) {
        return new Person(
                id, unit, tier, post, name, "0000-1234567", duty, "13800000000", LocalDate.of(2026, 1, 1), null);
    }

    private static List<Standing> standing(int units) {
        var standing = new ArrayList<Standing>();
        standing.add(new Standing(
                unit("linhe", "临河县", "县（市、区）"),
                List.of(),
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 11, 30),
                Standing.State.CONFIRMED));
        for (int i = 1; i < units; i++) {
            standing.add(new Standing(
                    unit("unit-" + i, i == 1 ? "青岭县" : "第" + WORDS.numeral(i) + "单位", "县（市、区）"),
                    List.of(Tier.DEPUTY, Tier.INFORMANT),
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 4, 1),
                    Standing.State.OVERDUE));
        }
        return standing;
    }

    private static Composed duty(List<Shift> shifts, List<Gap> gaps) {
        var material = material();
        var model = material.duty(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 8), shifts, gaps);
        return RecordExamples.written("roster/duty.ftl", model, material.facts());
    }

    private static List<Shift> shifts(int days) {
        return IntStream.rangeClosed(1, days)
                .mapToObj(day -> new Shift(
                        day,
                        at(String.format("10-%02dT09:00", day)),
                        at(String.format("10-%02dT09:00", day + 1)),
                        day % 2 == 0 ? "市委副秘书长" : "市委办公室副主任",
                        "0000-8100001",
                        "信息科科长",
                        day == 2 ? "" : "综合科科员",
                        "0000-8100000",
                        day == 8 ? "节后第一天，交接后转入正常班次" : "",
                        day < 8 ? "国庆节放假" : "工作日",
                        day < 8,
                        day == 1
                                ? List.of(new Swap(
                                        Place.MAIN,
                                        "秘书科科长",
                                        "信息科科长",
                                        "出差",
                                        "办公室主任",
                                        "zhiban",
                                        at("09-28T09:00"),
                                        false))
                                : List.of(),
                        List.of()))
                .toList();
    }

    private static List<Gap> gaps() {
        return List.of(new Gap(at("10-01T00:00"), at("10-01T09:00")), new Gap(at("10-03T09:00"), at("10-09T00:00")));
    }

    private static Unit unit(String code, String name, String group) {
        return new Unit(code, name, name, UnitLevel.DEPARTMENT, group, 1, LocalDate.of(2000, 1, 1), null, null);
    }
}
