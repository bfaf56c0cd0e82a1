package org.jibao.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.jibao.responsibility.CheckRounds.Line;
import org.jibao.responsibility.CheckRounds.Round;

/** 一轮抽查 as stored; changed once, when the rest of its list is given up. */
@Entity
@Table(name = "check_round")
class CheckRoundRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "check_round_seq")
    @SequenceGenerator(name = "check_round_seq", sequenceName = "check_round_seq", allocationSize = 50)
    private long id;

    private String title;

    @Column(name = "on_day")
    private LocalDate day;

    private @Nullable Integer wanted;
    private String seed;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "ended_reason")
    private @Nullable String endedReason;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected CheckRoundRow() {}

    CheckRoundRow(String title, LocalDate day, @Nullable Integer wanted, String seed, String madeBy, Instant madeAt) {
        this.title = title;
        this.day = day;
        this.wanted = wanted;
        this.seed = seed;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    void end(String reason, String by, Instant at) {
        endedReason = reason;
        endedBy = by;
        endedAt = at;
    }

    boolean ended() {
        return endedAt != null;
    }

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    @Nullable Integer wanted() {
        return wanted;
    }

    String seed() {
        return seed;
    }

    LocalDate day() {
        return day;
    }

    static String ref(long id) {
        return "check-round/" + id;
    }

    Round view(List<String> pool, List<Line> lines) {
        return new Round(id, title, day, wanted, seed, pool, lines, madeBy, madeAt, endedReason, endedBy, endedAt);
    }
}
