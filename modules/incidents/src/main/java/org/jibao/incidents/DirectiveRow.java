package org.jibao.incidents;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Channel;
import org.jibao.timeliness.EventTime;

/** 批示、催报、督办、调度 as given. */
@Entity
@Table(name = "incident_directive")
class DirectiveRow extends HistoryRow {
    private int number;

    @Enumerated(EnumType.STRING)
    private DirectiveView.Kind kind;

    @Column(name = "given_by")
    private String givenBy;

    private String sender;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "given_margin")
    private long givenMargin;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    private String text;

    @Column(name = "report_number")
    private @Nullable Integer reportNumber;

    private String original;
    private @Nullable Integer basis;

    @Column(name = "answer_due")
    private @Nullable Instant answerDue;

    private String contact;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected DirectiveRow() {}

    DirectiveRow(Incident incident, int number, Given given, Entry entry) {
        super(incident, entry);
        this.number = number;
        this.kind = given.kind();
        this.givenBy = given.by();
        this.sender = given.sender();
        this.givenAt = given.at().at();
        this.givenMargin = given.at().margin().toSeconds();
        this.channel = given.channel();
        this.text = given.text();
        this.reportNumber = given.report();
        this.original = given.original();
        this.basis = given.basis();
        this.answerDue = given.answerDue();
        this.contact = given.contact();
    }

    /** What all kinds of directives have, under one name each. */
    record Given(
            DirectiveView.Kind kind,
            String by,
            String sender,
            EventTime at,
            @Nullable Channel channel,
            String text,
            @Nullable Integer report,
            String original,
            @Nullable Integer basis,
            @Nullable Instant answerDue,
            String contact) {}

    int number() {
        return number;
    }

    Given given() {
        return new Given(kind, givenBy, sender, at(), channel, text, reportNumber, original, basis, answerDue, contact);
    }

    EventTime at() {
        return new EventTime(givenAt, Duration.ofSeconds(givenMargin));
    }
}
