package org.jibao.assessment;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** 更正版: an edition of a closed quarter after the first; written once. */
@Entity
@IdClass(StoredRevision.Key.class)
@Table(name = "assessment_revision")
class StoredRevision {
    @Id
    @Column(name = "quarter")
    private String quarter;

    @Id
    @Column(name = "number")
    private int number;

    @Column(name = "revised_at")
    private Instant revisedAt;

    @Column(name = "revised_by")
    private String revisedBy;

    @Column(name = "reason")
    private String reason;

    @Column(name = "policies")
    private String policies;

    @Column(name = "changes")
    private String changes;

    @Column(name = "sheet")
    private String sheet;

    @Column(name = "hash")
    private String hash;

    /** 主键. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String quarter = "";
        private int number;

        Key() {}

        Key(String quarter, int number) {
            this.quarter = quarter;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.quarter.equals(quarter) && key.number == number;
        }

        @Override
        public int hashCode() {
            return quarter.hashCode() * 31 + number;
        }
    }

    protected StoredRevision() {}

    StoredRevision(
            Quarter quarter,
            int number,
            Instant at,
            String by,
            String reason,
            List<String> policyIds,
            List<ScoreSheets.Difference> differences,
            String sheet,
            String hash) {
        this.quarter = quarter.toString();
        this.number = number;
        this.revisedAt = at;
        this.revisedBy = by;
        this.reason = reason;
        this.policies = String.join("\n", policyIds);
        this.changes = SheetJson.writeDifferences(differences);
        this.sheet = sheet;
        this.hash = hash;
    }

    ScoreSheets.Revision view() {
        return new ScoreSheets.Revision(
                Quarter.parse(quarter),
                number,
                revisedAt,
                revisedBy,
                reason,
                policies.isEmpty() ? List.of() : List.of(policies.split("\n", -1)),
                SheetJson.readDifferences(changes),
                sheet,
                hash);
    }
}
