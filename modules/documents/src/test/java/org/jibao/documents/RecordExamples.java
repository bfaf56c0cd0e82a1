package org.jibao.documents;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.CallNote;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentView;
import org.jibao.incidents.IncidentView.ReportView;
import org.jibao.incidents.PhoneReport;
import org.jibao.incidents.Verification;
import org.jibao.ledger.Ledger;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.GradeDecision;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;
import org.jibao.timeliness.Party;
import org.jibao.timeliness.Sighting;
import org.jibao.timeliness.Verdict;

import static org.jibao.documents.Examples.LINHE;
import static org.jibao.documents.Examples.OFFICE;
import static org.jibao.documents.Examples.OWN;
import static org.jibao.documents.Examples.SHELF;
import static org.jibao.documents.Examples.TEMPLATES;
import static org.jibao.documents.Examples.TIMES;
import static org.jibao.documents.Examples.WORDS;
import static org.jibao.documents.Examples.at;
import static org.jibao.documents.Examples.figures;

/** 样例: documents made from single incidents and from the register. */
final class RecordExamples {
    static final Party COUNTY = new Party("linhe", "临河县", Level.COUNTY);
    static final Party OFFICE_DESK = new Party("shiweiban", "市委办公室", Level.CITY);
    private static final String RULE = "《安澜市紧急信息报送规定》（2024年）第五条第一款";

    private RecordExamples() {}

    static Map<String, Supplier<Composed>> all() {
        var examples = new LinkedHashMap<String, Supplier<Composed>>();
        examples.put("briefing/examples/urgent-by-phone", () -> urgent(called(), 1));
        examples.put("briefing/examples/urgent-hardly-anything-known", () -> urgent(ReportExamples.bare(), 1));
        examples.put("briefing/examples/urgent-first-in-writing", () -> urgent(ReportExamples.fire(), 2));
        examples.put("briefing/examples/urgent-follow-up-one", () -> urgent(ReportExamples.fire(), 3));
        examples.put("briefing/examples/urgent-follow-up-two-nothing-changed", () -> urgent(ReportExamples.fire(), 4));
        examples.put("briefing/examples/urgent-final", () -> urgent(ReportExamples.fire(), 5));
        examples.put(
                "form/examples/phone-record-read-back-and-dealt-with",
                () -> phone(
                        called(),
                        judgement(),
                        new CallNote(
                                "主班值班员",
                                "信息科科长",
                                true,
                                true,
                                new Verification("副班值班员", EventTime.exactly(at("07-14T16:41")), "0000-1234567"),
                                true,
                                "LY-0714-03",
                                "报带班领导；通知市应急管理局、市消防救援支队赶赴现场。",
                                "已按批示转告，现场明火扑灭。",
                                EventTime.exactly(at("07-14T19:20")))));
        examples.put(
                "form/examples/phone-record-not-read-back",
                () -> phone(called(), judgement(), new CallNote("主班值班员", "", false, null, null, "", "", null)));
        examples.put("form/examples/phone-record-answered-in-writing", () -> phone(ReportExamples.fire(), judgement()));
        examples.put(
                "form/examples/phone-record-in-writing-due",
                () -> phone(called(), judgement(verdict("w", Verdict.Kind.PENDING, COUNTY, "07-14T18:35", null, 0))));
        examples.put(
                "form/examples/phone-record-hardly-anything-said",
                () -> phone(
                        bareCall(), judgement(verdict("w", Verdict.Kind.OVERDUE, COUNTY, "07-14T18:35", null, 60))));
        examples.put("form/examples/register", () -> register(LocalDate.of(2026, 7, 1), entries()));
        examples.put("form/examples/register-of-a-quiet-day", () -> register(LocalDate.of(2026, 7, 31), List.of()));
        return examples;
    }

    static Composed written(String template, Map<String, Object> model, List<Fact> facts) {
        return new Composed(TEMPLATES.render(template, model), SHELF.text(template), facts);
    }

    // 紧急信息

    private static Composed urgent(IncidentView incident, int report) {
        var material = new ReportMaterial(
                incident,
                incident.reports().get(report - 1),
                LINHE,
                OWN,
                ReportExamples.grading(incident, null),
                WORDS,
                TIMES);
        return written("briefing/urgent.ftl", material.bulletin(OFFICE), material.facts());
    }

    private static PhoneReport call(String caller, String phone, String place, Figures figures, String told) {
        return new PhoneReport(
                "linhe",
                caller,
                phone,
                at("07-14T16:35"),
                place.isEmpty() ? null : EventTime.about(at("07-14T16:00"), Duration.ofMinutes(10)),
                place.isEmpty() ? null : EventTime.exactly(at("07-14T16:20")),
                place.isEmpty() ? null : EventTime.exactly(at("07-14T16:25")),
                "fire",
                "青石镇木材加工厂火灾",
                place,
                place.isEmpty() ? "" : "木料堆场起火，原因不明",
                place.isEmpty() ? "" : "厂房起火，正在扑救，有人员失去联系。",
                place.isEmpty() ? "" : "已调派消防力量。",
                figures,
                place.isEmpty() ? List.of() : List.of(new MetMust(Must.MAY_ESCALATE, "相邻厂房存有油漆，可能蔓延")),
                told,
                false);
    }

