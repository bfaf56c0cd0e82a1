package org.jibao.documents;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
import org.jibao.assessment.Rounding;
import org.jibao.assessment.ScoreSheet;
import org.jibao.assessment.ScoreSheet.Count;
import org.jibao.assessment.ScoreSheet.Group;
import org.jibao.assessment.ScoreSheet.Row;
import org.jibao.assessment.ScoreSheet.ScoreItem;
import org.jibao.assessment.ScoreSheet.Totals;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentView;
import org.jibao.incidents.IncidentView.ReportView;
import org.jibao.incidents.PhoneReport;
import org.jibao.incidents.WrittenReport;
import org.jibao.offices.Unit;
import org.jibao.offices.UnitLevel;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.FiguresAt;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.GradeDecision;
import org.jibao.timeliness.IncidentKinds;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Party;
import org.jibao.timeliness.Sighting;
import org.jibao.timeliness.Verdict;

/** 样例: made-up records of 安澜市, one for each way a document can turn out. Names below {@code templates/} without ending. */
final class Examples {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Unit OWN = unit("shiweiban", "中共安澜市委办公室", "市委办公室", UnitLevel.CITY);
    static final Unit LINHE = unit("linhe", "中共临河县委办公室", "临河县", UnitLevel.COUNTY);
    static final TemplateShelf SHELF = TemplateShelf.installed();
    static final Templates TEMPLATES = new Templates(SHELF);
    static final Words WORDS = new Words(SHELF);
    static final Times TIMES = new Times(WORDS, ZONE);
    static final OfficeSettings OFFICE = new OfficeSettings(SHELF);
    private static final IncidentNumber NUMBER = IncidentNumber.parse("2026-0123");
    private static final String RULE = "《安澜市紧急信息报送规定》（2024年）第五条第一款";

    private Examples() {}

    static Map<String, Supplier<Composed>> all() {
        var examples = new LinkedHashMap<String, Supplier<Composed>>();
        examples.put("report/examples/first-all-known", () -> report(fire(), 2, null));
        examples.put("report/examples/first-hardly-anything-known", () -> report(bare(), 1, null));
        examples.put("report/examples/first-nobody-hurt", () -> report(nobodyHurt(), 1, null));
        examples.put("report/examples/figures-of-the-register", () -> report(takenOver(), 2, null));
        examples.put("report/examples/follow-up-more-deaths-higher-grade", () -> report(fire(), 3, null));
        examples.put("report/examples/follow-up-nothing-changed", () -> report(fire(), 4, null));
        examples.put("report/examples/final", () -> report(fire(), 5, null));
        examples.put("report/examples/final-grade-set-by-a-person", () -> report(fire(), 5, Grade.MAJOR));
        examples.put("circular/examples/one-unit-warned", () -> criticism(warned()));
        examples.put("circular/examples/one-unit-concealed", () -> criticism(concealed()));
        examples.put("circular/examples/three-units-late-missed-doubled", () -> criticism(many()));
        examples.put("bulletin/examples/full", () -> bulletin(quarter(), Rounding.DOWN, List.of(issued(many()))));
        examples.put(
                "bulletin/examples/warnings-alone",
                () -> bulletin(quarter(), Rounding.DOWN, List.of(issued(warned()))));
        examples.put("bulletin/examples/no-event", () -> bulletin(quietQuarter(), Rounding.HALF_UP, List.of()));
        examples.putAll(RecordExamples.all());
        examples.putAll(RosterExamples.all());
        examples.putAll(DirectiveExamples.all());
        examples.put(
                "later/examples/withdrawal",
                () -> later("later/withdrawal.ftl", List.of(), LaterPaperMaterial.Reasons.NONE));
        examples.put(
                "later/examples/correction",
                () -> later("later/correction.ftl", corrections(), LaterPaperMaterial.Reasons.NONE));
        examples.put(
                "later/examples/correction-of-a-revised-quarter",
                () -> later("later/correction.ftl", revised(), REVISED));
        examples.put(
                "later/examples/correction-to-be-filled-in",
                () -> later("later/correction.ftl", List.of(), LaterPaperMaterial.Reasons.NONE));
        examples.put(
                "later/examples/replacement",
                () -> LaterPaperMaterial.replacement(
                        later("later/replacement.ftl", List.of(), LaterPaperMaterial.Reasons.NONE),
                        criticism(warned())));
        examples.put(
                "later/examples/replacement-with-changes",
                () -> LaterPaperMaterial.replacement(
                        later("later/replacement.ftl", amendments(), REVISED), criticism(warned())));
        examples.put(
                "later/examples/replacement-with-a-table",
                () -> LaterPaperMaterial.replacement(
                        later("later/replacement.ftl", revised(), REVISED), criticism(warned())));
        examples.putAll(NoticeExamples.all());
        return examples;
    }

