package org.jibao.incidents.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.CallNote;
import org.jibao.incidents.Handling;
import org.jibao.incidents.PhoneReport;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.Offices;
import org.jibao.offices.Unit;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.IncidentKind;
import org.jibao.timeliness.IncidentKinds;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;

/** 电话记录: one screen, filled while the caller speaks. What was typed stays when something is refused. */
@Named("call")
@ViewScoped
public class CallPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Handling handling;

    @Inject
    transient Offices offices;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private String unit = "";
    private String caller = "";
    private String callerPhone = "";
    private String callerPost = "";
    private String receiver = "";
    private boolean readBack;
    private String verifiedBy = "";
    private @Nullable LocalDateTime verifiedAt;
    private String verifiedNumber = "";
    private String recordingNumber = "";
    private @Nullable LocalDateTime calledAt;
    private @Nullable LocalDateTime occurredAt;
    private @Nullable Integer occurredMargin;
    private @Nullable LocalDateTime knownAt;
    private @Nullable LocalDateTime headToldAt;
    private String kindCode = "";
    private String title = "";
    private String place = "";
    private String cause = "";
    private String situation = "";
    private String measures = "";
    private String alreadyTold = "";
    private boolean drill;
    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();
    private List<String> musts = new ArrayList<>();
    private String mustReason = "";

    @PostConstruct
    void start() {
        calledAt = Forms.thisMinute(clock);
    }

    /** Saves the call and goes to the incident's page. */
    public @Nullable String save() {
        return Forms.attempt(
                "form",
                () -> "/incidents/incident.xhtml?faces-redirect=true&number="
                        + handling.open(report(), note(), currentActor.get()));
    }

    private PhoneReport report() {
        return new PhoneReport(
                Forms.text(unit),
                Forms.text(caller),
                Forms.text(callerPhone),
                Forms.instantOrNow(calledAt, clock),
                Forms.eventTime(occurredAt, occurredMargin, clock),
                Forms.eventTime(knownAt, null, clock),
                Forms.eventTime(headToldAt, null, clock),
                Forms.text(kindCode),
                Forms.text(title),
                Forms.text(place),
                Forms.text(cause),
                Forms.text(situation),
                Forms.text(measures),
                Forms.figures(figures),
                musts.stream()
                        .map(must -> new MetMust(Must.valueOf(must), Forms.text(mustReason)))
                        .toList(),
                Forms.text(alreadyTold),
                drill);
    }

    /** How the call was taken; what is not ticked or filled in is not said. */
    private CallNote note() {
        return new CallNote(
                Forms.text(receiver),
                Forms.text(callerPost),
                readBack ? Boolean.TRUE : null,
                null,
                Forms.verification(verifiedBy, verifiedAt, verifiedNumber, clock),
                null,
                Forms.text(recordingNumber),
                "",
                "",
                null);
    }

    public List<Unit> getUnits() {
        return offices.existingOn(LocalDate.now(clock)).stream()
                .filter(candidate -> !candidate.group().isBlank())
                .toList();
    }

    public List<IncidentKind> getKinds() {
        return IncidentKinds.shipped().all();
    }

    public FigureKind[] getFigureKinds() {
        return FigureKind.values();
    }

    /** The criteria that a person states; the others follow from figures and times. */
    public List<Must> getStatable() {
        return List.of(
                Must.GRAVE_NATURE,
                Must.MASS_INCIDENT,
                Must.SPECIAL_GROUPS,
                Must.SENSITIVE_TIME_OR_PLACE,
                Must.MAY_ESCALATE);
    }

    public Map<String, BigDecimal> getFigures() {
        return figures;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getCaller() {
        return caller;
    }

    public void setCaller(String caller) {
        this.caller = caller;
    }

    public String getCallerPhone() {
        return callerPhone;
    }

    public void setCallerPhone(String callerPhone) {
        this.callerPhone = callerPhone;
    }

    public @Nullable LocalDateTime getCalledAt() {
        return calledAt;
    }

    public void setCalledAt(@Nullable LocalDateTime calledAt) {
        this.calledAt = calledAt;
    }

    public @Nullable LocalDateTime getOccurredAt() {
        return occurredAt;
    }

    public void setOccurredAt(@Nullable LocalDateTime occurredAt) {
        this.occurredAt = occurredAt;
    }

    public @Nullable Integer getOccurredMargin() {
        return occurredMargin;
    }

    public void setOccurredMargin(@Nullable Integer occurredMargin) {
        this.occurredMargin = occurredMargin;
    }

    public @Nullable LocalDateTime getKnownAt() {
        return knownAt;
    }

    public void setKnownAt(@Nullable LocalDateTime knownAt) {
        this.knownAt = knownAt;
    }

    public @Nullable LocalDateTime getHeadToldAt() {
        return headToldAt;
    }

    public void setHeadToldAt(@Nullable LocalDateTime headToldAt) {
        this.headToldAt = headToldAt;
    }

    public String getKindCode() {
        return kindCode;
    }

    public void setKindCode(String kindCode) {
        this.kindCode = kindCode;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }

    public String getSituation() {
        return situation;
    }

    public void setSituation(String situation) {
        this.situation = situation;
    }

    public String getMeasures() {
        return measures;
    }

    public void setMeasures(String measures) {
        this.measures = measures;
    }

    public String getAlreadyTold() {
        return alreadyTold;
    }

    public void setAlreadyTold(String alreadyTold) {
        this.alreadyTold = alreadyTold;
    }

    public boolean isDrill() {
        return drill;
    }

    public void setDrill(boolean drill) {
        this.drill = drill;
    }

    public List<String> getMusts() {
        return musts;
    }

    public void setMusts(List<String> musts) {
        this.musts = musts;
    }

    public String getMustReason() {
        return mustReason;
    }

    public void setMustReason(String mustReason) {
        this.mustReason = mustReason;
    }

    public String getCallerPost() {
        return callerPost;
    }

    public void setCallerPost(@Nullable String callerPost) {
        this.callerPost = callerPost == null ? "" : callerPost;
    }

    public String getReceiver() {
        return receiver;
    }

    public void setReceiver(@Nullable String receiver) {
        this.receiver = receiver == null ? "" : receiver;
    }

    public String getVerifiedBy() {
        return verifiedBy;
    }

    public void setVerifiedBy(@Nullable String verifiedBy) {
        this.verifiedBy = verifiedBy == null ? "" : verifiedBy;
    }

    public String getVerifiedNumber() {
        return verifiedNumber;
    }

    public void setVerifiedNumber(@Nullable String verifiedNumber) {
        this.verifiedNumber = verifiedNumber == null ? "" : verifiedNumber;
    }

    public String getRecordingNumber() {
        return recordingNumber;
    }

    public void setRecordingNumber(@Nullable String recordingNumber) {
        this.recordingNumber = recordingNumber == null ? "" : recordingNumber;
    }

    public @Nullable LocalDateTime getVerifiedAt() {
        return verifiedAt;
    }

    public void setVerifiedAt(@Nullable LocalDateTime verifiedAt) {
        this.verifiedAt = verifiedAt;
    }

    public boolean isReadBack() {
        return readBack;
    }

    public void setReadBack(boolean readBack) {
        this.readBack = readBack;
    }
}
