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
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.Messages;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.offices.Sheets;
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
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 400;

    @Inject
    EntityManager em;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Inject
    Offices offices;

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
        var rows = new ArrayList<Row>();
        for (var duty : duties(edition)) {
            unitOn(duty.unitCode(), edition.inForceFrom())
                    .ifPresent(unit -> rows.add(new Row(unit, duty.duty(), duty.kinds())));
        }
        return new Edition(edition.title(), edition.source(), edition.inForceFrom(), rows);
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
        editionFrom(from).ifPresent(this::withdraw);
        var edition = new EditionRow(head.text("名称"), head.text("依据"), from);
        em.persist(edition);
        // the provider orders inserts by class, not by foreign key: the edition must be there before its rows
        em.flush();
        var stored = 1 + store(edition, duties);
        ledger.append(new Act(actor.login(), "responsibility.adopt", "responsibility/" + from, edition.title()));
        return Sheets.result(workbook, stored);
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

    private int store(EditionRow edition, List<org.jibao.workbooks.Row> rows) {
        int stored = 0;
        for (var row : rows) {
            var kinds = names(row).stream()
                    .flatMap(name -> kind(name).stream())
                    .map(IncidentKind::code)
                    .distinct()
                    .toList();
            em.persist(new DutyRow(edition.id(), stored, row.text("机构代码"), row.text("职责表述"), kinds));
            stored++;
        }
        return stored;
    }

    private static List<String> names(org.jibao.workbooks.Row row) {
        return Arrays.stream(row.text("事件种类").split("[、，,]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Optional<IncidentKind> kind(String codeOrName) {
        var byCode = IncidentKinds.shipped().find(codeOrName);
        return byCode.isPresent() ? byCode : IncidentKinds.shipped().byName(codeOrName);
    }
}
