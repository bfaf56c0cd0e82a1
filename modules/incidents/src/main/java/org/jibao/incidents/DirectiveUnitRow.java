package org.jibao.incidents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jibao.timeliness.Level;
import org.jibao.timeliness.Party;

/** 主办、协办单位 of a directive, with the name as it was. */
@Entity
@Table(name = "incident_directive_unit")
class DirectiveUnitRow extends HistoryRow {
    @Column(name = "directive_number")
    private int directive;

    @Column(name = "unit_code")
    private String code;

    @Column(name = "unit_name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit_level")
    private Level level;

    private boolean supporting;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected DirectiveUnitRow() {}

    DirectiveUnitRow(Incident incident, int directive, Party unit, boolean supporting, Entry entry) {
        super(incident, entry);
        this.directive = directive;
        this.code = unit.code();
        this.name = unit.name();
        this.level = unit.level();
        this.supporting = supporting;
    }

    int directive() {
        return directive;
    }

    Party unit() {
        return new Party(code, name, level);
    }

    boolean supporting() {
        return supporting;
    }
}
