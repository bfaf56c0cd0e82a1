package org.jibao.responsibility;

import java.util.Arrays;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** 职责分工的一行. */
@Entity
@Table(name = "responsibility_row")
class DutyRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "responsibility_row_seq")
    @SequenceGenerator(name = "responsibility_row_seq", sequenceName = "responsibility_row_seq", allocationSize = 50)
    private long id;

    @Column(name = "edition_id")
    private long editionId;

    @Column(name = "list_order")
    private int order;

    @Column(name = "unit_code")
    private String unitCode;

    private String duty;
    private String kinds;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected DutyRow() {}

    DutyRow(long editionId, int order, String unitCode, String duty, List<String> kinds) {
        this.editionId = editionId;
        this.order = order;
        this.unitCode = unitCode;
        this.duty = duty;
        this.kinds = String.join(",", kinds);
    }

    long editionId() {
        return editionId;
    }

    String unitCode() {
        return unitCode;
    }

    String duty() {
        return duty;
    }

    List<String> kinds() {
        return kinds.isEmpty() ? List.of() : Arrays.asList(kinds.split(","));
    }
}