    // Papers that mend an earlier one

    private static final LaterPaperMaterial.Reasons REVISED =
            new LaterPaperMaterial.Reasons("通话记录证实临河县按时报告", List.of("quarter/2026-Q3"));

    private static List<LaterPaperMaterial.Change> revised() {
        return List.of(
                revised("1", "合计迟报", "2", "1"),
                revised("2", "临河县名次", "2", "1"),
                revised("3", "临河县迟报", "1", "0"),
                revised("4", "临河县扣分", "2", "0"),
                revised("5", "临河县扣分事由", "安办通报〔2026〕3号（2026-08-03）：迟报40分钟", "—"));
    }

    private static LaterPaperMaterial.Change revised(String id, String what, String was, String now) {
        return new LaterPaperMaterial.Change(
                was, new Fact("revision." + id, now, now, what, List.of("quarter/2026-Q3")));
    }

    private static Composed later(
            String template, List<LaterPaperMaterial.Change> changes, LaterPaperMaterial.Reasons reasons) {
        var earlier = new LaterPaperMaterial.Earlier(
                7, "安办通报〔2026〕3号", "关于转发《信息报送规定》执行情况的通报", LocalDate.of(2026, 8, 3), "各县（市、区）党委，市直各部门、单位", "省委办公厅，市委常委");
        var material = new LaterPaperMaterial(earlier, OWN, TIMES);
        return new Composed(
                TEMPLATES.render(template, material.model(OFFICE, changes, reasons)),
                SHELF.text(template),
                material.facts());
    }

    private static List<LaterPaperMaterial.Change> corrections() {
        return List.of(
                new LaterPaperMaterial.Change(
                        "2", new Fact("figure.DEATHS", "3", "3", "死亡人数", List.of("incident/2026-0123"))),
                new LaterPaperMaterial.Change(
                        "2小时40分钟",
                        new Fact("late.linhe", "PT2H10M", "2小时10分钟", "临河县超过时限", List.of("incident/2026-0123"))));
    }

    private static List<LaterPaperMaterial.Change> amendments() {
        return List.of(
                new LaterPaperMaterial.Change(
                        "扣2分", new Fact("amendment.50", "1", "扣1分", "对临河县的处理", List.of("criticism/50"))),
                new LaterPaperMaterial.Change(
                        "扣1分", new Fact("amendment.51", "-", "撤销，不再扣分", "对青岭县的处理", List.of("criticism/50"))));
    }

    // Reports

    static Composed report(IncidentView incident, int id, @Nullable Grade setByPerson) {
        var filed = incident.reports().get(id - 1);
        var written = java.util.Objects.requireNonNull(filed.written());
        var material = new ReportMaterial(incident, filed, LINHE, OWN, setByPerson, WORDS, TIMES);
        var name =
                switch (written.stage()) {
                    case FIRST -> "report/first.ftl";
                    case FOLLOW_UP -> "report/follow-up.ftl";
                    case FINAL -> "report/final.ftl";
                };
        var model = material.model(OFFICE.of("mark.suffix"));
        return new Composed(TEMPLATES.render(name, model), SHELF.text(name), material.facts());
    }

