package org.jibao.incidents;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Party;

/** 报送步骤, with the names of both sides as they were. */
@Entity
@Table(name = "incident_step")
class StepRow extends HistoryRow {
    @Column(name = "report_number")
    private @Nullable Integer reportNumber;

    @Column(name = "sender_code")
    private String senderCode;

    @Column(name = "sender_name")
    private String senderName;

    @Enumerated(EnumType.STRING)
    @Column(name = "sender_level")
    private Level senderLevel;

    @Column(name = "receiver_code")
    private String receiverCode;

    @Column(name = "receiver_name")
    private String receiverName;

    @Enumerated(EnumType.STRING)
    @Column(name = "receiver_level")
    private Level receiverLevel;

    @Enumerated(EnumType.STRING)
    private Desk desk;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Filing.Stage stage;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "sent_margin")
    private @Nullable Long sentMargin;

    @Column(name = "received_at")
    private @Nullable Instant receivedAt;

    @Column(name = "received_margin")
    private @Nullable Long receivedMargin;

    private String reporter = "";
    private String contact = "";
    private String situation = "";
    private String measures = "";

    @Column(name = "next_steps")
    private String nextSteps = "";

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected StepRow() {}

    StepRow(
            Incident incident,
            @Nullable Integer reportNumber,
            Party sender,
            Party receiver,
            Desk desk,
            Channel channel,
            Filing.Stage stage,
            @Nullable EventTime sentAt,
            @Nullable EventTime receivedAt,
            Entry entry) {
        super(incident, entry);
        this.reportNumber = reportNumber;
        this.senderCode = sender.code();
        this.senderName = sender.name();
        this.senderLevel = sender.level();
        this.receiverCode = receiver.code();
        this.receiverName = receiver.name();
        this.receiverLevel = receiver.level();
        this.desk = desk;
        this.channel = channel;
        this.stage = stage;
        this.sentAt = at(sentAt);
        this.sentMargin = margin(sentAt);
        this.receivedAt = at(receivedAt);
        this.receivedMargin = margin(receivedAt);
    }

    /** What a workbook says of a step that brought no report to this office. */
    record Words(String reporter, String contact, String situation, String measures, String nextSteps) {}

    StepRow with(Words words) {
        reporter = words.reporter();
        contact = words.contact();
        situation = words.situation();
        measures = words.measures();
        nextSteps = words.nextSteps();
        return this;
    }

    Words words() {
        return new Words(reporter, contact, situation, measures, nextSteps);
    }

    /** The report that this step brought to this office; null when it brought none. */
    @Nullable Integer reportNumber() {
        return reportNumber;
    }

    Party sender() {
        return new Party(senderCode, senderName, senderLevel);
    }

    /** The id of a step as the rules and the views name it. */
    static String name(long id) {
        return "step-" + id;
    }

    String name() {
        return name(id());
    }

    Filing filing() {
        return filing(null, null);
    }

    /** The step as the rules see it, with its receipt, when one came by itself, and what a person found in the report. */
    Filing filing(@Nullable Receipt receipt, @Nullable ReportCheck check) {
        var received = time(receivedAt, receivedMargin);
        return new Filing(
                name(),
                sender(),
                new Party(receiverCode, receiverName, receiverLevel),
                desk,
                channel,
                stage,
                time(sentAt, sentMargin),
                received == null && receipt != null ? receipt.at() : received,
                recordedAt(),
                check == null || check.lateReason().isBlank() ? null : check.lateReason(),
                check == null ? null : check.elements());
    }
}
