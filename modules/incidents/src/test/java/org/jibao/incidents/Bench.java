package org.jibao.incidents;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.responsibility.ResponsibilityMatrix;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.TestDatabase;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Names;
import org.jibao.workbooks.Column;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.SheetSpec;
import org.jibao.workbooks.WorkbookWriter;

/** 安澜市: the fictional city of the tests, and the short words in which they tell an incident. Times are 12-04 20:34 of 2017. */
@ApplicationScoped
class Bench {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Actor OFFICER = new Actor("zhiban", "值班员甲", "shiweiban", Set.of(Role.DUTY_OFFICER));
    static final Actor REPORTER = new Actor("linhe1", "信息员乙", "linhe", Set.of(Role.REPORTER));
    static final Actor LEADER = new Actor("daiban", "带班领导丙", "shiweiban", Set.of(Role.APPROVER));
    static final Actor ADMIN = new Actor("guanli", "管理员丁", "shiweiban", Set.of(Role.ADMINISTRATOR));
    static final Actor AUDITOR = new Actor("shenji", "审计员戊", "shiweiban", Set.of(Role.AUDITOR));

    @Inject
    TestDatabase database;

    @Inject
    Offices offices;

    @Inject
    ResponsibilityMatrix matrix;

    @Inject
    MovableClock clock;

    private final List<ReportFiled> heard = new CopyOnWriteArrayList<>();
    private boolean refuses;

    void hear(@Observes ReportFiled report) {
        if (refuses) {
            throw new IllegalStateException("an observer refused " + report);
        }
        heard.add(report);
    }

    List<ReportFiled> heard() {
        return heard;
    }

    void refuseReports() {
        refuses = true;
    }

    /** An empty register in a city with its units and its matrix; the clock stands on 31 December 2017. */
    void prepare() {
        database.empty();
        heard.clear();
        refuses = false;
        clock.set(at("12-31 12:00"));
        units.clear();
        unit("shiweiban", "中共安澜市委办公室", "市委办", "市", "");
        unit("linhe", "临河县", "临河县", "县区", "县（市、区）");
        unit("heyang", "河阳区", "河阳区", "县区", "县（市、区）");
        unit("qingshi", "临河县青石镇", "青石镇", "镇街", "");
        unit("linye", "安澜市林业局", "市林业局", "市直部门", "市直部门");
        unit("weijian", "安澜市卫生健康委员会", "市卫健委", "市直部门", "市直部门");
        unit("shengwei", "江北省委办公厅", "省委办公厅", "省", "");
        var imported = offices.importUnits(
                new ByteArrayInputStream(sheets(Map.of("机构", List.copyOf(units)))), ImportMode.ALL_OR_NONE, ADMIN);
        if (!imported.faults().isEmpty()) {
            throw new IllegalStateException(imported.faults().toString());
        }
        var edition = matrix.importEdition(
                new ByteArrayInputStream(sheets(Map.of(
                        "版本",
                        List.of(Map.of("名称", "职责分工（2014年）", "依据", "会议讲话", "启用日期", LocalDate.of(2014, 7, 10))),
                        "职责分工",
                        List.of(Map.of("机构代码", "linye", "职责表述", "森林火灾", "事件种类", "森林火灾"))))),
                ImportMode.ALL_OR_NONE,
                ADMIN);
        if (!edition.faults().isEmpty()) {
            throw new IllegalStateException(edition.faults().toString());
        }
    }

    private final List<Map<String, Object>> units = new ArrayList<>();

    private void unit(String code, String name, String shortName, String level, String group) {
        units.add(new HashMap<>(Map.of(
                "代码",
                code,
                "全称",
                name,
                "简称",
                shortName,
                "层级",
                level,
                "考核分组",
                group,
                "顺序",
                units.size() + 1,
                "启用日期",
                LocalDate.of(2000, 1, 1))));
    }