    /** A workshop fire: call, first report, two follow-ups, final report. */
    static IncidentView fire() {
        var call = new PhoneReport(
                "linhe",
                "县委办公室值班员",
                "",
                at("07-14T16:35"),
                EventTime.about(at("07-14T16:00"), Duration.ofMinutes(10)),
                EventTime.exactly(at("07-14T16:20")),
                null,
                "fire",
                "青石镇木材加工厂火灾",
                "临河县青石镇工业园3号厂房",
                "",
                "厂房起火，正在扑救。",
                "已调派消防力量。",
                figures(FigureKind.DEATHS, 1),
                List.of(),
                "",
                false);
        var reports = new ArrayList<ReportView>();
        reports.add(new ReportView(1, call.calledAt(), call.calledAt(), "值班员", call, null));
        reports.add(written(
                2,
                Filing.Stage.FIRST,
                "07-14T17:40",
                "起火部位为3号厂房东侧的木料堆场，过火面积仍在核实。火势已得到控制，没有向相邻厂房蔓延。",
                "木料堆场电气线路短路",
                "县消防救援大队出动6辆消防车、38名指战员到场扑救。\n县委、县政府主要负责人在现场指挥，已疏散周边群众。",
                "搜寻失联人员，核实伤亡情况；封控相邻厂房，防止复燃。",
                "请求市消防救援支队派员支援火灾现场勘查。",
                figures(
                        FigureKind.DEATHS,
                        1,
                        FigureKind.MISSING,
                        2,
                        FigureKind.SERIOUS_INJURIES,
                        2,
                        FigureKind.TRAPPED,
                        0)));
        reports.add(written(
                3,
                Filing.Stage.FOLLOW_UP,
                "07-14T20:15",
                "明火已于当日晚间扑灭，2名失联人员找到时已无生命体征。",
                "",
                "现场转入清理，防止复燃的看护力量已经安排到位",
                "",
                "",
                figures(
                        FigureKind.DEATHS,
                        3,
                        FigureKind.MISSING,
                        0,
                        FigureKind.LIGHT_INJURIES,
                        5,
                        FigureKind.DIRECT_LOSS,
                        120)));
        reports.add(written(
                4, Filing.Stage.FOLLOW_UP, "07-15T08:30", "现场清理完毕，没有复燃。", "", "", "由县政府成立调查组开展调查。", "", Figures.NONE));
        reports.add(written(
                5,
                Filing.Stage.FINAL,
                "07-18T10:00",
                "现场处置已经结束，厂区恢复秩序。",
                "经调查，为木料堆场临时用电线路短路引燃木屑。",
                "遇难人员善后和受伤人员救治工作已经落实到单位。",
                "县政府已部署木材加工企业用电安全检查。",
                "",
                figures(FigureKind.DIRECT_LOSS, "186.5")));
        return incident("青石镇木材加工厂火灾", "fire", call, reports);
    }

    static IncidentView bare() {
        var reports =
                List.of(written(1, Filing.Stage.FIRST, "07-14T17:40", "接群众反映，情况正在核实", "", "", "", "", Figures.NONE));
        return new IncidentView(
                NUMBER,
                "青石镇山体滑坡",
                kind("geological"),
                LINHE,
                "",
                "",
                null,
                null,
                null,
                null,
                false,
                false,
                reports,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                at("07-14T17:40"),
                "值班员");
    }

    /** Taken over from Excel: the figures stand beside the reports, and one of them came after both. */
    private static IncidentView takenOver() {
        var reports = List.of(
                written(1, Filing.Stage.FIRST, "07-14T17:40", "厂房部分倒塌。", "", "", "", "", Figures.NONE),
                written(2, Filing.Stage.FOLLOW_UP, "07-14T19:00", "搜救仍在进行。", "", "", "", "", Figures.NONE));
        var known = List.of(
                known("07-14T17:30", figures(FigureKind.DEATHS, 1)),
                known("07-14T19:00", figures(FigureKind.DEATHS, 3)),
                known("07-14T19:01", figures(FigureKind.DEATHS, 9)));
        return new IncidentView(
                NUMBER,
                "青石镇厂房倒塌",
                kind("work-safety"),
                LINHE,
                "青石镇",
                "",
                EventTime.exactly(at("07-14T16:00")),
                null,
                null,
                null,
                false,
                false,
                reports,
                known,
                List.of(),
                List.of(),
                List.of(),
                at("07-14T17:40"),
                "值班员");
    }

    private static FiguresAt known(String asOf, Figures figures) {
        return new FiguresAt(at(asOf), at(asOf), "临河县", figures);
    }

