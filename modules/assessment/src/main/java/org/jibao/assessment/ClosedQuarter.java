package org.jibao.assessment;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** 已封存季度: a sheet as it was closed; written once. */
@Entity
@Table(name = "assessment_closing")
class ClosedQuarter {
    @Id
    @Column(name = "quarter")
    private String quarter;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private String closedBy;

    @ManyToOne
    @JoinColumn(name = "scheme")
    private SchemeEdition scheme;

    @Column(name = "policies")
    private String policies;

    @Column(name = "sheet")
    private String sheet;

    @Column(name = "hash")
    private String hash;

    protected ClosedQuarter() {}

    ClosedQuarter(
            Quarter quarter,
            Instant at,
            String by,
            SchemeEdition scheme,
            List<String> policyIds,
            String sheet,
            String hash) {
        this.quarter = quarter.toString();
        this.closedAt = at;
        this.closedBy = by;
        this.scheme = scheme;
        this.policies = String.join("\n", policyIds);
        this.sheet = sheet;
        this.hash = hash;
    }

    /** The quarter itself, or when it is closed the next one still open (docs/decisions/0050). */
    static Quarter firstOpen(EntityManager em, Quarter quarter) {
        var open = quarter;
        while (em.find(ClosedQuarter.class, open.toString()) != null) {
            open = open.next();
        }
        return open;
    }

    SchemeEdition scheme() {
        return scheme;
    }

    ScoreSheets.Closing view() {
        return new ScoreSheets.Closing(
                Quarter.parse(quarter),
                closedAt,
                closedBy,
                scheme.schemeId(),
                policies.isEmpty() ? List.of() : List.of(policies.split("\n", -1)),
                sheet,
                hash);
    }
}
