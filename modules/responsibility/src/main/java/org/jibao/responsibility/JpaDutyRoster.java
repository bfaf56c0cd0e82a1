package org.jibao.responsibility;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Role;
import org.jibao.offices.Sheets;
import org.jibao.offices.Turns;
import org.jibao.timeliness.WorkCalendar;
import org.jibao.workbooks.Column;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;
import org.jibao.workbooks.Row;
import org.jibao.workbooks.SheetSpec;
import org.jibao.workbooks.WorkbookWriter;

@ApplicationScoped
@Transactional
class JpaDutyRoster implements DutyRoster {
    static final SheetSpec SPEC = new SheetSpec(
            "值班表",
            List.of(
                    new Column("开始", Column.Type.DATE_TIME, true, "如 2026-10-01 08:30"),
                    new Column("结束", Column.Type.DATE_TIME, true, "如 2026-10-01 17:30"),
                    new Column("带班领导", Column.Type.TEXT, true, "职务，如 市委副秘书长；可加姓名"),
                    new Column("带班电话", Column.Type.TEXT, true, "24小时能找到的号码"),
                    new Column("主班", Column.Type.TEXT, true, "如 信息科科长"),
                    new Column("副班", Column.Type.TEXT, false, "单人值班的留空"),
                    new Column("值班电话", Column.Type.TEXT, true, "值班室电话，不用手机代替"),
                    new Column("备注", Column.Type.TEXT, false, "如 国庆节；不超过200字")));

    private static final Messages TEXT = new Messages(JpaDutyRoster.class);

    /** What is taken in turn by sheets of shifts and swaps: neither may come between the look and the act of another. */
    private static final String MATTER = "roster";

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_REASON = 400;
    private static final int LONGEST_REMARK = 200;
    private static final int LONGEST_NOTES = 4000;

    @Inject
    EntityManager em;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Inject
    Turns turns;

    @Override
    public List<Shift> between(LocalDate from, LocalDate to) {
        mustBeSpan(from, to);
        return shifts(start(from), start(to.plusDays(1)));
    }

    @Override
    public Optional<Shift> at(Instant instant) {
        return shifts(instant, instant.plus(1, ChronoUnit.MILLIS)).stream().findFirst();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static void mustBeSpan(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidInput("to", TEXT.of("dates.order", to, from));
        }
        var most = Settings.number("roster.longest-days");
        if (ChronoUnit.DAYS.between(from, to) >= most) {
            throw new InvalidInput("to", TEXT.of("span.long", from, to, most));
        }
    }

