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

/** Reads the rows below incidents: for many incidents one query a kind of row. */
@ApplicationScoped
class Histories {
    @Inject
    EntityManager em;

    History of(Incident incident) {
        return of(List.of(incident)).of(incident);
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
                read(GradeRow.class, ids));
    }

    private <T extends HistoryRow> Map<Long, List<T>> read(Class<T> entity, List<Long> incidents) {
        var rows = new HashMap<Long, List<T>>();
        if (incidents.isEmpty()) {
            return rows;
        }
        em.createQuery(
                        "select r from " + entity.getSimpleName()
                                + " r where r.incidentId in :incidents order by r.recordedAt, r.id",
                        entity)
                .setParameter("incidents", incidents)
                .getResultList()
                .forEach(row -> rows.computeIfAbsent(row.incidentId(), id -> new ArrayList<>())
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
            Map<Long, List<GradeRow>> grades) {

        History of(Incident incident) {
            return new History(
                    rows(reports, incident),
                    rows(figures, incident),
                    rows(steps, incident),
                    rows(sightings, incident),
                    rows(musts, incident),
                    rows(moments, incident),
                    rows(grades, incident));
        }

        /** All rows of all of them. */
        Stream<HistoryRow> rows() {
            return Stream.of(reports, figures, steps, sightings, musts, moments, grades)
                    .flatMap(rows -> rows.values().stream())
                    .flatMap(List::stream);
        }

        private static <T> List<T> rows(Map<Long, List<T>> rows, Incident incident) {
            return rows.getOrDefault(incident.id(), List.of());
        }
    }
}