    private static IncidentView nobodyHurt() {
        var none = figures(
                FigureKind.DEATHS,
                0,
                FigureKind.MISSING,
                0,
                FigureKind.SERIOUS_INJURIES,
                0,
                FigureKind.LIGHT_INJURIES,
                0,
                FigureKind.EVACUATED,
                86,
                FigureKind.DIRECT_LOSS,
                0);
        var reports = List.of(
                written(1, Filing.Stage.FIRST, "07-14T17:40", "水位已经回落。", "上游短时强降雨", "沿河群众已经转移到安置点。", "", "", none));
        return new IncidentView(
                NUMBER,
                "青石镇山洪",
                kind("flood"),
                LINHE,
                "临河县青石镇",
                "",
                EventTime.exactly(at("07-14T16:00")),
                null,
                null,
                null,
                false,
                false,
                reports,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                at("07-14T17:40"),
                "值班员");
    }

    static IncidentView incident(String title, String kind, PhoneReport call, List<ReportView> reports) {
        return new IncidentView(
                NUMBER,
                title,
                kind(kind),
                LINHE,
                call.place(),
                call.cause(),
                call.occurredAt(),
                call.knownAt(),
                null,
                null,
                false,
                true,
                reports,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                call.calledAt(),
                "值班员");
    }

    private static ReportView written(
            int id,
            Filing.Stage stage,
            String at,
            String situation,
            String cause,
            String measures,
            String nextSteps,
            String requests,
            Figures figures) {
        var report = new WrittenReport(
                stage,
                Channel.WRITTEN,
                "linhe",
                null,
                at(at),
                situation,
                cause,
                measures,
                nextSteps,
                requests,
                figures,
                id == 1 ? "" : "县委办公室主任 周文海",
                id == 1 ? "" : "县委办公室信息科 0000-0000000");
        return new ReportView(id, at(at), at(at), "值班员", null, report);
    }

    // Criticisms

    static Composed criticism(Criticism criticism) {
        var material = new CriticismMaterial(criticism, Examples::found, OWN, WORDS, TIMES);
        var name = "circular/criticism.ftl";
        return new Composed(TEMPLATES.render(name, material.model(OFFICE)), SHELF.text(name), material.facts());
    }