    private List<ShiftRow> rows(Instant from, Instant to) {
        return em.createQuery(
                        "select s from ShiftRow s where s.startsAt < :to and s.endsAt > :from order by s.startsAt",
                        ShiftRow.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    private List<Shift> shifts(Instant from, Instant to) {
        var rows = rows(from, to);
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(ShiftRow::id).toList();
        var swaps = em.createQuery(
                        "select w from SwapRow w where w.shiftId in :ids order by w.recordedAt, w.id", SwapRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(SwapRow::shiftId));
        var handovers = em.createQuery(
                        "select h from HandoverRow h where h.shiftId in :ids order by h.recordedAt, h.id",
                        HandoverRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(HandoverRow::shiftId));
        return rows.stream()
                .map(row ->
                        view(row, swaps.getOrDefault(row.id(), List.of()), handovers.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Shift view(ShiftRow row, List<SwapRow> swaps, List<HandoverRow> handovers) {
        var plan = row.plan();
        var day = LocalDate.ofInstant(plan.startsAt(), clock.getZone());
        var calendar = WorkCalendar.shipped().day(day);
        var off = calendar.map(known -> !known.working()).orElse(false);
        return new Shift(
                row.id(),
                plan.startsAt(),
                plan.endsAt(),
                plan.leader(),
                plan.leaderPhone(),
                plan.main(),
                plan.second(),
                plan.phone(),
                plan.remark(),
                calendar.map(WorkCalendar.Day::because).orElse(""),
                off,
                swaps.stream().map(swap -> swap.view(off && isLate(swap, day))).toList(),
                handovers.stream().map(HandoverRow::view).toList());
    }

    private boolean isLate(SwapRow swap, LocalDate day) {
        var recorded = LocalDate.ofInstant(swap.recordedAt(), clock.getZone());
        return recorded.isAfter(day.minusDays(Settings.number("roster.swap-days")));
    }

    @Override
    public List<Gap> gaps(LocalDate from, LocalDate to) {
        mustBeSpan(from, to);
        var gaps = new ArrayList<Gap>();
        var covered = start(from);
        var end = start(to.plusDays(1));
        for (var row : rows(covered, end)) {
            var plan = row.plan();
            if (plan.startsAt().isAfter(covered)) {
                gaps.add(new Gap(covered, plan.startsAt()));
            }
            covered = plan.endsAt().isAfter(covered) ? plan.endsAt() : covered;
        }
        if (covered.isBefore(end)) {
            gaps.add(new Gap(covered, end));
        }
        return gaps;
    }

    @Override
    public void swap(long shift, Place place, String to, String reason, String approvedBy, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.APPROVER, Role.ADMINISTRATOR);
        turns.take(MATTER);
        var row = hold(shift);
        var checked = new Checked();
        var who = checked.text("to", TEXT.of("place." + place), to, LONGEST_NAME, true);
        var why = checked.text("reason", TEXT.of("swap.reason"), reason, LONGEST_REASON, true);
        var agreed = checked.text("approvedBy", TEXT.of("swap.approved"), approvedBy, LONGEST_NAME, true);
        if (who.equals(row.at(place)) && !who.isEmpty()) {
            checked.note("to", TEXT.of("swap.same", TEXT.of("place." + place), who));
        }
        if (!row.plan().endsAt().isAfter(clock.instant())) {
            checked.note("shift", TEXT.of("swap.over", shift));
        }
        checked.refuseIfAny();
        var swap = new Swap(place, row.at(place), who, why, agreed, actor.login(), clock.instant(), false);
        row.put(place, who);
        em.persist(new SwapRow(shift, swap));
        ledger.append(new Act(
                actor.login(),
                "roster.swap",
                "roster/" + shift,
                place + ": " + swap.before() + " -> " + who + "; " + why + "; " + agreed));
    }

    @Override
    public void handOver(long shift, String openMatters, String givenBy, String takenBy, Actor actor) {
        actor.mustBe(Role.DUTY_OFFICER, Role.APPROVER);
        var row = hold(shift);
        var checked = new Checked();
        var notes = openMatters.strip();
        if (notes.isEmpty()) {
            checked.note("openMatters", TEXT.of("handover.empty"));
        } else if (notes.length() > LONGEST_NOTES) {
            checked.note("openMatters", TEXT.of("text.long", Checked.clip(notes), notes.length(), LONGEST_NOTES));
        }
        var given = checked.text("givenBy", TEXT.of("handover.given"), givenBy, LONGEST_NAME, true);
        var taken = checked.text("takenBy", TEXT.of("handover.taken"), takenBy, LONGEST_NAME, true);
        if (row.plan().startsAt().isAfter(clock.instant())) {
            checked.note("shift", TEXT.of("handover.early", shift));
        }
        checked.refuseIfAny();
        em.persist(new HandoverRow(shift, new Handover(notes, given, taken, actor.login(), clock.instant())));
        ledger.append(
                new Act(actor.login(), "roster.handover", "roster/" + shift, given + " -> " + taken + ": " + notes));
    }

    private ShiftRow hold(long shift) {
        var row = em.find(ShiftRow.class, shift, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new InvalidInput("shift", TEXT.of("shift.unknown", shift));
        }
        return row;
    }

    @Override
    public byte[] form() {
        return new WorkbookWriter(clock.getZone()).form(SPEC).bytes();
    }

    @Override
    public byte[] export(LocalDate from, LocalDate to) {
        return new WorkbookWriter(clock.getZone())
                .sheet(
                        SPEC,
                        between(from, to).stream().map(JpaDutyRoster::cells).toList())
                .bytes();
    }

    private static Map<String, @Nullable Object> cells(Shift shift) {
        var cells = new HashMap<String, @Nullable Object>();
        cells.put("开始", shift.startsAt());
        cells.put("结束", shift.endsAt());
        cells.put("带班领导", shift.leader());
        cells.put("带班电话", shift.leaderPhone());
        cells.put("主班", shift.main());
        cells.put("副班", shift.second());
        cells.put("值班电话", shift.phone());
        cells.put("备注", shift.remark());
        return cells;
    }

    @Override
    public ImportResult importShifts(InputStream in, ImportMode mode, Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR, Role.DUTY_OFFICER);
        if (mode != ImportMode.CHECK_ONLY) {
            turns.take(MATTER);
        }
        var workbook = Sheets.open(in, List.of(SPEC), clock.getZone());
        var read = new LinkedHashMap<Row, ShiftRow.Plan>();
        for (var row : workbook.rows(SPEC.name())) {
            var plan = read(row);
            if (plan != null) {
                read.put(row, plan);
            }
        }
        read.forEach(this::checkSwaps);
        checkOverlaps(read);
        read.keySet().removeIf(Row::faulty);
        var stored = 0;
        if (Sheets.mayStore(workbook, mode)) {
            for (var plan : read.values()) {
                store(plan);
                stored++;
            }
            if (stored > 0) {
                ledger.append(new Act(
                        actor.login(),
                        "roster.import",
                        "roster",
                        span(read.values().stream().toList())));
            }
        }
        return Sheets.result(workbook, stored);
    }

    private static String span(List<ShiftRow.Plan> plans) {
        var first = plans.stream().map(ShiftRow.Plan::startsAt).min(Comparator.naturalOrder());
        var last = plans.stream().map(ShiftRow.Plan::endsAt).max(Comparator.naturalOrder());
        return plans.size() + " shifts " + first.orElseThrow() + " to " + last.orElseThrow();
    }

    private ShiftRow.@Nullable Plan read(Row row) {
        var from = row.instant("开始");
        var to = row.instant("结束");
        if (from != null && to != null) {
            var longest = Settings.number("roster.longest-hours");
            if (!to.isAfter(from)) {
                row.fault("结束", TEXT.of("shift.order"));
            } else if (Duration.between(from, to).compareTo(Duration.ofHours(longest)) > 0) {
                row.fault("结束", TEXT.of("shift.long", Duration.between(from, to).toHours(), longest));
            }
        }
        for (var name : List.of("带班领导", "主班", "副班")) {
            JpaResponsiblePersons.limit(row, name, LONGEST_NAME);
        }
        JpaResponsiblePersons.limit(row, "备注", LONGEST_REMARK);
        for (var phone : List.of("带班电话", "值班电话")) {
            var text = row.text(phone);
            if (!text.isEmpty() && !Checked.isPhone(text)) {
                row.fault(phone, TEXT.of("phone.form", phone, Checked.clip(text)));
            }
        }
        if (from != null && !from.isAfter(clock.instant())) {
            stored(from)
                    .filter(known -> !known.equals(plan(row, from, to)))
                    .ifPresent(known -> row.fault("开始", TEXT.of("shift.begun")));
        }
        return row.faulty() || from == null || to == null ? null : plan(row, from, to);
    }

    private static ShiftRow.Plan plan(Row row, Instant from, @Nullable Instant to) {
        return new ShiftRow.Plan(
                from,
                to == null ? from : to,
                row.text("带班领导"),
                row.text("带班电话"),
                row.text("主班"),
                row.text("副班"),
                row.text("值班电话"),
                row.text("备注"));
    }

    private Optional<ShiftRow.Plan> stored(Instant from) {
        return row(from).map(ShiftRow::plan);
    }

    private Optional<ShiftRow> row(Instant from) {
        return em.createQuery("select s from ShiftRow s where s.startsAt = :from", ShiftRow.class)
                .setParameter("from", from)
                .getResultStream()
                .findFirst();
    }

    /** A plan written before a swap does not undo it: who was put there stays, or is swapped again. */
    private void checkSwaps(Row row, ShiftRow.Plan plan) {
        row(plan.startsAt()).ifPresent(stored -> {
            for (var swap : swaps(stored)) {
                var now = stored.at(swap.place());
                var planned = new ShiftRow(plan).at(swap.place());
                if (!planned.equals(now)) {
                    row.fault(
                            TEXT.of("place." + swap.place()),
                            TEXT.of("shift.swapped", TEXT.of("place." + swap.place()), swap.before(), now, planned));
                }
            }
        });
    }

    /** Each place that was swapped, with the last swap of it. */
    private Collection<Swap> swaps(ShiftRow stored) {
        return em.createQuery(
                        "select w from SwapRow w where w.shiftId = :shift order by w.recordedAt, w.id", SwapRow.class)
                .setParameter("shift", stored.id())
                .getResultStream()
                .map(swap -> swap.view(false))
                .collect(Collectors.toMap(Swap::place, swap -> swap, (earlier, later) -> later, TreeMap::new))
                .values();
    }

    /** Each row against those above it and against what is stored, the stored ones it replaces left out. */
    private void checkOverlaps(Map<Row, ShiftRow.Plan> read) {
        var starts = read.values().stream().map(ShiftRow.Plan::startsAt).collect(Collectors.toSet());
        var above = new LinkedHashMap<Integer, ShiftRow.Plan>();
        read.forEach((row, plan) -> {
            above.entrySet().stream()
                    .filter(other -> other.getValue().overlaps(plan.startsAt(), plan.endsAt()))
                    .findFirst()
                    .ifPresent(other -> row.fault("开始", TEXT.of("shift.overlap.row", other.getKey())));
            rows(plan.startsAt(), plan.endsAt()).stream()
                    .map(ShiftRow::plan)
                    .filter(other -> !starts.contains(other.startsAt()))
                    .findFirst()
                    .ifPresent(other -> row.fault(
                            "开始",
                            TEXT.of(
                                    "shift.overlap",
                                    other.startsAt().atZone(clock.getZone()).toLocalDateTime())));
            above.put(row.number(), plan);
        });
    }

    private void store(ShiftRow.Plan plan) {
        row(plan.startsAt()).ifPresentOrElse(row -> row.replan(plan), () -> em.persist(new ShiftRow(plan)));
        em.flush();
    }
}
