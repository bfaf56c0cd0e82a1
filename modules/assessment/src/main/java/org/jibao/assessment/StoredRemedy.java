package org.jibao.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

/** 整改事项: ordered once, then answered, accepted or lifted. */
@Entity
@Table(name = "assessment_remedy")
class StoredRemedy {
    @Id
    @SequenceGenerator(name = "assessment_remedy", sequenceName = "assessment_remedy_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_remedy")
    private long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Remedies.Kind kind;

    @Column(name = "criticism")
    private long criticism;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_name")
    private String unitName;

    @Column(name = "demand")
    private String demand;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "ordered_by")
    private String orderedBy;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private Remedies.State state;

    @Column(name = "answer")
    private String answer;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_on")
    private @Nullable LocalDate answeredOn;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    protected StoredRemedy() {}

    StoredRemedy(Remedies.NewRemedy given, String unitName, String by, Instant at) {
        this.kind = given.kind();
        this.criticism = given.criticism();
        this.unitCode = given.unit();
        this.unitName = unitName;
        this.demand = given.demand().strip();
        this.dueOn = given.dueOn();
        this.orderedBy = by;
        this.orderedAt = at;
        this.state = Remedies.State.OPEN;
        this.answer = "";
    }

    long id() {
        return id;
    }

    Remedies.Kind kind() {
        return kind;
    }

    String unitCode() {
        return unitCode;
    }

    Remedies.State state() {
        return state;
    }

    String orderedBy() {
        return orderedBy;
    }

    @Nullable String answeredBy() {
        return answeredBy;
    }

    void answer(String text, LocalDate on, String by) {
        this.answer = text;
        this.answeredOn = on;
        this.answeredBy = by;
        this.state = Remedies.State.ANSWERED;
    }

    void open() {
        this.state = Remedies.State.OPEN;
    }

    void settle(Remedies.State settled, String by, Instant at) {
        this.state = settled;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    private long overdueDays(LocalDate today) {
        if (kind == Remedies.Kind.AWARD_BAR || state == Remedies.State.LIFTED) {
            return 0;
        }
        var until = state == Remedies.State.OPEN || answeredOn == null ? today : answeredOn;
        return Math.max(0, ChronoUnit.DAYS.between(dueOn, until));
    }

    Remedies.Remedy view(LocalDate today, List<Remedies.Note> notes) {
        return new Remedies.Remedy(
                id,
                kind,
                criticism,
                unitCode,
                unitName,
                demand,
                dueOn,
                orderedBy,
                orderedAt,
                state,
                overdueDays(today),
                answer,
                answeredBy,
                answeredOn,
                notes);
    }

    @Override
    public String toString() {
        return "StoredRemedy " + id + " v" + version + " decided by " + decidedBy + " at " + decidedAt;
    }
}
