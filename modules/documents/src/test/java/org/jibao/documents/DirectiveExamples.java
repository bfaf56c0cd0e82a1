package org.jibao.documents;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.AnnualSheet;
import org.jibao.assessment.Points;
import org.jibao.assessment.Quarter;
import org.jibao.assessment.Rounding;
import org.jibao.assessment.ScoreSheet;
import org.jibao.incidents.DirectiveView;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.Trace;
import org.jibao.offices.Unit;
import org.jibao.offices.UnitLevel;
import org.jibao.responsibility.ResponsiblePersons.Person;
import org.jibao.responsibility.Tier;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.GradeDecision;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Party;
import org.jibao.timeliness.Sighting;
import org.jibao.timeliness.Verdict;

import static org.jibao.documents.Examples.OFFICE;
import static org.jibao.documents.Examples.OWN;
import static org.jibao.documents.Examples.TIMES;
import static org.jibao.documents.Examples.WORDS;
import static org.jibao.documents.Examples.ZONE;
import static org.jibao.documents.Examples.at;

/** 样例: traces, prompts and transmitted instructions, and a year put together. */
final class DirectiveExamples {
    private static final IncidentNumber HILL_FIRE = IncidentNumber.parse("2017-0001");
    private static final Party DISTRICT = new Party("yuntai", "云台区", Level.COUNTY);
    private static final Party TOWN = new Party("songling", "松岭街道", Level.TOWNSHIP);
    private static final String RULE = "《云台区总值班室紧急信息报送时限要求》（2017年）第二条";

    private DirectiveExamples() {}

    static Map<String, Supplier<Composed>> all() {
        var examples = new LinkedHashMap<String, Supplier<Composed>>();
        examples.put("trace/examples/hill-fire", DirectiveExamples::hillFire);
        examples.put("trace/examples/nothing-found", DirectiveExamples::nothingFound);
        examples.put("trace/examples/hardly-any-times", DirectiveExamples::bare);
        examples.put("letter/examples/prompt-first", () -> prompt(List.of(promptOf(1, null, "")), 1));
        examples.put(
                "letter/examples/prompt-again",
                () -> prompt(List.of(promptOf(1, null, ""), promptOf(2, null, "《安澜市紧急信息报送规定》（2024年）第七条")), 2));
        examples.put("letter/examples/supervision-on-instruction", DirectiveExamples::supervision);
        examples.put("letter/examples/transmittal", () -> transmittal(true));
        examples.put("letter/examples/transmittal-to-own-office", () -> transmittal(false));
        examples.put("bulletin/examples/year", () -> annual(true));
        examples.put("bulletin/examples/year-without-the-year-before", () -> annual(false));
        return examples;
    }

    /** Texts that a person typed and that hold digits. */
    static List<String> typed() {
        return List.of("第47期《紧急信息》");
    }

    // 责任倒查

    private static EventTime evening(String time) {
        return EventTime.exactly(night(time));
    }

    private static Instant night(String time) {
        return LocalDateTime.parse("2017-02-18T" + time).atZone(ZONE).toInstant();
    }

