package org.jibao.incidents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;

/** Reads the rows below incidents: for many incidents one query a kind of row. */
@ApplicationScoped
class Histories {
    @Inject
    EntityManager em;

    History of(Incident incident) {
        return of(List.of(incident)).of(incident);
    }

    /** What the rules look at: without the texts of the reports, and never to be changed. */
    Many factsOf(Collection<Incident> incidents) {
        var ids = incidents.stream().map(Incident::id).toList();
        return new Many(
                Map.of(),
                facts(FigureRow.class, ids),
                facts(StepRow.class, ids),
                facts(SightingRow.class, ids),
                facts(MustRow.class, ids),
                facts(MomentRow.class, ids),
                facts(GradeRow.class, ids),
                facts(DeskRow.class, ids),
                facts(ReportCheckRow.class, ids),
                facts(ReceiptRow.class, ids));
    }

    private <T extends HistoryRow> Map<Long, List<T>> facts(Class<T> entity, List<Long> incidents) {
        return incidents.isEmpty() ? Map.of() : byIncident(onlyRead(rowsOf(entity, incidents)));
    }

    /** The rows are handed out as they are stored, unwatched: reading many costs no search for changes in them. */
    static <T> TypedQuery<T> onlyRead(TypedQuery<T> query) {
        return query.setHint("eclipselink.read-only", "true").setFlushMode(FlushModeType.COMMIT);
    }

    Many of(Collection<Incident> incidents) {
        var ids = incidents.stream().map(Incident::id).toList();
        return new Many(
                read(FiledReport.class, ids),
                read(FigureRow.class, ids),
                read(StepRow.class, ids),
                read(SightingRow.class, ids),
                read(MustRow.class, ids),
                read(MomentRow.class, ids),
                read(GradeRow.class, ids),
                read(DeskRow.class, ids),
                read(ReportCheckRow.class, ids),
                read(ReceiptRow.class, ids));
    }

    private <T extends HistoryRow> Map<Long, List<T>> read(Class<T> entity, List<Long> incidents) {
        return incidents.isEmpty() ? Map.of() : byIncident(rowsOf(entity, incidents));
    }

    private <T extends HistoryRow> TypedQuery<T> rowsOf(Class<T> entity, List<Long> incidents) {
        return em.createQuery(
                        "select r from " + entity.getSimpleName()
                                + " r where r.incidentId in :incidents order by r.recordedAt, r.id",
                        entity)
                .setParameter("incidents", incidents);
    }

    private static <T extends HistoryRow> Map<Long, List<T>> byIncident(TypedQuery<T> query) {
        var rows = new HashMap<Long, List<T>>();
        query.getResultList().forEach(row -> rows.computeIfAbsent(row.incidentId(), id -> new ArrayList<>())
                .add(row));
        return rows;
    }

    /** The histories of several incidents, by id. */
    record Many(
            Map<Long, List<FiledReport>> reports,
            Map<Long, List<FigureRow>> figures,
            Map<Long, List<StepRow>> steps,
            Map<Long, List<SightingRow>> sightings,
            Map<Long, List<MustRow>> musts,
            Map<Long, List<MomentRow>> moments,
            Map<Long, List<GradeRow>> grades,
            Map<Long, List<DeskRow>> desks,
            Map<Long, List<ReportCheckRow>> checks,
            Map<Long, List<ReceiptRow>> receipts) {

        History of(Incident incident) {
            return new History(
                    rows(reports, incident),
                    rows(figures, incident),
                    rows(steps, incident),
                    rows(sightings, incident),
                    rows(musts, incident),
                    rows(moments, incident),
                    rows(grades, incident),
                    rows(desks, incident),
                    rows(checks, incident),
                    rows(receipts, incident));
        }

        /** All rows of all of them. */
        Stream<HistoryRow> rows() {
            return Stream.of(reports, figures, steps, sightings, musts, moments, grades, desks, checks, receipts)
                    .flatMap(rows -> rows.values().stream())
                    .flatMap(List::stream);
        }

        private static <T> List<T> rows(Map<Long, List<T>> rows, Incident incident) {
            return rows.getOrDefault(incident.id(), List.of());
        }
    }
}
