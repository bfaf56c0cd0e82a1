package org.jibao.incidents;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Unit;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FiguresAt;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.IncidentKind;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Sighting;

/** 事件: everything on record about one incident, as shown on its page. Histories are in order of time. */
public record IncidentView(
        IncidentNumber number,
        String title,
        IncidentKind kind,
        Unit unit,
        String place,
        String cause,
        @Nullable EventTime occurredAt,
        @Nullable EventTime knownAt,
        @Nullable EventTime headToldAt,
        @Nullable EventTime askedAt,
        boolean drill,
        boolean closed,
        List<ReportView> reports,
        List<FiguresAt> figures,
        List<MetMust> stated,
        List<Filing> steps,
        List<Sighting> sightings,
        Instant openedAt,
        String openedBy) {

    /**
     * 报告: a phone record or a written report. The first of an incident is usually the phone record.
     *
     * @param id number of the report within the incident, from 1
     * @param phone the call, for a phone record; null otherwise
     * @param written the report, for a written one; null otherwise
     */
    public record ReportView(
            int id,
            Instant receivedAt,
            Instant recordedAt,
            String recordedBy,
            @Nullable PhoneReport phone,
            @Nullable WrittenReport written) {}
}
