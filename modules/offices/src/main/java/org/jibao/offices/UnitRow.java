package org.jibao.offices;

import java.time.LocalDate;

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

/** 机构 during one stretch of its life. */
@Entity
@Table(name = "office_unit")
class UnitRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "office_unit_seq")
    @SequenceGenerator(name = "office_unit_seq", sequenceName = "office_unit_seq", allocationSize = 50)
    private long id;

    @Version
    private long version;

    private String code;
    private String name;

    @Column(name = "short_name")
    private String shortName;

    @Enumerated(EnumType.STRING)
    private UnitLevel level;

    @Column(name = "ranking_group")
    private String group;

    @Column(name = "list_order")
    private int order;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private @Nullable String successor;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected UnitRow() {}

    UnitRow(Unit unit) {
        this.code = unit.code();
        this.validFrom = unit.validFrom();
        this.name = unit.name();
        this.shortName = unit.shortName();
        this.level = unit.level();
        this.group = unit.group();
        this.order = unit.order();
        this.validTo = unit.validTo();
        this.successor = unit.successor();
    }

    /** Takes over what a later import says of the same stretch of life. */
    void correct(Unit unit) {
        name = unit.name();
        shortName = unit.shortName();
        level = unit.level();
        group = unit.group();
        order = unit.order();
        validTo = unit.validTo();
        successor = unit.successor();
    }

    Unit unit() {
        return new Unit(code, name, shortName, level, group, order, validFrom, validTo, successor);
    }
}
