package org.jibao.incidents;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jibao.timeliness.EventTime;

/** 时点 as somebody stated it; the newest row of each moment holds. */
@Entity
@Table(name = "incident_moment")
class MomentRow extends HistoryRow {
    @Enumerated(EnumType.STRING)
    private Moment moment;

    @Column(name = "stated_at")
    private Instant statedAt;

    @Column(name = "stated_margin")
    private long statedMargin;

    private String source;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected MomentRow() {}

    MomentRow(Incident incident, Moment moment, EventTime time, String source, Entry entry) {
        super(incident, entry);
        this.moment = moment;
        this.statedAt = time.at();
        this.statedMargin = time.margin().toSeconds();
        this.source = source;
    }

    Moment moment() {
        return moment;
    }

    EventTime time() {
        return new EventTime(statedAt, Duration.ofSeconds(statedMargin));
    }

    String source() {
        return source;
    }
}
