package org.jibao.incidents;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.UnitLevel;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Party;

/** 事件, as it is known now. The unit is kept as it was on the day, so that a later reform does not rename the past. */
@Entity
@Table(name = "incident")
class Incident extends Row {
    @Version
    private long version;

    @Column(name = "serial_year")
    private int serialYear;

    private int serial;
    private String title;

    @Column(name = "kind_code")
    private String kindCode;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_name")
    private String unitName;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit_level")
    private UnitLevel unitLevel;

    private String place;
    private String cause;

    @Column(name = "occurred_at")
    private @Nullable Instant occurredAt;

    @Column(name = "occurred_margin")
    private @Nullable Long occurredMargin;

    @Column(name = "known_at")
    private @Nullable Instant knownAt;

    @Column(name = "known_margin")
    private @Nullable Long knownMargin;

    @Column(name = "head_told_at")
    private @Nullable Instant headToldAt;

    @Column(name = "head_told_margin")
    private @Nullable Long headToldMargin;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Column(name = "asked_margin")
    private @Nullable Long askedMargin;

    @Column(name = "dated_at")
    private Instant datedAt;

    private boolean drill;
    private boolean closed;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_by")
    private String openedBy;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected Incident() {}

    Incident(IncidentNumber number, NewIncident opened, Entry entry) {
        this.serialYear = number.year();
        this.serial = number.serial();
        this.title = opened.title();
        this.kindCode = opened.kindCode();
        this.unitCode = opened.unit().code();
        this.unitName = opened.unit().shortName();
        this.unitLevel = opened.unit().level();
        this.place = opened.place();
        this.cause = opened.cause();
        this.datedAt = opened.reportedAt();
        this.drill = opened.drill();
        this.openedAt = entry.at();
        this.openedBy = entry.by();
        learn(Moment.OCCURRED, opened.occurredAt());
        learn(Moment.KNOWN, opened.knownAt());
        learn(Moment.HEAD_TOLD, opened.headToldAt());
        learn(Moment.ASKED, opened.askedAt());
    }

    IncidentNumber number() {
        return new IncidentNumber(serialYear, serial);
    }

    String title() {
        return title;
    }

    String kindCode() {
        return kindCode;
    }

    String unitCode() {
        return unitCode;
    }

    String unitName() {
        return unitName;
    }

    UnitLevel unitLevel() {
        return unitLevel;
    }

    /** The unit as the rules see it. */
    Party party() {
        return new Party(unitCode, unitName, Levels.of(unitLevel));
    }

    String place() {
        return place;
    }

    String cause() {
        return cause;
    }

    @Nullable EventTime moment(Moment moment) {
        return switch (moment) {
            case OCCURRED -> time(occurredAt, occurredMargin);
            case KNOWN -> time(knownAt, knownMargin);
            case HEAD_TOLD -> time(headToldAt, headToldMargin);
            case ASKED -> time(askedAt, askedMargin);
        };
    }

    /** The instant that places it in a period. */
    Instant datedAt() {
        return datedAt;
    }

    boolean drill() {
        return drill;
    }

    boolean closed() {
        return closed;
    }

    Instant openedAt() {
        return openedAt;
    }

    String openedBy() {
        return openedBy;
    }

    /** As a list shows it. */
    IncidentLine line() {
        return new IncidentLine(
                number(),
                title,
                FactsReader.kind(this).name(),
                unitName,
                moment(Moment.OCCURRED),
                openedAt,
                closed,
                drill);
    }

    /** A time became known, or better known; null changes nothing. */
    final void learn(Moment moment, @Nullable EventTime time) {
        if (time == null) {
            return;
        }
        switch (moment) {
            case OCCURRED -> {
                occurredAt = at(time);
                occurredMargin = margin(time);
                datedAt = time.at();
            }
            case KNOWN -> {
                knownAt = at(time);
                knownMargin = margin(time);
            }
            case HEAD_TOLD -> {
                headToldAt = at(time);
                headToldMargin = margin(time);
            }
            case ASKED -> {
                askedAt = at(time);
                askedMargin = margin(time);
            }
        }
    }

    /** A later report knows more of the cause; the earlier wording stays in the earlier report. */
    void learnCause(String learnt) {
        if (!learnt.isBlank()) {
            cause = learnt;
        }
    }

    /** The final report ends the incident. */
    void close() {
        closed = true;
    }
}
