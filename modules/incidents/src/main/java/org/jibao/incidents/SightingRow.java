package org.jibao.incidents;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Sighting;

/** 外部来源. */
@Entity
@Table(name = "incident_sighting")
class SightingRow extends HistoryRow {
    @Enumerated(EnumType.STRING)
    private Level level;

    @Enumerated(EnumType.STRING)
    private Desk desk;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "seen_margin")
    private long seenMargin;

    private String source;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected SightingRow() {}

    SightingRow(Incident incident, SightingNote note, Entry entry) {
        super(incident, entry);
        this.level = note.level();
        this.desk = note.desk();
        this.seenAt = note.at().at();
        this.seenMargin = note.at().margin().toSeconds();
        this.source = note.source();
    }

    Sighting sighting() {
        return new Sighting(
                "sighting-" + id(),
                level,
                desk,
                EventTime.about(seenAt, Duration.ofSeconds(seenMargin)),
                source,
                recordedAt());
    }
}