    /** A workbook whose columns are all that its rows have. */
    static byte[] sheets(Map<String, List<Map<String, Object>>> sheets) {
        var writer = new WorkbookWriter(SHANGHAI);
        sheets.forEach((name, rows) -> {
            var headers = rows.stream()
                    .flatMap(row -> row.keySet().stream())
                    .distinct()
                    .map(header -> new Column(header, Column.Type.TEXT, false, ""))
                    .toList();
            var copies = new ArrayList<Map<String, @Nullable Object>>();
            rows.forEach(row -> copies.add(new HashMap<>(row)));
            writer.sheet(new SheetSpec(name, headers), copies);
        });
        return writer.bytes();
    }

    static Instant at(String time) {
        return LocalDateTime.parse("2017-" + time.replace(' ', 'T'))
                .atZone(SHANGHAI)
                .toInstant();
    }

    static EventTime exactly(String time) {
        return EventTime.exactly(at(time));
    }

    static EventTime about(String time, int minutes) {
        return EventTime.about(at(time), Duration.ofMinutes(minutes));
    }

    static Figures figures(Object... pairs) {
        var figures = Figures.NONE;
        for (int i = 0; i < pairs.length; i += 2) {
            figures = figures.with((FigureKind) pairs[i], new BigDecimal(pairs[i + 1].toString()));
        }
        return figures;
    }

    /** A call as it is being told. */
    static Call call(String unit, String calledAt) {
        return new Call(unit, at(calledAt));
    }

    static final class Call {
        private final String unit;
        Instant calledAt;

        @Nullable EventTime occurredAt;

        @Nullable EventTime knownAt;

        @Nullable EventTime headToldAt;

        String caller = "县委办值班员王某";
        String callerPhone = "0535-1234567";
        String kindCode = "forest-fire";
        String title = "临河县青石镇山火";
        String place = "青石镇北山";
        String cause = "";
        String situation = "山林起火";
        String measures = "已组织扑救";
        String alreadyTold = "";
        Figures figures = Figures.NONE;
        List<MetMust> stated = List.of();
        boolean drill;

        private Call(String unit, Instant calledAt) {
            this.unit = unit;
            this.calledAt = calledAt;
        }

        Call occurred(EventTime time) {
            occurredAt = time;
            return this;
        }

        Call figures(Object... pairs) {
            figures = Bench.figures(pairs);
            return this;
        }

        Call stated(MetMust... musts) {
            stated = List.of(musts);
            return this;
        }

        Call of(String kind, String named) {
            kindCode = kind;
            title = named;
            return this;
        }

        PhoneReport taken() {
            return new PhoneReport(
                    unit,
                    caller,
                    callerPhone,
                    calledAt,
                    occurredAt,
                    knownAt,
                    headToldAt,
                    kindCode,
                    title,
                    place,
                    cause,
                    situation,
                    measures,
                    figures,
                    stated,
                    alreadyTold,
                    drill);
        }
    }

    static WrittenReport written(Filing.Stage stage, String unit, String receivedAt, Object... figures) {
        return written(stage, Channel.WRITTEN, unit, null, at(receivedAt), "火势蔓延", figures(figures));
    }

    static WrittenReport written(
            Filing.Stage stage,
            Channel channel,
            String unit,
            @Nullable Instant sentAt,
            Instant receivedAt,
            String situation,
            Figures figures) {
        return new WrittenReport(
                stage, channel, unit, sentAt, receivedAt, situation, "", "继续扑救", "彻查起因", "", figures, "县委书记李某", "");
    }

    /** One line of a table of verdicts: rule, sender, verdict. */
    static List<String> table(Judgement judgement) {
        return judgement.verdicts().stream()
                .map(verdict -> verdict.ruleId() + " " + verdict.sender().name() + " "
                        + Names.of(verdict.kind()) + (verdict.firm() ? "" : "？") + " "
                        + verdict.overdue().toMinutes())
                .toList();
    }
}