    /** The third piece's hill fire: seen about 16:00, the district's leaders told at 20:34, the city at 23:48. */
    private static Composed hillFire() {
        var alarm = EventTime.about(night("16:00"), Duration.ofMinutes(10));
        var verdicts = List.of(
                fire("phone", Verdict.Kind.LATE, Channel.PHONE, "16:10", evening("23:48"), 458),
                fire("written", Verdict.Kind.LATE, Channel.WRITTEN, "16:20", evening("23:48"), 448),
                fire("inversion", Verdict.Kind.INVERSION, null, "20:10", evening("23:48"), 218),
                townLate());
        var judgement = judgement(Grade.MAJOR, "《森林防火条例》第四十条", verdicts);
        var lines = List.of(
                line(alarm, Trace.Event.MOMENT, "松岭街道", "事件发生（来源：村民报警）", null, List.of()),
                line(
                        evening("16:05"),
                        Trace.Event.RECEIVED,
                        "松岭街道",
                        "松岭街道收到村民的报警（电话）",
                        null,
                        List.of(new Trace.Due("云台区→市委办公室电话", night("16:10"), Duration.ofMinutes(5)))),
                line(
                        evening("20:10"),
                        Trace.Event.SIGHTING,
                        "市主要领导",
                        "市主要领导已知情（来源：市防火指挥部）",
                        null,
                        List.of(new Trace.Due("云台区→市委办公室电话", night("16:10"), Duration.ofMinutes(-240)))),
                line(
                        evening("20:34"),
                        Trace.Event.MOMENT,
                        "云台区",
                        "云台区主要负责人知悉（来源：区总值班室）",
                        Duration.ofMinutes(269),
                        List.of()),
                line(
                        evening("23:48"),
                        Trace.Event.RECEIVED,
                        "市委办公室",
                        "市委办公室收到云台区的初报（电话）",
                        Duration.ofMinutes(194),
                        List.of()));
        var holdings = List.of(
                new Trace.Holding(
                        TOWN,
                        "",
                        evening("16:05"),
                        "接到报警",
                        evening("20:34"),
                        "云台区",
                        Duration.ofMinutes(269),
                        Duration.ZERO),
                new Trace.Holding(
                        DISTRICT,
                        "带班领导",
                        evening("20:34"),
                        "接到街道报告",
                        evening("23:48"),
                        "市委办公室",
                        Duration.ofMinutes(194),
                        Duration.ofMinutes(10)));
        var trace = new Trace(
                HILL_FIRE, "黑松岭山火", "森林火灾", DISTRICT, "云台区松岭街道黑松岭", night("23:59"), lines, holdings, judgement);
        var sightings = List.of(new Sighting("1", Level.CITY, Desk.HEAD, evening("20:10"), "市防火指挥部", night("20:10")));
        return trace(trace, alarm, sightings);
    }

    private static Verdict fire(
            String key, Verdict.Kind kind, @Nullable Channel channel, String due, EventTime actual, long minutes) {
        return new Verdict(
                key,
                "rule",
                kind,
                DISTRICT,
                Level.CITY,
                Desk.PARTY_OFFICE,
                channel,
                null,
                night(due),
                actual,
                Duration.ofMinutes(minutes),
                true,
                RULE,
                List.of());
    }

    private static Verdict townLate() {
        return new Verdict(
                "town",
                "rule",
                Verdict.Kind.MISSED,
                TOWN,
                Level.COUNTY,
                Desk.PARTY_OFFICE,
                Channel.PHONE,
                null,
                night("16:15"),
                null,
                Duration.ofMinutes(464),
                false,
                RULE,
                List.of());
    }

    private static Judgement judgement(@Nullable Grade grade, String citation, List<Verdict> verdicts) {
        return new Judgement(
                "district-2017",
                "《云台区总值班室紧急信息报送时限要求》（2017年）",
                night("23:59"),
                new GradeDecision(grade, citation, "", false),
                List.of(),
                List.of(),
                verdicts);
    }

    private static Trace.Line line(
            @Nullable EventTime at,
            Trace.Event event,
            String who,
            String what,
            @Nullable Duration held,
            List<Trace.Due> due) {
        return new Trace.Line(at, event, who, what, held, due, List.of(), at == null ? null : at.at(), "值班员");
    }

    private static Composed nothingFound() {
        var verdicts = List.of(fire("phone", Verdict.Kind.ON_TIME, Channel.PHONE, "16:30", evening("16:12"), 0));
        var holdings = List.of(new Trace.Holding(
                DISTRICT,
                "",
                evening("16:05"),
                "接到报警",
                evening("16:12"),
                "市委办公室",
                Duration.ofMinutes(7),
                Duration.ZERO));
        var trace = new Trace(
                HILL_FIRE,
                "黑松岭山火",
                "森林火灾",
                DISTRICT,
                "云台区松岭街道",
                night("23:59"),
                List.of(line(evening("16:12"), Trace.Event.RECEIVED, "市委办公室", "市委办公室收到云台区的初报（电话）", null, List.of())),
                holdings,
                judgement(null, "", verdicts));
        return trace(trace, evening("16:00"), List.of());
    }

