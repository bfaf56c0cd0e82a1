package org.jibao.documents;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.IncidentView;
import org.jibao.incidents.IncidentView.ReportView;
import org.jibao.incidents.WrittenReport;
import org.jibao.offices.Unit;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.FiguresAt;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.GradeDecision;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Names;

/** 报告的素材: what a first, follow-up or final report says, from the record of its incident. */
final class ReportMaterial {
    private final IncidentView incident;
    private final ReportView filed;
    private final WrittenReport report;
    private final Unit sender;
    private final Unit own;
    private final Function<Figures, GradeDecision> grading;
    private final Words words;
    private final Times times;
    private final FactSheet facts = new FactSheet();

    /**
     * @param filed a report of the incident; a phone record reads as a first report by phone
     * @param sender the unit that sent it
     * @param own this office, which it is addressed to
     * @param grading the grade that figures give by the rules of the day, or the one that a person set
     */
    ReportMaterial(
            IncidentView incident,
            ReportView filed,
            Unit sender,
            Unit own,
            Function<Figures, GradeDecision> grading,
            Words words,
            Times times) {
        this.incident = incident;
        this.filed = filed;
        this.report = written(filed);
        this.sender = sender;
        this.own = own;
        this.grading = grading;
        this.words = words;
        this.times = times;
    }

    private static WrittenReport written(ReportView filed) {
        var written = filed.written();
        if (written != null) {
            return written;
        }
        var call = Objects.requireNonNull(filed.phone());
        return new WrittenReport(
                Filing.Stage.FIRST,
                Channel.PHONE,
                call.unit(),
                null,
                filed.receivedAt(),
                call.situation(),
                call.cause(),
                call.measures(),
                "",
                "",
                call.figures(),
                "",
                "");
    }

    List<Fact> facts() {
        return facts.all();
    }

    Map<String, Object> model(String markSuffix) {
        var model = new HashMap<String, Object>();
        model.put("标志尾字", markSuffix);
        model.put("报送单位", sender.name());
        model.put("受文单位", own.name());
        model.put("受文单位简称", own.shortName());
        model.put("标题", incident.title());
        model.put("成文日期", times.date(report.sentAt() == null ? report.receivedAt() : report.sentAt()));
        put(model, "签发人", nameOnly(report.signer()));
        put(model, "联系", report.contact());
        put(model, "地点", incident.place());
        model.put("类别", Names.of(incident.kind().incidentClass()));
        model.put("种类", incident.kind().name());
        put(model, "起因", sentence(stage() == Filing.Stage.FOLLOW_UP ? newCause() : cause()));
        model.put("情况", paragraphs(report.situation()));
        model.put("措施", paragraphs(report.measures()));
        model.put("下步", paragraphs(report.nextSteps()));
        model.put("请求", paragraphs(report.requests()));
        time(model, "事发时间", "time.occurred", incident.occurredAt(), true, "事发时间");
        time(model, "获悉时间", "time.known", incident.knownAt(), false, "报送单位获悉时间");
        time(model, "截至", "time.as-of", EventTime.exactly(report.receivedAt()), false, "数据截至时间");
        reports(model);
        var before = figures(false);
        var now = figures(true);
        grade(model, before, now);
        figures(model, now);
        changes(model, before, now);
        return model;
    }

    private Filing.Stage stage() {
        return report.stage();
    }

    /** GB/T 9704-2012, 7.2.6 prints the signer's name; the record may hold the post before it. */
    private static String nameOnly(String signer) {
        var parts = signer.strip().split("[\\s　]+", -1);
        return parts[parts.length - 1];
    }

    private String cause() {
        return report.cause().isBlank() ? incident.cause() : report.cause();
    }

    private String newCause() {
        var told = earlier().stream()
                .map(view -> view.phone() != null
                        ? view.phone().cause()
                        : Objects.requireNonNull(view.written()).cause())
                .anyMatch(report.cause()::equals);
        return told ? "" : report.cause();
    }

    private void time(
            Map<String, Object> model, String key, String id, @Nullable EventTime time, boolean full, String what) {
        if (time != null) {
            model.put(key, time(id, time, full, what));
        }
    }

    private Fact time(String id, EventTime time, boolean full, String what) {
        var printed = full ? times.full(time) : times.brief(time, times.year(report.receivedAt()));
        return facts.add(id, Times.value(time), printed, what, evidence());
    }

    private List<String> evidence() {
        return List.of("incident/" + incident.number(), "incident/" + incident.number() + "/report/" + filed.id());
    }