    /** A call that itself is the report: nothing in writing yet. */
    static IncidentView called() {
        var call = call(
                "县委办公室值班员",
                "0000-1234567",
                "临河县青石镇工业园3号厂房",
                figures(FigureKind.DEATHS, 1, FigureKind.MISSING, 2),
                "县委、县政府主要负责人，县应急管理局");
        var reports = List.of(new ReportView(1, call.calledAt(), call.calledAt(), "值班员", call, null));
        var view = ReportExamples.incident("青石镇木材加工厂火灾", "fire", call, reports);
        return new IncidentView(
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
                false,
                reports,
                List.of(),
                call.stated(),
                List.of(),
                List.of(),
                view.openedAt(),
                view.openedBy());
    }

    private static IncidentView bareCall() {
        var call = call("县委办公室值班员", "", "", Figures.NONE, "");
        return ReportExamples.incident(
                "青石镇木材加工厂火灾",
                "fire",
                call,
                List.of(new ReportView(1, call.calledAt(), call.calledAt(), "值班员", call, null)));
    }

    // 电话报告记录单

    private static Composed phone(IncidentView incident, Judgement judgement) {
        return phone(incident, judgement, null);
    }

    private static Composed phone(IncidentView incident, Judgement judgement, @Nullable CallNote note) {
        var material = new PhoneRecordMaterial(
                incident,
                incident.reports().get(0),
                LINHE,
                judgement,
                ReportExamples.grading(incident, null),
                note,
                WORDS,
                TIMES);
        return written("form/phone-record.ftl", material.model(), material.facts());
    }

    // 报送登记簿

    private static Composed register(LocalDate from, List<RegisterMaterial.Entry> entries) {
        var head = entries.isEmpty()
                ? new Ledger.Head(0, "")
                : new Ledger.Head(48, "9e1f0c2a91d3b8e647a1c05f7e9b2d4c6810aa3f5b7c9d1e2f4a6b8c0d2e4f6a");
        var material = new RegisterMaterial(from, LocalDate.of(2026, 7, 31), entries, head, OWN, TIMES);
        return written("form/register.ftl", material.model(at("08-01T09:00")), material.facts());
    }

    private static List<RegisterMaterial.Entry> entries() {
        var entries = new ArrayList<RegisterMaterial.Entry>();
        entries.add(new RegisterMaterial.Entry(
                recorded(
                        "2026-0123",
                        "青石镇木材加工厂火灾",
                        EventTime.about(at("07-14T16:00"), Duration.ofMinutes(10)),
                        false,
                        List.of(
                                step("1", COUNTY, Channel.PHONE, Filing.Stage.FIRST, "07-14T16:35", "07-14T16:35"),
                                step("2", COUNTY, Channel.WRITTEN, Filing.Stage.FIRST, "07-14T19:30", "07-14T19:35"),
                                step("3", COUNTY, Channel.WRITTEN, Filing.Stage.FINAL, null, "07-18T10:00"))),
                judgement(
                        verdict("p", Verdict.Kind.ON_TIME, COUNTY, "07-14T17:00", "07-14T16:35", 0),
                        verdict("w", Verdict.Kind.LATE, COUNTY, "07-14T18:00", "07-14T19:35", 95),
                        verdict("d", Verdict.Kind.MISSED, department(), "07-14T18:00", null, 1440))));
        entries.add(new RegisterMaterial.Entry(
                recorded(
                        "2026-0124",
                        "黑松岭山火",
                        EventTime.exactly(at("07-20T06:20")),
                        false,
                        List.of(step("4", COUNTY, Channel.PHONE, Filing.Stage.FIRST, "07-20T06:40", "07-20T06:41"))),
                judgement(verdict("q", Verdict.Kind.ON_TIME, COUNTY, "07-20T07:20", "07-20T06:41", 0))));
        entries.add(new RegisterMaterial.Entry(recorded("2026-0125", "化工园区泄漏处置", null, true, List.of()), judgement()));
        return entries;
    }

    static Party department() {
        return new Party("yingji", "市应急管理局", Level.DEPARTMENT);
    }

    static IncidentView recorded(
            String number, String title, @Nullable EventTime occurred, boolean drill, List<Filing> steps) {
        return new IncidentView(
                IncidentNumber.parse(number),
                title,
                Examples.kind("fire"),
                LINHE,
                "临河县青石镇",
                "",
                occurred,
                null,
                null,
                null,
                drill,
                true,
                List.of(),
                List.of(),
                List.of(),
                steps,
                List.<Sighting>of(),
                at("07-14T16:35"),
                "值班员");
    }

    static Filing step(
            String id, Party sender, Channel channel, Filing.Stage stage, @Nullable String sent, String received) {
        return new Filing(
                id,
                sender,
                OFFICE_DESK,
                Desk.PARTY_OFFICE,
                channel,
                stage,
                sent == null ? null : EventTime.exactly(at(sent)),
                EventTime.exactly(at(received)),
                at(received));
    }

    static Judgement judgement(Verdict... verdicts) {
        return new Judgement(
                "anlan-2024",
                "《安澜市紧急信息报送规定》（2024年）",
                at("08-01T09:00"),
                new GradeDecision(Grade.ORDINARY, "", "", false),
                List.of(),
                List.of(),
                List.of(verdicts));
    }

    static Verdict verdict(
            String key, Verdict.Kind kind, Party sender, String due, @Nullable String actual, long minutes) {
        return new Verdict(
                key,
                "rule",
                kind,
                sender,
                Level.CITY,
                Desk.PARTY_OFFICE,
                Channel.WRITTEN,
                null,
                at(due),
                actual == null ? null : EventTime.exactly(at(actual)),
                Duration.ofMinutes(minutes),
                true,
                RULE,
                List.of());
    }
}
