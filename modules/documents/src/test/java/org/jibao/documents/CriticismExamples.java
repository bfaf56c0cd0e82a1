package org.jibao.documents;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Criticisms.Criticism;
import org.jibao.assessment.Criticisms.Item;
import org.jibao.assessment.FindingView;
import org.jibao.assessment.Points;
import org.jibao.assessment.Quarter;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentView;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.GradeDecision;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Party;
import org.jibao.timeliness.Sighting;
import org.jibao.timeliness.Verdict;

import static org.jibao.documents.Examples.OFFICE;
import static org.jibao.documents.Examples.OWN;
import static org.jibao.documents.Examples.SHELF;
import static org.jibao.documents.Examples.TEMPLATES;
import static org.jibao.documents.Examples.TIMES;
import static org.jibao.documents.Examples.WORDS;
import static org.jibao.documents.Examples.at;
import static org.jibao.documents.ReportExamples.fire;
import static org.jibao.documents.ReportExamples.nobodyHurt;

/** 通报批评的样例. */
final class CriticismExamples {
    private static final String RULE = "《安澜市紧急信息报送规定》（2024年）第五条第一款";

    private CriticismExamples() {}

    static Map<String, Supplier<Composed>> all() {
        var examples = new LinkedHashMap<String, Supplier<Composed>>();
        examples.put("circular/examples/one-unit-warned", () -> criticism(warned()));
        examples.put("circular/examples/one-unit-concealed", () -> criticism(concealed()));
        examples.put("circular/examples/three-units-late-missed-doubled", () -> criticism(many()));
        return examples;
    }

    static Composed criticism(Criticism criticism) {
        var material = new CriticismMaterial(criticism, CriticismExamples::found, OWN, WORDS, TIMES);
        var name = "circular/criticism.ftl";
        return new Composed(TEMPLATES.render(name, material.model(OFFICE)), SHELF.text(name), material.facts());
    }

    static Criticism warned() {
        var finding = finding(1, "2026-0123", "临河县", "linhe", Verdict.Kind.LATE);
        return new Criticism(
                50,
                new Quarter(2026, 3),
                "该县值班人员等待审批后才报送书面材料，没有造成处置延误。",
                List.of(new Item(
                        "linhe",
                        "临河县",
                        List.of(finding),
                        Points.of("0.5"),
                        1,
                        Points.ZERO,
                        true,
                        "本次认定1项（2026-0123迟报），此前未受通报，按《紧急信息报送目标考核倒扣分办法》第三条给予警告，不扣分。")),
                "王",
                null,
                null);
    }

    static final String CONCEALED = "临河县报送死亡1人，经医院接诊记录核实，当时已有死亡3人，值班人员知情未报。";

    static Criticism concealed() {
        var clock = finding(1, "2026-0123", "临河县", "linhe", Verdict.Kind.CONCEALED);
        var finding = new FindingView(
                clock.id(),
                clock.incident(),
                clock.incidentTitle(),
                clock.unitCode(),
                clock.unitName(),
                clock.verdictKey(),
                clock.kind(),
                clock.policyTitle(),
                "《安澜市紧急信息报送规定》（2024年）第十条",
                List.of(CONCEALED),
                clock.state(),
                clock.proposedBy(),
                clock.proposedAt(),
                clock.answer(),
                clock.decidedBy(),
                clock.decidedAt(),
                clock.decisionReason(),
                clock.criticism());
        return new Criticism(
                52,
                new Quarter(2026, 3),
                "",
                List.of(new Item(
                        "linhe",
                        "临河县",
                        List.of(finding),
                        Points.of("2"),
                        1,
                        Points.of("2"),
                        false,
                        "本次认定1项（2026-0123瞒报），按《紧急信息报送目标考核倒扣分办法》第二条在0.5至2分内选定2分，扣2分。")),
                "王",
                null,
                null);
    }

    static Criticism many() {
        return new Criticism(
                51,
                new Quarter(2026, 3),
                "",
                List.of(
                        new Item(
                                "linhe",
                                "临河县",
                                List.of(
                                        finding(1, "2026-0123", "临河县", "linhe", Verdict.Kind.LATE),
                                        finding(2, "2026-0123", "临河县", "linhe", Verdict.Kind.INVERSION)),
                                Points.of("0.5"),
                                2,
                                Points.of("1"),
                                false,
                                "本次认定2项（2026-0123迟报、2026-0123信息倒挂），系再次发生，按《紧急信息报送目标考核倒扣分办法》第四条乘以2：0.5×2＝1，扣1分。"),
                        new Item(
                                "qingling",
                                "青岭县",
                                List.of(finding(3, "2026-0130", "青岭县", "qingling", Verdict.Kind.MISSED)),
                                Points.of("1.5"),
                                1,
                                Points.of("1.5"),
                                false,
                                "本次认定1项（2026-0130漏报），按《紧急信息报送目标考核倒扣分办法》第二条在0.5至2分内选定1.5分，扣1.5分。"),
                        new Item(
                                "shuili",
                                "市水利局",
                                List.of(finding(4, "2026-0130", "市水利局", "shuili", Verdict.Kind.WRONG_CHANNEL)),
                                Points.of("0.5"),
                                1,
                                Points.ZERO,
                                true,
                                "本次认定1项（2026-0130途径不符），此前未受通报，按《紧急信息报送目标考核倒扣分办法》第三条给予警告，不扣分。")),
                "王",
                null,
                null);
    }

