package org.jibao.responsibility;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.offices.Sheets;
import org.jibao.offices.Turns;
import org.jibao.offices.Unit;
import org.jibao.timeliness.IncidentKind;
import org.jibao.timeliness.IncidentKinds;
import org.jibao.workbooks.Column;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;
import org.jibao.workbooks.SheetSpec;
import org.jibao.workbooks.Workbook;
import org.jibao.workbooks.WorkbookWriter;

@ApplicationScoped
@Transactional
class JpaResponsibilityMatrix implements ResponsibilityMatrix {
    static final SheetSpec HEAD = new SheetSpec(
            "版本",
            List.of(
                    new Column("名称", Column.Type.TEXT, true, "如 紧急信息报送职责分工（2014年）"),
                    new Column("依据", Column.Type.TEXT, false, "文件名称"),
                    new Column("启用日期", Column.Type.DATE, true, "如 2014-07-10")));
    static final SheetSpec DUTIES = new SheetSpec(
            "职责分工",
            List.of(
                    new Column("机构代码", Column.Type.TEXT, true, "机构表中的代码"),
                    new Column("职责表述", Column.Type.TEXT, true, "印在附件里的文字"),
                    new Column("事件种类", Column.Type.TEXT, false, "代码或名称，多个用顿号分隔；空着表示本系统、本单位")));

    private static final Messages TEXT = new Messages(JpaResponsibilityMatrix.class);
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    /** What is taken in turn by all that adopts an edition: none may come between another's look and his adopting. */
    private static final String MATTER = "matrix";

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 400;

    @Inject
    EntityManager em;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Inject
    Offices offices;

    @Inject
    Turns turns;

    @Override
    public List<Unit> responsibleFor(String kindCode, LocalDate day) {
        return read().responsibleFor(kindCode, day);
    }

    @Override
    public Reading read() {
        var duties = em.createQuery("select d from DutyRow d order by d.order", DutyRow.class)
                .getResultStream()
                .collect(Collectors.groupingBy(DutyRow::editionId));
        var editions = em.createQuery("select e from EditionRow e", EditionRow.class)
                .getResultStream()
                .map(edition ->
                        new DutyReading.Dated(edition.inForceFrom(), duties.getOrDefault(edition.id(), List.of())))
                .toList();
        return new DutyReading(editions, offices.history());
    }

    /** The unit on a day, or who took over from it. */
    private Optional<Unit> unitOn(String code, LocalDate day) {
        var unit = offices.find(code, day);
        return unit.isPresent() ? unit : offices.successorOf(code, day);
    }

    @Override
    public Optional<Edition> inForceOn(LocalDate day) {
        return editionOn(day).map(this::edition);
    }

    @Override
    public List<Edition> editions() {
        return em.createQuery("select e from EditionRow e order by e.inForceFrom desc", EditionRow.class)
                .getResultStream()
                .map(this::edition)
                .toList();
    }

    private Optional<EditionRow> editionOn(LocalDate day) {
        return em.createQuery(
                        "select e from EditionRow e where e.inForceFrom <= :day order by e.inForceFrom desc",
                        EditionRow.class)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private List<DutyRow> duties(EditionRow edition) {
        return em.createQuery("select d from DutyRow d where d.editionId = :edition order by d.order", DutyRow.class)
                .setParameter("edition", edition.id())
                .getResultList();
    }

    private Edition edition(EditionRow edition) {
        return new Edition(
                edition.title(), edition.source(), edition.inForceFrom(), rows(edition, edition.inForceFrom()));
    }

    /** The rows of an edition with each unit as it is on a day. */
    private List<Row> rows(EditionRow edition, LocalDate day) {
        return duties(edition).stream()
                .flatMap(duty ->
                        unitOn(duty.unitCode(), day).stream().map(unit -> new Row(unit, duty.duty(), duty.kinds())))
                .toList();
    }

    @Override
    public List<IncidentKind> unowned(LocalDate day) {
        var owned = editionOn(day).stream()
                .flatMap(edition -> duties(edition).stream())
                .flatMap(duty -> duty.kinds().stream())
                .toList();
        return IncidentKinds.shipped().all().stream()
                .filter(kind -> !owned.contains(kind.code()))
                .toList();
    }

    @Override
    public List<Shared> shared(LocalDate day) {
        var reading = read();
        return IncidentKinds.shipped().all().stream()
                .map(kind -> new Shared(kind, reading.responsibleFor(kind.code(), day)))
                .filter(shared -> shared.units().size() > 1)
                .toList();
    }

    @Override
    public byte[] form() {
        return new WorkbookWriter(clock.getZone()).form(HEAD).form(DUTIES).bytes();
    }

    @Override
    public Optional<byte[]> export(LocalDate day) {
        return editionOn(day).map(edition -> new WorkbookWriter(clock.getZone())
                .sheet(
                        HEAD,
                        List.of(Map.of("名称", edition.title(), "依据", edition.source(), "启用日期", edition.inForceFrom())))
                .sheet(
                        DUTIES,
                        duties(edition).stream()
                                .map(JpaResponsibilityMatrix::cells)
                                .toList())
                .bytes());
    }

    private static Map<String, @Nullable Object> cells(DutyRow duty) {
        var names = duty.kinds().stream()
                .map(code -> kind(code).map(IncidentKind::name).orElse(code))
                .collect(Collectors.joining("、"));
        return Map.of("机构代码", duty.unitCode(), "职责表述", duty.duty(), "事件种类", names);
    }

    @Override
    public ImportResult importEdition(InputStream in, ImportMode mode, Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR);
        if (mode != ImportMode.CHECK_ONLY) {
            turns.take(MATTER);
        }
        var workbook = Sheets.open(in, List.of(HEAD, DUTIES), clock.getZone());
        var head = checkHead(workbook);
        var from = head == null ? null : head.date("启用日期");
        var firstRow = new HashMap<String, Integer>();
        var duties = workbook.rows("职责分工");
        if (workbook.sound() && duties.isEmpty()) {
            workbook.fault("职责分工", TEXT.of("edition.empty"));
        }
        duties.forEach(row -> check(row, from == null ? LocalDate.now(clock) : from, firstRow));
        // An edition is one thing: with a row missing it would free a unit of its duty until the next edition.
        if (mode == ImportMode.CHECK_ONLY
                || head == null
                || from == null
                || !workbook.faults().isEmpty()) {
            return Sheets.result(workbook, 0);
        }
        adopt(new EditionRow(head.text("名称"), head.text("依据"), from), rows(duties), actor);
        return Sheets.result(workbook, 1 + duties.size());
    }

