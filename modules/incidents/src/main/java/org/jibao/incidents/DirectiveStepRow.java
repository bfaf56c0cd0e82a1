package org.jibao.incidents;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Party;

/** 办理步骤 of a directive. */
@Entity
@Table(name = "incident_directive_step")
class DirectiveStepRow extends HistoryRow {
    @Column(name = "directive_number")
    private int directive;

    @Enumerated(EnumType.STRING)
    private DirectiveStep.Act act;

    @Column(name = "unit_code")
    private String unitCode = "";

    @Column(name = "unit_name")
    private String unitName = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "unit_level")
    private @Nullable Level unitLevel;

    private String post;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Column(name = "done_margin")
    private @Nullable Long doneMargin;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    private String text;

    @Column(name = "new_due")
    private @Nullable Instant newDue;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected DirectiveStepRow() {}

    DirectiveStepRow(Incident incident, int directive, DirectiveStep step, @Nullable Party unit, Entry entry) {
        super(incident, entry);
        this.directive = directive;
        this.act = step.act();
        if (unit != null) {
            this.unitCode = unit.code();
            this.unitName = unit.name();
            this.unitLevel = unit.level();
        }
        this.post = step.post();
        this.doneAt = at(step.doneAt());
        this.doneMargin = margin(step.doneAt());
        this.channel = step.channel();
        this.text = step.text();
        this.newDue = step.newDue();
    }

    int directive() {
        return directive;
    }

    DirectiveView.Step view() {
        return new DirectiveView.Step(
                act,
                unitLevel == null ? null : new Party(unitCode, unitName, unitLevel),
                post,
                time(doneAt, doneMargin),
                channel,
                text,
                newDue,
                recordedAt(),
                recordedBy());
    }
}
