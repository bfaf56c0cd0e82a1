package org.jibao.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Unit;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.MetMust;

/** 报告: a phone record or a written report, word for word as it came in. */
@Entity
@Table(name = "incident_report")
class FiledReport extends HistoryRow {
    private int number;
    private boolean phone;

    @Enumerated(EnumType.STRING)
    private Filing.Stage stage;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "unit_name")
    private String unitName;

    private String caller = "";

    @Column(name = "caller_phone")
    private String callerPhone = "";

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "occurred_at")
    private @Nullable Instant occurredAt;

    @Column(name = "occurred_margin")
    private @Nullable Long occurredMargin;

    @Column(name = "known_at")
    private @Nullable Instant knownAt;

    @Column(name = "known_margin")
    private @Nullable Long knownMargin;

    @Column(name = "head_told_at")
    private @Nullable Instant headToldAt;

    @Column(name = "head_told_margin")
    private @Nullable Long headToldMargin;

    private String situation;
    private String cause;
    private String measures;

    @Column(name = "next_steps")
    private String nextSteps = "";

    private String requests = "";
    private String signer = "";
    private String contact = "";

    @Column(name = "already_told")
    private String alreadyTold = "";

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected FiledReport() {}

    FiledReport(Incident incident, int number, PhoneReport call, String nextSteps, Unit unit, Entry entry) {
        super(incident, entry);
        this.number = number;
        this.phone = true;
        this.stage = Filing.Stage.FIRST;
        this.channel = Channel.PHONE;
        this.unitCode = unit.code();
        this.unitName = unit.shortName();
        this.caller = call.caller();
        this.callerPhone = call.callerPhone();
        this.receivedAt = call.calledAt();
        this.occurredAt = at(call.occurredAt());
        this.occurredMargin = margin(call.occurredAt());
        this.knownAt = at(call.knownAt());
        this.knownMargin = margin(call.knownAt());
        this.headToldAt = at(call.headToldAt());
        this.headToldMargin = margin(call.headToldAt());
        this.situation = call.situation();
        this.cause = call.cause();
        this.measures = call.measures();
        this.nextSteps = nextSteps;
        this.alreadyTold = call.alreadyTold();
    }

    FiledReport(Incident incident, int number, WrittenReport report, Unit unit, Entry entry) {
        super(incident, entry);
        this.number = number;
        this.stage = report.stage();
        this.channel = report.channel();
        this.unitCode = unit.code();
        this.unitName = unit.shortName();
        this.sentAt = report.sentAt();
        this.receivedAt = report.receivedAt();
        this.situation = report.situation();
        this.cause = report.cause();
        this.measures = report.measures();
        this.nextSteps = report.nextSteps();
        this.requests = report.requests();
        this.signer = report.signer();
        this.contact = report.contact();
    }

    int number() {
        return number;
    }

    boolean isPhone() {
        return phone;
    }

    Filing.Stage stage() {
        return stage;
    }

    String unitName() {
        return unitName;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** What the report says of a part; parts that a phone record does not have are empty. */
    String part(ReportPart part) {
        return switch (part) {
            case SITUATION -> situation;
            case CAUSE -> cause;
            case MEASURES -> measures;
            case NEXT_STEPS -> nextSteps;
        };
    }

    /** The phone record as it was taken down. */
    PhoneReport asCall(Incident incident, Figures figures, List<MetMust> stated) {
        return new PhoneReport(
                unitCode,
                caller,
                callerPhone,
                receivedAt,
                time(occurredAt, occurredMargin),
                time(knownAt, knownMargin),
                time(headToldAt, headToldMargin),
                incident.kindCode(),
                incident.title(),
                incident.place(),
                cause,
                situation,
                measures,
                figures,
                stated,
                alreadyTold,
                incident.drill());
    }

    /** The written report as it came in. */
    WrittenReport asWritten(Figures figures) {
        return new WrittenReport(
                stage,
                channel,
                unitCode,
                sentAt,
                receivedAt,
                situation,
                cause,
                measures,
                nextSteps,
                requests,
                figures,
                signer,
                contact);
    }

    /** The words of the report as the workbook of the register has them. */
    void writeTo(Map<String, @Nullable Object> row) {
        row.put(RegisterSheets.REPORTER, RegisterExport.text(phone ? caller : signer));
        row.put(RegisterSheets.CONTACT, RegisterExport.text(phone ? callerPhone : contact));
        row.put(RegisterSheets.SITUATION, RegisterExport.text(situation));
        row.put(RegisterSheets.CAUSE, RegisterExport.text(cause));
        row.put(RegisterSheets.MEASURES, RegisterExport.text(measures));
        row.put(RegisterSheets.NEXT_STEPS, RegisterExport.text(nextSteps));
        row.put(RegisterSheets.REQUESTS, RegisterExport.text(requests));
        row.put(RegisterSheets.ALREADY_TOLD, RegisterExport.text(alreadyTold));
    }
}