    private static Criticism warned() {
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

    private static final String CONCEALED = "临河县报送死亡1人，经医院接诊记录核实，当时已有死亡3人，值班人员知情未报。";

    private static Criticism concealed() {
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

    // Bulletins

    static Composed bulletin(ScoreSheet sheet, Rounding rounding, List<Criticism> criticisms) {
        var material = new BulletinMaterial(sheet, rounding, criticisms, OWN, WORDS, TIMES);
        var name = "bulletin/quarter.ftl";
        return new Composed(TEMPLATES.render(name, material.model(OFFICE)), SHELF.text(name), material.facts());
    }

    static ScoreSheet quarter() {
        var counties = List.of(
                row(1, "云台区", 18, 18, 18, 0, 0, 0, 21, "0", "100"),
                row(1, "澄湖区", 15, 15, 15, 0, 0, 0, 18, "0", "100"),
                row(3, "望津区", 16, 16, 15, 1, 0, 0, 27, "0", "100"),
                row(4, "临河县", 22, 22, 19, 3, 0, 2, 71, "1", "99"),
                row(5, "青岭县", 9, 8, 8, 0, 1, 1, 64, "1.5", "98.5"),
                row(null, "白渠县", 0, 0, 0, 0, 0, 0, null, "0", "100"));
        var departments = new ArrayList<Row>();
        departments.add(row(1, "市公安局", 30, 30, 30, 0, 0, 0, 12, "0", "100"));
        departments.add(row(2, "市水利局", 7, 7, 6, 0, 0, 1, 40, "0", "100"));
        for (int i = 1; i <= 11; i++) {
            departments.add(row(null, "市直单位" + i, 0, 0, 0, 0, 0, 0, null, "0", "100"));
        }
        return new ScoreSheet(
                new Quarter(2026, 3),
                "《紧急信息报送目标考核倒扣分办法》",
                List.of(
                        new Group("县（市、区）", counties),
                        new Group("市直部门", departments),
                        new Group(
                                "企事业单位",
                                List.of(
                                        row(1, "市供电公司", 4, 4, 4, 0, 0, 0, 15, "0", "100"),
                                        row(1, "市水务集团", 2, 2, 2, 0, 0, 0, 22, "0", "100")))),
                totals(97, List.of(38, 52, 4, 3), List.of(0, 2, 11, 80, 4), 123, 122, 117, 4, 1),
                totals(110, List.of(40, 63, 4, 3), List.of(1, 2, 9, 98, 0), 128, 121, 107, 12, 9),
                at("10-08T10:00"),
                "li",
                "5f0c2a91d3b8e647a1c05f7e9b2d4c6810aa3f5b7c9d1e2f4a6b8c0d2e4f6a8b");
    }

    static ScoreSheet quietQuarter() {
        var rows = List.of(
                row(null, "云台区", 0, 0, 0, 0, 0, 0, null, "0", "100"),
                row(null, "澄湖区", 0, 0, 0, 0, 0, 0, null, "0", "100"));
        var none = totals(0, List.of(0, 0, 0, 0), List.of(0, 0, 0, 0, 0), 0, 0, 0, 0, 0);
        return new ScoreSheet(
                new Quarter(2026, 1),
                "《紧急信息报送目标考核倒扣分办法》",
                List.of(new Group("县（市、区）", rows)),
                none,
                none,
                at("04-07T10:00"),
                "li",
                "aa0c2a91d3b8e647a1c05f7e9b2d4c6810aa3f5b7c9d1e2f4a6b8c0d2e4f6a8b");
    }

    private static Totals totals(
            int incidents,
            List<Integer> classes,
            List<Integer> grades,
            int owed,
            int filed,
            int onTime,
            int late,
            int missed) {
        return new Totals(
                incidents,
                counts(List.of("自然灾害", "事故灾难", "公共卫生事件", "社会安全事件"), classes),
                counts(List.of("特别重大", "重大", "较大", "一般", "未定级"), grades),
                owed,
                filed,
                onTime,
                late,
                missed);
    }

    private static List<Count> counts(List<String> names, List<Integer> counts) {
        var list = new ArrayList<Count>();
        for (int i = 0; i < names.size(); i++) {
            list.add(new Count(names.get(i), counts.get(i)));
        }
        return list;
    }

    private static Row row(
            @Nullable Integer rank,
            String name,
            int owed,
            int filed,
            int onTime,
            int late,
            int missed,
            int other,
            @Nullable Integer median,
            String deductions,
            String total) {
        var items = deductions.equals("0")
                ? List.<ScoreItem>of()
                : List.of(new ScoreItem(Points.of(deductions), "", List.of("criticism/51")));
        return new Row(
                rank,
                name,
                name,
                owed,
                filed,
                onTime,
                late,
                missed,
                other,
                median,
                Points.of("100"),
                Points.ZERO,
                Points.of(deductions),
                Points.of(total),
                items);
    }

    /** Names that hold digits of their own. */
    static List<String> names() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("临河县青石镇工业园3号厂房"),
                        java.util.stream.IntStream.rangeClosed(1, 11).mapToObj(i -> "市直单位" + (12 - i)))
                .toList();
    }

    /** Lines of the manuscripts that hold a text as a clerk typed it. */
    static List<String> typed() {
        var typed = new ArrayList<String>();
        for (var report : fire().reports()) {
            var written = report.written();
            if (written != null) {
                for (var part :
                        List.of(written.situation(), written.measures(), written.nextSteps(), written.requests())) {
                    typed.addAll(ReportMaterial.paragraphs(part));
                }
            }
        }
        typed.add(CONCEALED);
        typed.addAll(RosterExamples.typed());
        typed.addAll(DirectiveExamples.typed());
        return typed;
    }

    // Small things

    static org.jibao.timeliness.IncidentKind kind(String code) {
        return IncidentKinds.shipped().find(code).orElseThrow();
    }

    static Figures figures(Object... pairs) {
        var figures = Figures.NONE;
        for (int i = 0; i < pairs.length; i += 2) {
            figures = figures.with((FigureKind) pairs[i], new BigDecimal(String.valueOf(pairs[i + 1])));
        }
        return figures;
    }

    /** An instant of 2026 in Shanghai: 07-14T16:35. */
    static Instant at(String text) {
        return java.time.LocalDateTime.parse("2026-" + text).atZone(ZONE).toInstant();
    }

    private static Unit unit(String code, String name, String shortName, UnitLevel level) {
        return new Unit(code, name, shortName, level, "", 1, LocalDate.of(2000, 1, 1), null, null);
    }
}
