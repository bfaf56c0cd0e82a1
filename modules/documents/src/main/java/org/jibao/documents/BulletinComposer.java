package org.jibao.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jibao.assessment.Criticisms;
import org.jibao.assessment.Quarter;
import org.jibao.assessment.ScoreSheet;
import org.jibao.assessment.ScoreSheets;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/** 考核通报起草: from a closed quarter, or from the four of a year. */
@ApplicationScoped
class BulletinComposer implements KindComposer {
    private static final Messages TEXT = new Messages(BulletinComposer.class);
    private static final int FIRST = 1;

    @Inject
    Criticisms criticisms;

    @Inject
    ScoreSheets sheets;

    @Inject
    Stationery stationery;

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.QUARTERLY_BULLETIN, DocumentKind.ANNUAL_BULLETIN);
    }

    @Override
    public Composed compose(DocumentKind kind, String subject) {
        if (kind == DocumentKind.ANNUAL_BULLETIN) {
            return annual(kind, subject);
        }
        var quarter = Quarter.parse(subject);
        if (sheets.closing(quarter).isEmpty()) {
            throw new InvalidInput("subject", TEXT.of("quarter.open", quarter.words()));
        }
        var material = material(quarter, sheets.of(quarter), reckoned(quarter));
        return stationery.write(kind, material.model(stationery.office()), material.facts());
    }

    /** The figures of the bulletin of a closed quarter as drawn from the edition of its sheet that was the latest at {@code at}. */
    List<Fact> factsOn(Quarter quarter, Instant at) {
        var latest = sheets.revisions(quarter).stream()
                .filter(revision -> !revision.revisedAt().isAfter(at))
                .reduce((earlier, later) -> later);
        var sheet = sheets.edition(
                        quarter, latest.map(ScoreSheets.Revision::number).orElse(FIRST))
                .orElseThrow();
        var made = latest.map(ScoreSheets.Revision::revisedAt)
                .orElseGet(() -> sheets.closing(quarter).orElseThrow().closedAt());
        var material = material(quarter, sheet, stationery.day(made));
        material.model(stationery.office());
        return material.facts();
    }

    private BulletinMaterial material(Quarter quarter, ScoreSheet sheet, LocalDate reckoned) {
        return new BulletinMaterial(
                sheet,
                sheets.rounding(quarter),
                issued(quarter::equals, reckoned),
                stationery.own(),
                stationery.words(),
                stationery.times());
    }

    /** Of a year whose four quarters are closed. */
    private Composed annual(DocumentKind kind, String subject) {
        if (!subject.matches("\\d{4}")) {
            throw new InvalidInput("subject", TEXT.of("subject.year", subject));
        }
        var year = sheets.year(Integer.parseInt(subject));
        if (!year.complete()) {
            var open = year.missing().stream().map(Quarter::words).collect(Collectors.joining("、"));
            throw new InvalidInput("subject", TEXT.of("year.open", subject, open));
        }
        var quarters = year.quarters().stream()
                .map(part -> sheets.edition(part.quarter(), part.edition()).orElseThrow())
                .toList();
        var material = new AnnualMaterial(
                year,
                quarters,
                issued(
                        quarter -> quarter.year() == year.year(),
                        year.quarters().stream()
                                .map(part -> reckoned(part.quarter()))
                                .max(Comparator.naturalOrder())
                                .orElseThrow()),
                stationery.own(),
                stationery.words(),
                stationery.times());
        return stationery.write(kind, material.model(stationery.office()), material.facts());
    }

    /** The day on which the edition of the sheet was made that the bulletin is drawn from. */
    private LocalDate reckoned(Quarter quarter) {
        var revisions = sheets.revisions(quarter);
        return stationery.day(
                revisions.isEmpty()
                        ? sheets.closing(quarter).orElseThrow().closedAt()
                        : revisions.get(revisions.size() - 1).revisedAt());
    }

    /** Issued ones of a period; what was taken back since the sheet was made still stands in sheet and bulletin alike. */
    private List<Criticisms.Criticism> issued(Predicate<Quarter> period, LocalDate reckoned) {
        return criticisms.standingOn(reckoned).stream()
                .filter(criticism -> period.test(criticism.quarter()))
                .sorted(Comparator.comparingLong(Criticisms.Criticism::id))
                .toList();
    }
}
