package org.jibao.timeliness;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * 事件事实: all that the rules may look at. Lists are in no particular order; the verdict does not depend on it.
 *
 * @param occurred when it happened; null when unknown
 * @param known when the obliged unit knew; null when not recorded
 * @param headTold when the head of the obliged unit was told; null when not recorded
 * @param askedAt when a superior asked; null when none did
 * @param figures the history of figures
 * @param stated musts that a person stated with a reason (special groups, grave nature, may escalate ...)
 * @param gradeOverride a grade set by a person with a reason; null when computed
 * @param obliged units that had to report: the territory, the departments of the matrix, and the office itself upward
 * @param deskTimes how long reports lay at the desks of the units
 * @param drill a drill is judged like an incident and never counted
 */
public record IncidentFacts(
        String number,
        String title,
        IncidentKind kind,
        String place,
        @Nullable EventTime occurred,
        @Nullable EventTime known,
        @Nullable EventTime headTold,
        @Nullable EventTime askedAt,
        List<FiguresAt> figures,
        List<MetMust> stated,
        @Nullable Grade gradeOverride,
        Set<Party> obliged,
        List<Filing> filings,
        List<Sighting> sightings,
        List<DeskTime> deskTimes,
        boolean drill) {

    public IncidentFacts {
        figures = List.copyOf(figures);
        stated = List.copyOf(stated);
        obliged = Set.copyOf(obliged);
        filings = List.copyOf(filings);
        sightings = List.copyOf(sightings);
        deskTimes = List.copyOf(deskTimes);
    }

    /** Facts of an incident of which no desk times are on record. */
    public IncidentFacts(
            String number,
            String title,
            IncidentKind kind,
            String place,
            @Nullable EventTime occurred,
            @Nullable EventTime known,
            @Nullable EventTime headTold,
            @Nullable EventTime askedAt,
            List<FiguresAt> figures,
            List<MetMust> stated,
            @Nullable Grade gradeOverride,
            Set<Party> obliged,
            List<Filing> filings,
            List<Sighting> sightings,
            boolean drill) {
        this(
                number,
                title,
                kind,
                place,
                occurred,
                known,
                headTold,
                askedAt,
                figures,
                stated,
                gradeOverride,
                obliged,
                filings,
                sightings,
                List.of(),
                drill);
    }

    /** What the record held at {@code instant} (inclusive): later entries are left out. Used for "what had we to say at 17:00?". */
    public IncidentFacts recordedBy(Instant instant) {
        return new IncidentFacts(
                number,
                title,
                kind,
                place,
                occurred,
                known,
                headTold,
                askedAt,
                figures.stream().filter(f -> !f.recordedAt().isAfter(instant)).toList(),
                stated,
                gradeOverride,
                obliged,
                filings.stream().filter(f -> !f.recordedAt().isAfter(instant)).toList(),
                sightings.stream().filter(s -> !s.recordedAt().isAfter(instant)).toList(),
                deskTimes.stream().filter(d -> !d.recordedAt().isAfter(instant)).toList(),
                drill);
    }
}