    static Criticism issued(Criticism drawn) {
        return new Criticism(
                drawn.id(),
                drawn.quarter(),
                drawn.reason(),
                drawn.items(),
                drawn.drawnBy(),
                "安办通报〔2026〕3号",
                LocalDate.of(2026, 9, 2));
    }

    private static FindingView finding(long id, String incident, String unit, String code, Verdict.Kind kind) {
        return new FindingView(
                id,
                IncidentNumber.parse(incident),
                "",
                code,
                unit,
                "key-" + id,
                kind,
                "《安澜市紧急信息报送规定》（2024年）",
                kind == Verdict.Kind.INVERSION ? "《安澜市紧急信息报送规定》（2024年）第十一条" : RULE,
                List.of(),
                FindingView.State.CONFIRMED,
                "王",
                at("08-01T09:00"),
                "",
                "李",
                at("08-02T09:00"),
                "属实",
                50L);
    }

    private static CriticismMaterial.Case found(IncidentNumber number) {
        var linhe = new Party("linhe", "临河县", Level.COUNTY);
        var qingling = new Party("qingling", "青岭县", Level.COUNTY);
        var shuili = new Party("shuili", "市水利局", Level.DEPARTMENT);
        var office = new Party("shiweiban", "市委办公室", Level.CITY);
        if (number.serial() == 123) {
            var view = fire();
            var withSteps = new IncidentView(
                    view.number(),
                    view.title(),
                    view.kind(),
                    view.unit(),
                    view.place(),
                    view.cause(),
                    view.occurredAt(),
                    view.knownAt(),
                    null,
                    null,
                    false,
                    true,
                    view.reports(),
                    List.of(),
                    List.of(),
                    List.of(
                            step(
                                    "1",
                                    linhe,
                                    new Party("", "市应急局王某", Level.CITY),
                                    Desk.EMERGENCY_OFFICE,
                                    Channel.PHONE,
                                    "07-14T16:30"),
                            step("2", linhe, office, Desk.PARTY_OFFICE, Channel.PHONE, "07-14T17:35"),
                            step("3", linhe, office, Desk.PARTY_OFFICE, Channel.WRITTEN, "07-14T19:35")),
                    List.of(new Sighting(
                            "1",
                            Level.PROVINCE,
                            Desk.PARTY_OFFICE,
                            EventTime.exactly(at("07-14T17:10")),
                            "省委办公厅值班室张某",
                            at("07-14T17:10"))),
                    view.openedAt(),
                    view.openedBy());
            return new CriticismMaterial.Case(
                    withSteps,
                    judgement(
                            Grade.LARGER,
                            verdict(
                                    "key-1",
                                    Verdict.Kind.LATE,
                                    linhe,
                                    Channel.WRITTEN,
                                    "07-14T18:00",
                                    "07-14T19:35",
                                    Duration.ofMinutes(95)),
                            verdict(
                                    "key-2",
                                    Verdict.Kind.INVERSION,
                                    linhe,
                                    null,
                                    "07-14T17:10",
                                    "07-14T17:35",
                                    Duration.ofMinutes(25))));
        }
        var view = nobodyHurt();
        var flood = new IncidentView(
                number,
                "青岭县柳河漫堤",
                view.kind(),
                view.unit(),
                view.place(),
                "",
                null,
                null,
                null,
                null,
                false,
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(step("9", shuili, office, Desk.PARTY_OFFICE, Channel.SMS, "07-20T07:45")),
                List.of(),
                view.openedAt(),
                view.openedBy());
        return new CriticismMaterial.Case(
                flood,
                judgement(
                        null,
                        verdict(
                                "key-3",
                                Verdict.Kind.MISSED,
                                qingling,
                                Channel.WRITTEN,
                                "07-20T08:00",
                                null,
                                Duration.ofDays(30)),
                        verdict(
                                "key-4",
                                Verdict.Kind.WRONG_CHANNEL,
                                shuili,
                                Channel.PHONE,
                                "07-20T08:00",
                                "07-20T07:45",
                                Duration.ZERO)));
    }

    private static Filing step(String id, Party sender, Party receiver, Desk desk, Channel channel, String at) {
        return new Filing(
                id, sender, receiver, desk, channel, Filing.Stage.FIRST, null, EventTime.exactly(at(at)), at(at));
    }

    private static Judgement judgement(@Nullable Grade grade, Verdict... verdicts) {
        return new Judgement(
                "anlan-2024",
                "《安澜市紧急信息报送规定》（2024年）",
                at("08-03T09:00"),
                new GradeDecision(grade, "", "", false),
                List.of(),
                List.of(),
                List.of(verdicts));
    }

    private static Verdict verdict(
            String key,
            Verdict.Kind kind,
            Party sender,
            @Nullable Channel channel,
            String due,
            @Nullable String actual,
            Duration overdue) {
        return new Verdict(
                key,
                "rule",
                kind,
                sender,
                Level.CITY,
                Desk.PARTY_OFFICE,
                channel,
                null,
                at(due),
                actual == null ? null : EventTime.exactly(at(actual)),
                overdue,
                true,
                RULE,
                List.of());
    }
}
