package org.jibao.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Level;

/** 计分事项: entered once, then confirmed or withdrawn. */
@Entity
@Table(name = "assessment_entry")
class StoredEntry {
    @Id
    @SequenceGenerator(name = "assessment_entry", sequenceName = "assessment_entry_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_entry")
    private long id;

    @Version
    private long version;

    @Column(name = "quarter")
    private String quarter;

    @Column(name = "item")
    private String item;

    @Column(name = "units")
    private String units;

    @Column(name = "happened_on")
    private LocalDate day;

    @Column(name = "number_of")
    private int count;

    @Enumerated(EnumType.STRING)
    @Column(name = "level")
    private @Nullable Level level;

    @Column(name = "points")
    private @Nullable BigDecimal points;

    @Column(name = "of_entry")
    private @Nullable Long of;

    @Column(name = "reason")
    private String reason;

    @Column(name = "evidence")
    private String evidence;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private FindingView.State state;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_reason")
    private String decisionReason;

    protected StoredEntry() {}

    StoredEntry(Quarter quarter, Entries.NewEntry entry, String by, Instant at) {
        this.quarter = quarter.toString();
        this.item = entry.item();
        this.units = String.join("\n", entry.units());
        this.day = entry.day();
        this.count = entry.count();
        this.level = entry.level();
        this.points = entry.points() == null ? null : entry.points().value();
        this.of = entry.of();
        this.reason = entry.reason();
        this.evidence = entry.evidence();
        this.state = FindingView.State.PROPOSED;
        this.proposedBy = by;
        this.proposedAt = at;
        this.decisionReason = "";
    }

    long id() {
        return id;
    }

    Quarter quarter() {
        return Quarter.parse(quarter);
    }

    FindingView.State state() {
        return state;
    }

    String proposedBy() {
        return proposedBy;
    }

    void decide(FindingView.State decided, String why, String by, Instant at) {
        this.state = decided;
        this.decisionReason = why;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    static String ref(long id) {
        return "entry/" + id;
    }

    static Entry scored(String ref, Entries.NewEntry entry) {
        return new Entry(
                ref,
                entry.item(),
                entry.units(),
                entry.day(),
                entry.count(),
                entry.level(),
                entry.points(),
                entry.of() == null ? null : ref(entry.of()),
                entry.reason(),
                List.of(ref));
    }

    Entry scored() {
        return scored(ref(id), entry());
    }

    private Entries.NewEntry entry() {
        return new Entries.NewEntry(
                item,
                List.of(units.split("\n", -1)),
                day,
                count,
                level,
                points == null ? null : new Points(points),
                of,
                reason,
                evidence);
    }

    Entries.EntryView view() {
        return new Entries.EntryView(
                id, quarter(), entry(), state, proposedBy, proposedAt, decidedBy, decidedAt, decisionReason);
    }

    @Override
    public String toString() {
        return "StoredEntry " + id + " v" + version;
    }
}
