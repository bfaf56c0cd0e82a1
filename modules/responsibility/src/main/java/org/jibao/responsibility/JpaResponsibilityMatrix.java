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

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

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
        return editionOn(day).stream()
                .flatMap(edition -> duties(edition).stream())
                .filter(duty -> duty.kinds().contains(kindCode))
                .flatMap(duty -> unitOn(duty.unitCode(), day).stream())
                .toList();
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
    public ImportResult importEdition(InputStream in, ImportMode mode, Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR);
        var workbook = Sheets.open(in, List.of(HEAD, DUTIES), clock.getZone());
        var heads = workbook.rows("版本");
        if (heads.size() != 1) {
            heads.forEach(row -> row.fault("名称", TEXT.of("edition.one", heads.size())));
        }
        var from = heads.isEmpty() ? null : heads.get(0).date("启用日期");
        for (var head : heads) {
            limit(head, "名称", LONGEST_TITLE);
            limit(head, "依据", LONGEST_TEXT);
            editionFrom(head.date("启用日期"))
                    .ifPresent(same -> head.fault("启用日期", TEXT.of("edition.same", same.inForceFrom(), same.title())));
        }
        var firstRow = new HashMap<String, Integer>();
        var day = from == null ? LocalDate.now(clock) : from;
        workbook.rows("职责分工").forEach(row -> check(row, day, firstRow));
        int stored = 0;
        var headGood = heads.size() == 1 && !heads.get(0).faulty() && from != null;
        if (headGood && Sheets.mayStore(workbook, mode)) {
            var edition = new EditionRow(heads.get(0).text("名称"), heads.get(0).text("依据"), day);
            em.persist(edition);
            // the provider orders inserts by class, not by foreign key: the edition must be there before its rows
            em.flush();
            stored = 1 + store(edition, workbook.rows("职责分工"));
            ledger.append(new Act(actor.login(), "responsibility.adopt", "responsibility/" + day, edition.title()));
        }
        return Sheets.result(workbook, stored);
    }

    private Optional<EditionRow> editionFrom(@org.jspecify.annotations.Nullable LocalDate from) {
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
            row.fault(header, TEXT.of("text.long", text.substring(0, 10) + "…", text.length(), longest));
        }
    }

    private int store(EditionRow edition, List<org.jibao.workbooks.Row> rows) {
        int stored = 0;
        for (var row : rows) {
            if (!row.faulty()) {
                var kinds = names(row).stream()
                        .flatMap(name -> kind(name).stream())
                        .map(IncidentKind::code)
                        .distinct()
                        .toList();
                em.persist(new DutyRow(edition.id(), stored, row.text("机构代码"), row.text("职责表述"), kinds));
                stored++;
            }
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