    /** 紧急信息: the same report as one issue of the office's briefing. */
    Map<String, Object> bulletin(OfficeSettings office) {
        var model = model(office.of("mark.suffix"));
        model.put("简报名称", office.of("urgent.mark"));
        model.put("本单位", own.name());
        model.put("本单位简称", own.shortName());
        put(model, "密级", office.of("urgent.secrecy"));
        put(model, "报", office.of("urgent.up"));
        put(model, "送", office.of("urgent.peers"));
        put(model, "发", office.of("urgent.down"));
        put(model, "份数", office.of("urgent.copies"));
        var posts = List.of(office.of("urgent.editor"), office.of("urgent.checker"), office.of("urgent.signer"));
        if (posts.stream().noneMatch(String::isBlank)) {
            model.put("责任岗位", words.of("urgent.posts", posts.toArray()));
        }
        model.put("来源", sender.shortName());
        model.put("途径", words.find("channel." + report.channel()).orElse(words.of("channel.any")));
        time(model, "收到时间", "time.received", EventTime.exactly(report.receivedAt()), false, "报告收到时间");
        model.put("初次", stage() == Filing.Stage.FIRST);
        model.put("终报", stage() == Filing.Stage.FINAL);
        model.put(
                "标题尾",
                switch (stage()) {
                    case FIRST -> "";
                    case FOLLOW_UP -> words.of("urgent.follow-up", words.numeral(followUpsOfAll()));
                    case FINAL -> words.of("urgent.final");
                });
        model.put("必报", incident.stated().stream().map(MetMust::reason).toList());
        return model;
    }

    /** 续报一、二 count over the event, whoever sent them. */
    private int followUpsOfAll() {
        return (int) incident.reports().stream()
                .filter(view -> view.id() <= filed.id())
                .filter(view -> view.written() != null && view.written().stage() == Filing.Stage.FOLLOW_UP)
                .count();
    }

    /** Reports of the same unit before this one, in order. */
    private List<ReportView> earlier() {
        return incident.reports().stream()
                .filter(view -> view.id() < filed.id())
                .filter(view -> unitOf(view).equals(report.unit()))
                .toList();
    }

    private static String unitOf(ReportView view) {
        return view.phone() != null
                ? view.phone().unit()
                : Objects.requireNonNull(view.written()).unit();
    }

    private void reports(Map<String, Object> model) {
        var earlier = earlier();
        earlier.stream()
                .filter(view -> view.phone() != null)
                .findFirst()
                .ifPresent(call ->
                        model.put("电话报告", time("time.call", EventTime.exactly(call.receivedAt()), false, "电话报告时间")));
        if (!earlier.isEmpty()) {
            var last = earlier.get(earlier.size() - 1);
            model.put("上次报告", time("time.last-report", EventTime.exactly(last.receivedAt()), false, "上次报告时间"));
        }
        var followUps = earlier.stream()
                .filter(view -> view.written() != null && view.written().stage() == Filing.Stage.FOLLOW_UP)
                .count();
        model.put("续报序号", words.numeral((int) followUps + 1));
        var course = new ArrayList<Map<String, Object>>();
        for (var view : earlier) {
            var written = view.written();
            course.add(Map.of(
                    "时间",
                    time(
                            "report." + view.id() + ".received",
                            EventTime.exactly(view.receivedAt()),
                            false,
                            "第" + view.id() + "号报告收到时间"),
                    "途径",
                    words.find("channel."
                                    + (written == null
                                            ? "PHONE"
                                            : written.channel().name()))
                            .orElse(words.of("channel.any")),
                    "阶段",
                    Names.of(written == null ? Filing.Stage.FIRST : written.stage())));
        }
        model.put("报送过程", course);
    }

    /**
     * Figures that this unit has reported, a later one in place of an earlier one. Where its reports carry none, as in a
     * register taken over from Excel, what the record knew when the report came.
     */
    private Figures figures(boolean withThis) {
        var stated = reported(withThis);
        if (!reported(true).values().isEmpty()) {
            return stated;
        }
        var earlier = earlier();
        var until = withThis
                ? filed.receivedAt()
                : earlier.isEmpty()
                        ? Instant.MIN
                        : earlier.get(earlier.size() - 1).receivedAt();
        return incident.figures().stream()
                .filter(known -> !known.asOf().isAfter(until))
                .max(Comparator.comparing(FiguresAt::asOf).thenComparing(FiguresAt::recordedAt))
                .map(FiguresAt::figures)
                .orElse(Figures.NONE);
    }

