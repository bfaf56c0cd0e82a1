package org.jibao.incidents.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.CallNote;
import org.jibao.incidents.DeskLeave;
import org.jibao.incidents.DeskStay;
import org.jibao.incidents.Handling;
import org.jibao.incidents.HandlingView;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentView;
import org.jibao.incidents.Receipt;
import org.jibao.incidents.ReportCheck;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Offices;
import org.jibao.offices.Unit;
import org.jibao.timeliness.DeskTime;
import org.jibao.timeliness.Element;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Names;

/** 办理情况页: how the reports of one incident were taken, checked, passed through the desks and acknowledged. */
@Named("handling")
@ViewScoped
public class HandlingPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Handling handling;

    @Inject
    transient VisibleIncidents visible;

    @Inject
    transient Offices offices;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Texts texts;

    @Inject
    transient Clock clock;

    private String number = "";
    private transient @Nullable IncidentView view;

    private Integer report = 1;
    private String receiver = "";
    private String callerPost = "";
    private boolean readBack;
    private boolean verified;
    private String verifiedBy = "";
    private @Nullable LocalDateTime verifiedAt;
    private String verifiedNumber = "";
    private boolean recording;
    private String recordingNumber = "";
    private String proposal = "";
    private String result = "";
    private @Nullable LocalDateTime closedAt;
    private List<String> elements = new ArrayList<>();
    private String lateReason = "";
    private String unit = "";
    private String desk = "";
    private DeskTime.Stage stage = DeskTime.Stage.APPROVAL;
    private @Nullable LocalDateTime from;
    private @Nullable LocalDateTime to;
    private String opinion = "";
    private Integer stay = 0;
    private String step = "";
    private @Nullable LocalDateTime receivedAt;
    private String by = "";

    /** Looks whether the incident may be seen, and offers what is usual. */
    public void load() {
        getView();
        if (from == null) {
            from = Forms.thisMinute(clock);
            unit = offices.own(LocalDate.now(clock)).map(Unit::code).orElse("");
        }
    }

    public IncidentView getView() {
        if (view == null) {
            view = visible.demand(number);
        }
        return view;
    }

    public HandlingView getRecorded() {
        return handling.of(getView().number()).orElseThrow(NotFoundException::new);
    }

    /** What is known of a phone record; null when nothing was noted. */
    public @Nullable CallNote call(int phoneReport) {
        return getRecorded().calls().get(phoneReport);
    }

    /** How a phone record was taken, in words; empty when nothing was noted. */
    public String takingOf(int phoneReport) {
        var note = call(phoneReport);
        if (note == null) {
            return "";
        }
        var verification = note.verification();
        return Stream.of(
                        Boolean.TRUE.equals(note.readBack()) ? "已复述核对" : "",
                        verification != null
                                ? "由" + verification.by() + "回拨" + verification.number() + "核实（"
                                        + texts.eventTime(verification.at()) + "）"
                                : Boolean.TRUE.equals(note.verified()) ? "已回拨核实" : "",
                        !note.recordingNumber().isEmpty()
                                ? "录音编号" + note.recordingNumber()
                                : Boolean.TRUE.equals(note.recording()) ? "有录音" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("；"));
    }

    /** The elements found in a report, as printed; empty when nobody has checked it. */
    public String elementsOf(int checkedReport) {
        var check = getRecorded().checks().get(checkedReport);
        return check == null
                ? ""
                : check.elements().stream().sorted().map(Names::of).collect(Collectors.joining("、"));
    }

    public String lateReasonOf(int checkedReport) {
        var check = getRecorded().checks().get(checkedReport);
        return check == null ? "" : check.lateReason();
    }

    /** Steps that were sent and whose arrival is not on record. */
    public List<Filing> getUnacknowledged() {
        return getView().steps().stream()
                .filter(one -> one.receivedAt() == null)
                .toList();
    }

    public @Nullable String saveCall() {
        var verification = Forms.verification(verifiedBy, verifiedAt, verifiedNumber, clock);
        return done(incident -> handling.note(
                incident,
                report,
                new CallNote(
                        Forms.text(receiver),
                        Forms.text(callerPost),
                        readBack,
                        verified || verification != null,
                        verification,
                        recording || !Forms.text(recordingNumber).isEmpty(),
                        Forms.text(recordingNumber),
                        Forms.text(proposal),
                        Forms.text(result),
                        Forms.eventTime(closedAt, null, clock)),
                currentActor.get()));
    }

    public @Nullable String saveCheck() {
        return done(incident -> handling.check(
                incident,
                report,
                new ReportCheck(
                        elements.stream().map(Element::valueOf).collect(Collectors.toSet()), Forms.text(lateReason)),
                currentActor.get()));
    }

    /** A new stay, or the end of one when its number is given. */
    public @Nullable String saveDesk() {
        var left = Forms.instant(to, clock);
        var leave = left == null ? null : new DeskLeave(EventTime.exactly(left), Forms.text(opinion));
        return done(incident -> {
            if (stay > 0) {
                if (leave == null) {
                    throw new InvalidInput("to", "没有填写办毕时间，请补上");
                }
                handling.leave(incident, stay, leave, currentActor.get());
            } else {
                handling.arrive(
                        incident,
                        new DeskStay(
                                Forms.text(unit), Forms.text(desk), stage, Forms.eventTime(from, null, clock), leave),
                        currentActor.get());
            }
        });
    }

    public @Nullable String saveReceipt() {
        return done(incident -> handling.acknowledge(
                incident,
                Forms.text(step),
                new Receipt(Forms.eventTimeOrNow(receivedAt, clock), Forms.text(by)),
                currentActor.get()));
    }

    /** One command on the incident. */
    private interface Command {
        void run(IncidentNumber incident);
    }

    private @Nullable String done(Command command) {
        return Forms.attempt("form", () -> {
            var incident = getView().number();
            command.run(incident);
            return "/incidents/handling.xhtml?faces-redirect=true&number=" + incident;
        });
    }

    public List<Unit> getAllUnits() {
        return offices.existingOn(LocalDate.now(clock));
    }

    public Element[] getAllElements() {
        return Element.values();
    }

    public DeskTime.Stage[] getStages() {
        return DeskTime.Stage.values();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public Integer getReport() {
        return report;
    }

    public void setReport(Integer report) {
        this.report = report;
    }

    public String getReceiver() {
        return receiver;
    }

    public void setReceiver(String receiver) {
        this.receiver = receiver;
    }

    public String getCallerPost() {
        return callerPost;
    }

    public void setCallerPost(String callerPost) {
        this.callerPost = callerPost;
    }

    public boolean isReadBack() {
        return readBack;
    }

    public void setReadBack(boolean readBack) {
        this.readBack = readBack;
    }

    public boolean isVerified() {
        return verified;
    }

    public void setVerified(boolean verified) {
        this.verified = verified;
    }

    public boolean isRecording() {
        return recording;
    }

    public void setRecording(boolean recording) {
        this.recording = recording;
    }

    public String getProposal() {
        return proposal;
    }

    public void setProposal(String proposal) {
        this.proposal = proposal;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    public @Nullable LocalDateTime getClosedAt() {
        return closedAt;
    }

    public void setClosedAt(@Nullable LocalDateTime closedAt) {
        this.closedAt = closedAt;
    }

    public List<String> getElements() {
        return elements;
    }

    public void setElements(List<String> elements) {
        this.elements = elements;
    }

    public String getLateReason() {
        return lateReason;
    }

    public void setLateReason(String lateReason) {
        this.lateReason = lateReason;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getDesk() {
        return desk;
    }

    public void setDesk(String desk) {
        this.desk = desk;
    }

    public DeskTime.Stage getStage() {
        return stage;
    }

    public void setStage(DeskTime.Stage stage) {
        this.stage = stage;
    }

    public @Nullable LocalDateTime getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDateTime from) {
        this.from = from;
    }

    public @Nullable LocalDateTime getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDateTime to) {
        this.to = to;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion;
    }

    public Integer getStay() {
        return stay;
    }

    public void setStay(Integer stay) {
        this.stay = stay;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }

    public @Nullable LocalDateTime getReceivedAt() {
        return receivedAt;
    }

    public void setReceivedAt(@Nullable LocalDateTime receivedAt) {
        this.receivedAt = receivedAt;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
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
}
