package org.jibao.incidents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.FiguresAt;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.MetMust;

/** 历史: all rows below one incident, in the order in which they were put on record. */
record History(
        List<FiledReport> reports,
        List<FigureRow> figureRows,
        List<StepRow> steps,
        List<SightingRow> sightings,
        List<MustRow> musts,
        List<MomentRow> moments,
        List<GradeRow> grades,
        List<DeskRow> deskRows,
        List<ReportCheckRow> checks,
        List<ReceiptRow> receipts) {

    /** What the record held at {@code instant} (inclusive). */
    History recordedBy(Instant instant) {
        return new History(
                until(reports, instant),
                until(figureRows, instant),
                until(steps, instant),
                until(sightings, instant),
                until(musts, instant),
                until(moments, instant),
                until(grades, instant),
                until(deskRows, instant),
                until(checks, instant),
                until(receipts, instant));
    }

    private static <T extends HistoryRow> List<T> until(List<T> rows, Instant instant) {
        return rows.stream().filter(row -> !row.recordedAt().isAfter(instant)).toList();
    }

    /** The steps as the rules see them, in the order in which they were put on record. */
    List<Filing> filings() {
        return steps.stream().map(this::filing).toList();
    }

    Filing filing(StepRow step) {
        var report = step.reportNumber();
        return step.filing(
                last(receipts.stream().filter(row -> row.step().equals(step.name())))
                        .map(ReceiptRow::receipt)
                        .orElse(null),
                report == null
                        ? null
                        : last(checks.stream().filter(row -> row.report() == report))
                                .map(ReportCheckRow::check)
                                .orElse(null));
    }

    /** Stays at desks, each as last stated, by number. */
    List<HandlingView.Stay> desks() {
        var stays = new TreeMap<Integer, HandlingView.Stay>();
        deskRows.forEach(row -> stays.put(row.number(), row.stay()));
        return List.copyOf(stays.values());
    }

    private static <T> Optional<T> last(Stream<T> rows) {
        return rows.reduce((earlier, later) -> later);
    }

    /** A moment as last stated. */
    Optional<EventTime> moment(Moment moment) {
        return moments.stream()
                .filter(row -> row.moment() == moment)
                .map(MomentRow::time)
                .reduce((earlier, later) -> later);
    }

    /** The grade as last set by a person. */
    Optional<Grade> grade() {
        return grades.stream().map(GradeRow::grade).reduce((earlier, later) -> later);
    }

    /** Criteria as stated, each reason once. */
    List<MetMust> stated() {
        return musts.stream().map(MustRow::stated).distinct().toList();
    }

    /**
     * The whole set of figures at each moment, in order of the moments. When something about an earlier moment is learned
     * late, the moments after it get a further entry with the later {@code recordedAt}: whoever leaves out what was
     * recorded after some instant sees exactly what was known then.
     */
    List<FiguresAt> figures() {
        var history = new ArrayList<FiguresAt>();
        var known = new ArrayList<FigureRow>();
        var byRecording = new TreeMap<Instant, List<FigureRow>>();
        for (var row : figureRows) {
            byRecording
                    .computeIfAbsent(row.recordedAt(), at -> new ArrayList<>())
                    .add(row);
        }
        byRecording.forEach((recordedAt, rows) -> {
            known.addAll(rows);
            known.sort(Comparator.comparing(FigureRow::asOf)
                    .thenComparing(FigureRow::recordedAt)
                    .thenComparing(FigureRow::id));
            var first = rows.stream()
                    .map(FigureRow::asOf)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            var moments = new TreeSet<Instant>();
            known.forEach(row -> moments.add(row.asOf()));
            moments.tailSet(first).forEach(moment -> history.add(at(moment, recordedAt, known)));
        });
        history.sort(Comparator.comparing(FiguresAt::asOf).thenComparing(FiguresAt::recordedAt));
        return history;
    }

    private static FiguresAt at(Instant moment, Instant recordedAt, List<FigureRow> known) {
        var figures = Figures.NONE;
        var by = "";
        for (var row : known) {
            if (row.asOf().isAfter(moment)) {
                break;
            }
            figures = figures.with(row.kind(), row.amount());
            by = row.reportedBy();
        }
        return new FiguresAt(moment, recordedAt, by, figures);
    }

    /** The figures that one report stated. */
    Figures statedBy(FiledReport report) {
        var figures = Figures.NONE;
        for (var row : figureRows) {
            if (row.isOfReport(report.number())) {
                figures = figures.with(row.kind(), row.amount());
            }
        }
        return figures;
    }

    /** The criteria that one report stated. */
    List<MetMust> mustsOf(FiledReport report) {
        return musts.stream()
                .filter(row -> row.isOfReport(report.number()))
                .map(MustRow::stated)
                .toList();
    }
}
