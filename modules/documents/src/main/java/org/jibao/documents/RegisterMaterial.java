package org.jibao.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentView;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Unit;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Names;
import org.jibao.timeliness.Verdict;

/** 报送登记簿的素材: each step of each incident of a span of days, and the head of the ledger at the time of printing. */
final class RegisterMaterial {
    /** What may stand against a unit, the gravest first; of several the first is printed. */
    private static final List<Verdict.Kind> GRAVEST_FIRST = List.of(
            Verdict.Kind.MISSED,
            Verdict.Kind.OVERDUE,
            Verdict.Kind.LATE,
            Verdict.Kind.INVERSION,
            Verdict.Kind.AFTER_PUBLICATION,
            Verdict.Kind.NOT_IN_PARALLEL,
            Verdict.Kind.WRONG_CHANNEL,
            Verdict.Kind.INCOMPLETE,
            Verdict.Kind.FOLLOW_UP_OVERDUE,
            Verdict.Kind.DESK_OVER_LIMIT,
            Verdict.Kind.COUNTERSIGN_OVERDUE,
            Verdict.Kind.UNDECIDED,
            Verdict.Kind.PENDING,
            Verdict.Kind.ON_TIME);

    private final LocalDate from;
    private final LocalDate to;
    private final List<Entry> entries;
    private final Ledger.Head head;
    private final Unit own;
    private final Times times;
    private final FactSheet facts = new FactSheet();

    /** 登记: an incident with what the rules say of it. */
    record Entry(IncidentView incident, Judgement judgement) {}

    /**
     * @param to last day, inclusive
     * @param entries in order of their numbers
     * @param head of the ledger as printed at the foot; block 0 before the first was sealed
     */
    RegisterMaterial(LocalDate from, LocalDate to, List<Entry> entries, Ledger.Head head, Unit own, Times times) {
        this.from = from;
        this.to = to;
        this.entries = entries;
        this.head = head;
        this.own = own;
        this.times = times;
    }

    List<Fact> facts() {
        return facts.all();
    }

    Map<String, Object> model(Instant now) {
        var model = new HashMap<String, Object>();
        model.put("本单位", own.name());
        model.put("打印日期", times.date(now));
        model.put("同日", from.equals(to));
        var span = List.of("register/" + from + "/" + to);
        model.put("起", facts.add("span.from", from, times.date(from), "起始日", span));
        model.put("止", facts.add("span.to", to, times.date(to), "截止日", span));
        var counted =
                entries.stream().filter(entry -> !entry.incident().drill()).toList();
        if (!entries.isEmpty()) {
            var at = EventTime.exactly(now);
            model.put("截至", facts.add("as-of", Times.value(at), times.full(at), "认定截至时间", span));
            model.put("事件数", count("incidents.count", counted.size(), "事件数", span));
            var steps = counted.stream()
                    .mapToInt(entry -> entry.incident().steps().size())
                    .sum();
            model.put("步数", count("steps.count", steps, "报送件次", span));
            var drills = entries.size() - counted.size();
            if (drills > 0) {
                model.put("演练数", count("drills.count", drills, "演练数", span));
            }
        }
        model.put("行", entries.stream().flatMap(entry -> rows(entry).stream()).toList());
        if (head.block() > 0) {
            var ledger = List.of("ledger/" + head.block());
            model.put("账本块", count("ledger.block", head.block(), "账本块号", ledger));
            model.put("账本码", facts.add("ledger.hash", head.hash(), Sha256.grouped(head.hash()), "账本校验码", ledger));
        }
        return model;
    }

    private List<Map<String, Object>> rows(Entry entry) {
        var incident = entry.incident();
        var number = incident.number();
        var told = new HashSet<String>();
        var rows = new ArrayList<Map<String, Object>>();
        incident.steps().stream()
                .sorted(Comparator.comparing(
                        RegisterMaterial::when, Comparator.nullsLast(Comparator.comparing(EventTime::at))))
                .forEach(step -> rows.add(step(step, number, entry.judgement(), told)));
        worst(entry.judgement(), null).entrySet().stream()
                .filter(silent -> !told.contains(silent.getKey()))
                .filter(silent -> silent.getValue().kind().isBreach())
                .forEach(silent -> {
                    var row = new HashMap<String, Object>();
                    row.put("单位", silent.getValue().sender().name());
                    verdict(row, number, silent.getValue());
                    rows.add(row);
                });
        if (rows.isEmpty()) {
            rows.add(new HashMap<>());
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put("首行", i == 0);
        }
        var first = rows.get(0);
        var evidence = List.of("incident/" + number);
        first.put("编号", facts.add("incident." + number + ".number", number, number.toString(), "事件编号", evidence));
        first.put("事件", incident.title());
        first.put("演练", incident.drill());
        if (incident.occurredAt() != null) {
            first.put("事发", time("incident." + number + ".occurred", incident.occurredAt(), "事发时间", evidence));
        }
        return rows;
    }

    private static @Nullable EventTime when(Filing step) {
        return step.receivedAt() == null ? step.sentAt() : step.receivedAt();
    }

    private Map<String, Object> step(Filing step, IncidentNumber number, Judgement judgement, Set<String> told) {
        var id = "incident." + number + ".step." + step.id();
        var evidence = List.of("incident/" + number + "/step/" + step.id());
        var row = new HashMap<String, Object>();
        row.put("单位", step.sender().name());
        row.put("阶段", Names.of(step.stage()));
        row.put("途径", Names.of(step.channel()));
        row.put("接收", step.receiver().name());
        if (step.sentAt() != null) {
            row.put("发出", time(id + ".sent", step.sentAt(), "发出时间", evidence));
        }
        if (step.receivedAt() != null) {
            row.put("收到", time(id + ".received", step.receivedAt(), "收到时间", evidence));
        }
        if (told.add(step.sender().code())) {
            var verdict =
                    worst(judgement, step.sender().code()).get(step.sender().code());
            if (verdict != null) {
                verdict(row, number, verdict);
            }
        }
        return row;
    }

    /** The gravest verdict of each unit, or of one. */
    private static Map<String, Verdict> worst(Judgement judgement, @Nullable String unit) {
        var worst = new java.util.TreeMap<String, Verdict>();
        for (var verdict : judgement.verdicts()) {
            var code = verdict.sender().code();
            if (unit == null || unit.equals(code)) {
                worst.merge(code, verdict, (one, other) -> gravity(one) <= gravity(other) ? one : other);
            }
        }
        return worst;
    }

    private static int gravity(Verdict verdict) {
        return GRAVEST_FIRST.indexOf(verdict.kind());
    }

    private void verdict(Map<String, Object> row, IncidentNumber number, Verdict verdict) {
        var id = "incident." + number + ".verdict." + verdict.sender().code();
        var evidence = List.of("incident/" + number + "/verdict/" + verdict.key());
        row.put("认定", facts.add(id, verdict.kind(), Names.of(verdict.kind()), "时限认定", evidence));
        if (verdict.kind() == Verdict.Kind.LATE && !verdict.overdue().isZero()) {
            row.put(
                    "超时",
                    facts.add(id + ".overdue", verdict.overdue(), times.duration(verdict.overdue()), "超过时限", evidence));
        }
    }

    private Fact time(String id, EventTime time, String what, List<String> evidence) {
        return facts.add(id, Times.value(time), times.brief(time, from.getYear()), what, evidence);
    }

    private Fact count(String id, long count, String what, List<String> evidence) {
        return facts.add(id, count, String.valueOf(count), what, evidence);
    }
}