    /** 一行职责: as it is stored. */
    private record Duty(String unitCode, String words, List<String> kinds) {}

    private void adopt(EditionRow edition, List<Duty> duties, Actor actor) {
        var from = edition.inForceFrom();
        editionFrom(from).ifPresent(this::withdraw);
        em.persist(edition);
        // the provider orders inserts by class, not by foreign key: the edition must be there before its rows
        em.flush();
        int order = 0;
        for (var duty : duties) {
            em.persist(new DutyRow(edition.id(), order, duty.unitCode(), duty.words(), duty.kinds()));
            order++;
        }
        ledger.append(new Act(actor.login(), "responsibility.adopt", "responsibility/" + from, edition.title()));
    }

    // Edited as text

    @Override
    public String text(LocalDate day) {
        return editionOn(day)
                .map(edition -> MatrixText.write(rows(edition, day)))
                .orElse("");
    }

    @Override
    public MatrixDraft check(MatrixDraft.Text text, Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR);
        if (text.from().getYear() < FIRST_YEAR || text.from().getYear() > LAST_YEAR) {
            var fault = new MatrixDraft.Fault(0, TEXT.of("matrix.from", text.from()));
            return new MatrixDraft(List.of(fault), 0, "", List.of(), List.of(), List.of(), false);
        }
        var read = MatrixText.read(text.rows(), offices, text.from());
        var faults = new ArrayList<>(headFaults(text));
        faults.addAll(read.faults());
        var follows = editionOn(text.from());
        var changes = faults.isEmpty()
                ? changes(follows.map(edition -> rows(edition, text.from())).orElse(List.of()), read.rows())
                : List.<MatrixDraft.Change>of();
        return new MatrixDraft(
                faults,
                follows.map(EditionRow::id).orElse(0L),
                follows.map(EditionRow::title).orElse(""),
                changes,
                IncidentKinds.shipped().all().stream()
                        .filter(kind -> read.rows().stream()
                                .noneMatch(row -> row.kindCodes().contains(kind.code())))
                        .toList(),
                IncidentKinds.shipped().all().stream()
                        .map(kind -> new Shared(
                                kind,
                                read.rows().stream()
                                        .filter(row -> row.kindCodes().contains(kind.code()))
                                        .map(Row::unit)
                                        .filter(unit -> !DutyReading.ofTerritory(unit))
                                        .toList()))
                        .filter(shared -> shared.units().size() > 1)
                        .toList(),
                text.from().isBefore(LocalDate.now(clock)));
    }

    private List<MatrixDraft.Fault> headFaults(MatrixDraft.Text text) {
        var head = new Checked();
        head.text("title", TEXT.of("matrix.title"), text.title(), LONGEST_TITLE, true);
        head.text("source", TEXT.of("matrix.source"), text.source(), LONGEST_TEXT, false);
        editionFrom(text.from())
                .filter(this::hasBegun)
                .ifPresent(same -> head.note("from", TEXT.of("edition.same", same.inForceFrom(), same.title())));
        return head.problems().stream()
                .map(problem -> new MatrixDraft.Fault(0, problem.message()))
                .toList();
    }

    /** A unit that took over from one of the earlier edition counts as the same. */
    private static List<MatrixDraft.Change> changes(List<Row> before, List<Row> after) {
        var left = new ArrayList<>(before);
        var changes = new ArrayList<MatrixDraft.Change>();
        for (var row : after) {
            var same = left.stream()
                    .filter(old -> old.unit().code().equals(row.unit().code()))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                changes.add(change(MatrixDraft.Kind.ADDED, row.unit(), "", row.duty(), List.of(), row.kindCodes()));
                continue;
            }
            left.remove(same);
            if (!same.duty().equals(row.duty()) || !Set.copyOf(same.kindCodes()).equals(Set.copyOf(row.kindCodes()))) {
                changes.add(change(
                        MatrixDraft.Kind.CHANGED,
                        row.unit(),
                        same.duty(),
                        row.duty(),
                        same.kindCodes(),
                        row.kindCodes()));
            }
        }
        left.forEach(gone -> changes.add(
                change(MatrixDraft.Kind.REMOVED, gone.unit(), gone.duty(), "", gone.kindCodes(), List.of())));
        return changes;
    }

    private static MatrixDraft.Change change(
            MatrixDraft.Kind kind,
            Unit unit,
            String before,
            String after,
            List<String> kindsBefore,
            List<String> kindsAfter) {
        return new MatrixDraft.Change(
                kind,
                unit,
                before,
                after,
                MatrixText.names(kindsAfter.stream()
                        .filter(code -> !kindsBefore.contains(code))
                        .toList()),
                MatrixText.names(kindsBefore.stream()
                        .filter(code -> !kindsAfter.contains(code))
                        .toList()));
    }

    @Override
    public Edition adopt(MatrixDraft.Text text, long follows, Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR);
        turns.take(MATTER);
        var draft = check(text, actor);
        if (!draft.faults().isEmpty()) {
            throw new InvalidInput(draft.faults().stream()
                    .map(fault -> new InvalidInput.Problem("rows", fault.sentence()))
                    .toList());
        }
        if (draft.follows() != follows) {
            throw new InvalidInput("follows", TEXT.of("edition.between", draft.followed()));
        }
        var duties = MatrixText.read(text.rows(), offices, text.from()).rows().stream()
                .map(row -> new Duty(row.unit().code(), row.duty(), row.kindCodes()))
                .toList();
        var edition = new EditionRow(text.title().strip(), text.source().strip(), text.from());
        adopt(edition, duties, actor);
        em.flush();
        return edition(edition);
    }

    /** The one row of the sheet 版本; null when there is none or more. */
    private org.jibao.workbooks.@Nullable Row checkHead(Workbook workbook) {
        var heads = workbook.rows("版本");
        if (heads.size() != 1) {
            // A missing sheet has been named already.
            if (workbook.sound()) {
                workbook.fault("版本", TEXT.of("edition.one", heads.size()));
            }
            return null;
        }
        var head = heads.get(0);
        limit(head, "名称", LONGEST_TITLE);
        limit(head, "依据", LONGEST_TEXT);
        editionFrom(head.date("启用日期"))
                .filter(this::hasBegun)
                .ifPresent(same -> head.fault("启用日期", TEXT.of("edition.same", same.inForceFrom(), same.title())));
        return head;
    }

    private boolean hasBegun(EditionRow edition) {
        return !edition.inForceFrom().isAfter(LocalDate.now(clock));
    }

    /** Takes back an edition that nobody was judged by yet. */
    private void withdraw(EditionRow edition) {
        duties(edition).forEach(em::remove);
        em.flush();
        em.remove(edition);
        em.flush();
    }

    private Optional<EditionRow> editionFrom(@Nullable LocalDate from) {
        return from == null
                ? Optional.empty()
                : editionOn(from).filter(edition -> edition.inForceFrom().equals(from));
    }

    private void check(org.jibao.workbooks.Row row, LocalDate day, Map<String, Integer> firstRow) {
        var code = row.text("机构代码");
        if (!code.isEmpty() && offices.find(code, day).isEmpty()) {
            row.fault("机构代码", TEXT.of("unit.unknown", code, day));
        }
        var earlier = firstRow.putIfAbsent(code, row.number());
        if (earlier != null && !code.isEmpty()) {
            row.fault("机构代码", TEXT.of("unit.twice", code, earlier));
        }
        limit(row, "职责表述", LONGEST_TEXT);
        for (var name : names(row)) {
            if (kind(name).isEmpty()) {
                row.fault("事件种类", TEXT.of("kind.unknown", name));
            }
        }
    }

    private static void limit(org.jibao.workbooks.Row row, String header, int longest) {
        var text = row.text(header);
        if (text.length() > longest) {
            row.fault(
                    header,
                    TEXT.of(
                            "text.long",
                            text.substring(0, text.offsetByCodePoints(0, 10)) + "…",
                            text.length(),
                            longest));
        }
    }

    private static List<Duty> rows(List<org.jibao.workbooks.Row> rows) {
        return rows.stream()
                .map(row -> new Duty(
                        row.text("机构代码"),
                        row.text("职责表述"),
                        names(row).stream()
                                .flatMap(name -> kind(name).stream())
                                .map(IncidentKind::code)
                                .distinct()
                                .toList()))
                .toList();
    }

    private static List<String> names(org.jibao.workbooks.Row row) {
        return Arrays.stream(row.text("事件种类").split("[、，,]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    static Optional<IncidentKind> kind(String codeOrName) {
        var byCode = IncidentKinds.shipped().find(codeOrName);
        return byCode.isPresent() ? byCode : IncidentKinds.shipped().byName(codeOrName);
    }
}