    private static Composed bare() {
        var holdings = List.of(
                new Trace.Holding(TOWN, "", null, "", null, "云台区", null, Duration.ZERO),
                new Trace.Holding(
                        DISTRICT, "", evening("16:05"), "接到街道报告", null, "", Duration.ofMinutes(474), Duration.ZERO));
        var trace = new Trace(
                HILL_FIRE,
                "黑松岭山火",
                "森林火灾",
                DISTRICT,
                "",
                night("23:59"),
                List.of(line(null, Trace.Event.SENT, "", "松岭街道曾向云台区报送初报（电话），时间不详", null, List.of())),
                holdings,
                judgement(null, "", List.of()));
        return trace(trace, null, List.of());
    }

    private static Composed trace(Trace trace, @Nullable EventTime occurred, List<Sighting> sightings) {
        var material = new TraceMaterial(trace, occurred, sightings, DirectiveExamples::responsible, OWN, WORDS, TIMES);
        return RecordExamples.written("trace/incident.ftl", material.model(), material.facts());
    }

    private static List<Person> responsible(String unit) {
        if (!unit.equals("yuntai")) {
            return List.of();
        }
        var district = new Unit("yuntai", "云台区", "云台区", UnitLevel.COUNTY, "", 1, LocalDate.of(2000, 1, 1), null, null);
        return List.of(
                new Person(1, district, Tier.HEAD, "区委办公室主任", "", "0000-1", "", "", LocalDate.of(2016, 1, 1), null),
                new Person(
                        2, district, Tier.INFORMANT, "区总值班室值班长", "", "0000-1", "", "", LocalDate.of(2016, 1, 1), null));
    }

    // 催报督办通知单, 批示抄告单

    private static DirectiveView promptOf(int id, @Nullable Integer basis, String original) {
        return directive(
                id,
                DirectiveView.Kind.PROMPT,
                "市委办公室",
                "请报告人员伤亡、火势控制和周边群众疏散情况\n请说明是否影响铁路运行",
                basis,
                original,
                id == 1 ? null : at("07-14T21:00"),
                List.of());
    }

    private static DirectiveView directive(
            int id,
            DirectiveView.Kind kind,
            String from,
            String text,
            @Nullable Integer basis,
            String original,
            @Nullable Instant due,
            List<Party> supporting) {
        return new DirectiveView(
                id,
                kind,
                from,
                "值班员",
                List.of(RecordExamples.COUNTY),
                supporting,
                EventTime.exactly(at("07-14T" + (18 + id) + ":00")),
                kind == DirectiveView.Kind.INSTRUCTION ? null : Channel.FAX,
                text,
                null,
                original,
                basis,
                due,
                due,
                id == 1 ? "" : "总值班室值班员，电话：0000-8100000",
                List.of(),
                at("07-14T19:00"),
                "值班员");
    }

    private static Composed prompt(List<DirectiveView> all, int id) {
        var owed = id == 1
                ? RecordExamples.judgement(
                        RecordExamples.verdict(
                                "p", Verdict.Kind.OVERDUE, RecordExamples.COUNTY, "07-14T18:00", null, 60),
                        RecordExamples.verdict(
                                "q", Verdict.Kind.PENDING, RecordExamples.COUNTY, "07-14T22:00", null, 0))
                : RecordExamples.judgement();
        var material = new DirectiveMaterial(ReportExamples.fire(), all.get(id - 1), all, owed, OWN, WORDS, TIMES);
        return RecordExamples.written("letter/prompt.ftl", material.prompt(OFFICE), material.facts());
    }