    private Figures reported(boolean withThis) {
        var figures = Figures.NONE;
        for (var view : earlier()) {
            figures = over(
                    figures,
                    view.phone() != null
                            ? view.phone().figures()
                            : Objects.requireNonNull(view.written()).figures());
        }
        return withThis ? over(figures, report.figures()) : figures;
    }

    private static Figures over(Figures figures, Figures later) {
        var result = figures;
        for (var entry : later.values().entrySet()) {
            result = result.with(entry.getKey(), entry.getValue());
        }
        return result;
    }

    private void grade(Map<String, Object> model, Figures before, Figures now) {
        var decision = decide(now);
        var grade = decision.grade();
        if (grade == null) {
            return;
        }
        model.put("等级", grade("grade", grade));
        put(model, "等级依据", decision.citation());
        var earlier = decide(before).grade();
        if (earlier != null && earlier != grade && !earlier().isEmpty()) {
            model.put(
                    "等级变化",
                    Map.of(
                            "前", grade("grade.before", earlier),
                            "后", grade("grade", grade),
                            "动词", words.of(grade.compareTo(earlier) > 0 ? "grade.up" : "grade.down")));
        }
    }

    private GradeDecision decide(Figures figures) {
        return grading.apply(figures);
    }

    private Fact grade(String id, Grade grade) {
        return facts.add(id, grade, Names.of(grade), "事件等级", evidence());
    }

    private void figures(Map<String, Object> model, Figures now) {
        var some = new ArrayList<Map<String, Object>>();
        var none = new ArrayList<Map<String, Object>>();
        var unknown = new ArrayList<String>();
        var expected = words.list("figures.expected");
        for (var kind : FigureKind.values()) {
            var parts = words.parts("figure." + kind.name());
            var value = now.values().get(kind);
            if (value == null) {
                if (expected.contains(kind.name())) {
                    unknown.add(parts.get(3));
                }
            } else if (value.signum() == 0) {
                none.add(
                        Map.of("数", figure("figure." + kind, kind, value, words.of("figure.none")), "名", parts.get(2)));
            } else {
                some.add(Map.of(
                        "前", parts.get(0),
                        "数", figure("figure." + kind, kind, value, plain(value)),
                        "后", parts.get(1)));
            }
        }
        model.put("有数", some);
        model.put("为零", none);
        model.put("待核", unknown);
    }

    private void changes(Map<String, Object> model, Figures before, Figures now) {
        var changed = new ArrayList<Map<String, Object>>();
        var fresh = new ArrayList<Map<String, Object>>();
        var same = new ArrayList<String>();
        for (var kind : FigureKind.values()) {
            var parts = words.parts("figure." + kind.name());
            var value = now.values().get(kind);
            var earlier = before.values().get(kind);
            if (value == null) {
                continue;
            }
            var item = new LinkedHashMap<String, Object>();
            item.put("名", parts.get(3));
            item.put("单位", parts.get(1));
            if (earlier == null) {
                item.put("数", figure("figure." + kind + ".now", kind, value, plain(value)));
                fresh.add(item);
            } else if (earlier.compareTo(value) == 0) {
                same.add(parts.get(3));
            } else {
                item.put("前数", figure("figure." + kind + ".before", kind, earlier, plain(earlier)));
                item.put("后数", figure("figure." + kind + ".now", kind, value, plain(value)));
                item.put("动词", words.of(value.compareTo(earlier) > 0 ? "figure.rises" : "figure.falls"));
                changed.add(item);
            }
        }
        model.put("变化", changed);
        model.put("新增", fresh);
        model.put("不变", same);
    }

    private Fact figure(String id, FigureKind kind, BigDecimal value, String printed) {
        return facts.add(id, plain(value), printed, Names.of(kind) + "（" + Names.unitOf(kind) + "）", evidence());
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Texts that clerks typed, by their own line breaks; an enumeration they began is left as they wrote it. */
    static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(ReportMaterial::sentence)
                .toList();
    }

    /** Ends with a full stop when it ended without any mark. */
    static String sentence(String text) {
        var line = text.strip();
        return line.isEmpty() || "。！？；：…”）".indexOf(line.charAt(line.length() - 1)) >= 0 ? line : line + "。";
    }

    private static void put(Map<String, Object> model, String key, String value) {
        if (!value.isBlank()) {
            model.put(key, value);
        }
    }
}
