package org.jibao.incidents.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.IncidentView;
import org.jibao.incidents.WrittenReport;
import org.jibao.offices.CurrentActor;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Filing;

/** 书面报告: first, follow-up and final report, opened with what the record already holds. */
@Named("report")
@ViewScoped
public class ReportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient IncidentRegister register;

    @Inject
    transient VisibleIncidents visible;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private String number = "";
    private String asked = Filing.Stage.FIRST.name();
    private Filing.Stage stage = Filing.Stage.FIRST;
    private Channel channel = Channel.WRITTEN;
    private @Nullable LocalDateTime sentAt;
    private @Nullable LocalDateTime receivedAt;
    private String situation = "";
    private String cause = "";
    private String measures = "";
    private String nextSteps = "";
    private String requests = "";
    private String signer = "";
    private String contact = "";
    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();
    private transient @Nullable IncidentView view;

    /** Fills the form from the record: the last figures always, the texts for a first and a final report. */
    public void load() {
        stage = Stream.of(Filing.Stage.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var incident = getView();
        receivedAt = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
        if (!incident.figures().isEmpty()) {
            var latest = incident.figures().get(incident.figures().size() - 1);
            latest.figures().values().forEach((kind, value) -> figures.put(kind.name(), value));
        }
        cause = incident.cause();
        if (stage == Filing.Stage.FOLLOW_UP) {
            return;
        }
        for (var report : incident.reports()) {
            if (report.phone() != null) {
                situation = report.phone().situation();
                measures = report.phone().measures();
            }
            if (report.written() != null) {
                situation = report.written().situation();
                measures = report.written().measures();
                nextSteps = report.written().nextSteps();
            }
        }
    }

    public @Nullable String save() {
        return Forms.attempt("form", () -> {
            register.file(
                    getView().number(),
                    new WrittenReport(
                            stage,
                            channel,
                            getView().unit().code(),
                            Forms.instant(sentAt, clock),
                            Forms.instantOrNow(receivedAt, clock),
                            Forms.text(situation),
                            Forms.text(cause),
                            Forms.text(measures),
                            Forms.text(nextSteps),
                            Forms.text(requests),
                            Forms.figures(figures),
                            Forms.text(signer),
                            Forms.text(contact)),
                    currentActor.get());
            return "/incidents/incident.xhtml?faces-redirect=true&number=" + number;
        });
    }

    public IncidentView getView() {
        if (view == null) {
            view = visible.demand(number);
        }
        return view;
    }

    public Filing.Stage[] getStages() {
        return Filing.Stage.values();
    }

    /** Channels that carry writing. */
    public List<Channel> getChannels() {
        return List.of(Channel.WRITTEN, Channel.FAX, Channel.NETWORK);
    }

    public FigureKind[] getFigureKinds() {
        return FigureKind.values();
    }

    public Map<String, BigDecimal> getFigures() {
        return figures;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public Filing.Stage getStage() {
        return stage;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(@Nullable String asked) {
        this.asked = asked == null ? "" : asked;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public @Nullable LocalDateTime getSentAt() {
        return sentAt;
    }

    public void setSentAt(@Nullable LocalDateTime sentAt) {
        this.sentAt = sentAt;
    }

    public @Nullable LocalDateTime getReceivedAt() {
        return receivedAt;
    }

    public void setReceivedAt(@Nullable LocalDateTime receivedAt) {
        this.receivedAt = receivedAt;
    }

    public String getSituation() {
        return situation;
    }

    public void setSituation(String situation) {
        this.situation = situation;
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }

    public String getMeasures() {
        return measures;
    }

    public void setMeasures(String measures) {
        this.measures = measures;
    }

    public String getNextSteps() {
        return nextSteps;
    }

    public void setNextSteps(String nextSteps) {
        this.nextSteps = nextSteps;
    }

    public String getRequests() {
        return requests;
    }

    public void setRequests(String requests) {
        this.requests = requests;
    }

    public String getSigner() {
        return signer;
    }

    public void setSigner(String signer) {
        this.signer = signer;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }
}