    private static DirectiveView instruction(boolean passed) {
        var view = directive(
                1,
                DirectiveView.Kind.INSTRUCTION,
                "市委书记",
                "全力搜救失联人员，查明原因，举一反三，防止类似事故",
                null,
                passed ? "第47期《紧急信息》" : "",
                passed ? at("07-15T19:00") : null,
                passed ? List.of(RecordExamples.department()) : List.of());
        return passed
                ? view
                : new DirectiveView(
                        view.id(),
                        view.kind(),
                        view.from(),
                        view.sentBy(),
                        List.of(),
                        List.of(),
                        view.at(),
                        null,
                        view.text(),
                        null,
                        "",
                        null,
                        null,
                        null,
                        "",
                        List.of(),
                        view.recordedAt(),
                        view.recordedBy());
    }

    private static Composed supervision() {
        var basis = instruction(true);
        var watched = directive(
                2,
                DirectiveView.Kind.SUPERVISION,
                "市委办公室",
                "牵头组织搜救，查明火灾原因，提出整治意见",
                1,
                "",
                at("07-15T18:00"),
                List.of(RecordExamples.department()));
        var material = new DirectiveMaterial(
                ReportExamples.fire(), watched, List.of(basis, watched), RecordExamples.judgement(), OWN, WORDS, TIMES);
        return RecordExamples.written("letter/prompt.ftl", material.prompt(OFFICE), material.facts());
    }

    private static Composed transmittal(boolean passed) {
        var instruction = instruction(passed);
        var material = new DirectiveMaterial(
                ReportExamples.fire(),
                instruction,
                List.of(instruction),
                RecordExamples.judgement(),
                OWN,
                WORDS,
                TIMES);
        return RecordExamples.written("letter/transmittal.ftl", material.transmittal(OFFICE), material.facts());
    }

    // 年度考核通报

    private static Composed annual(boolean compared) {
        var quarters = new ArrayList<ScoreSheet>();
        for (int number = 1; number <= 4; number++) {
            var sheet = number == 1 ? BulletinExamples.quietQuarter() : BulletinExamples.quarter();
            quarters.add(new ScoreSheet(
                    new Quarter(2026, number),
                    sheet.schemeTitle(),
                    sheet.groups(),
                    sheet.totals(),
                    sheet.previousYear(),
                    sheet.closedAt(),
                    sheet.closedBy(),
                    number + sheet.hash().substring(1)));
        }
        var last = quarters.get(3);
        var groups = last.groups().stream()
                .map(group -> new AnnualSheet.Group(
                        group.name(),
                        group.rows().stream().map(DirectiveExamples::year).toList()))
                .toList();
        var sheet = new AnnualSheet(
                2026,
                last.schemeTitle(),
                "《紧急信息报送目标考核倒扣分办法》第九条",
                quarters.stream()
                        .map(quarter -> new AnnualSheet.Part(quarter.quarter(), 1, quarter.hash()))
                        .toList(),
                List.of(),
                groups,
                last.totals(),
                compared ? last.previousYear() : null,
                Rounding.DOWN);
        var criticisms = compared
                ? List.of(CriticismExamples.issued(CriticismExamples.many()))
                : List.<org.jibao.assessment.Criticisms.Criticism>of();
        var material = new AnnualMaterial(sheet, quarters, criticisms, OWN, WORDS, TIMES);
        return RecordExamples.written("bulletin/annual.ftl", material.model(OFFICE), material.facts());
    }

    private static AnnualSheet.Row year(ScoreSheet.Row row) {
        var sums = new ScoreSheet.Row(
                row.rank(),
                row.unitCode(),
                row.unitName(),
                row.owed(),
                row.filed(),
                row.onTime(),
                row.late(),
                row.missed(),
                row.otherBreaches(),
                null,
                row.base(),
                row.additions(),
                row.deductions(),
                row.total(),
                row.items());
        return new AnnualSheet.Row(
                sums,
                List.of(
                        new AnnualSheet.QuarterScore(new Quarter(2026, 2), Points.of("100"), 1),
                        new AnnualSheet.QuarterScore(new Quarter(2026, 3), Points.of("99.5"), 2),
                        new AnnualSheet.QuarterScore(new Quarter(2026, 4), Points.of("98"), null)));
    }
}
