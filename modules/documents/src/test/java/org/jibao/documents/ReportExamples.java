package org.jibao.documents;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentView;
import org.jibao.incidents.IncidentView.ReportView;
import org.jibao.incidents.PhoneReport;
import org.jibao.incidents.WrittenReport;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.FiguresAt;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.GradeDecision;
import org.jibao.timeliness.GradingRules;

import static org.jibao.documents.Examples.LINHE;
import static org.jibao.documents.Examples.OFFICE;
import static org.jibao.documents.Examples.OWN;
import static org.jibao.documents.Examples.SHELF;
import static org.jibao.documents.Examples.TEMPLATES;
import static org.jibao.documents.Examples.TIMES;
import static org.jibao.documents.Examples.WORDS;
import static org.jibao.documents.Examples.at;
import static org.jibao.documents.Examples.figures;
import static org.jibao.documents.Examples.kind;

/** 报告的样例: first, follow-up and final reports. */
final class ReportExamples {
    private static final IncidentNumber NUMBER = IncidentNumber.parse("2026-0123");

    private ReportExamples() {}

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
        return examples;
    }

    /** By the statutory tables, unless a person has set the grade. */
    static Function<Figures, GradeDecision> grading(IncidentView incident, @Nullable Grade setByPerson) {
        return figures -> setByPerson == null
                ? GradingRules.shipped().grade(incident.kind().code(), figures)
                : new GradeDecision(setByPerson, "", "", true);
    }

    static Composed report(IncidentView incident, int id, @Nullable Grade setByPerson) {
        var filed = incident.reports().get(id - 1);
        var written = java.util.Objects.requireNonNull(filed.written());
        var material = new ReportMaterial(incident, filed, LINHE, OWN, grading(incident, setByPerson), WORDS, TIMES);
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

    static IncidentView nobodyHurt() {
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
}
