package org.jibao.incidents.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.DirectiveStep;
import org.jibao.incidents.DirectiveView;
import org.jibao.incidents.Directives;
import org.jibao.incidents.IncidentView;
import org.jibao.incidents.Inquiry;
import org.jibao.incidents.Instruction;
import org.jibao.incidents.Prompt;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.Offices;
import org.jibao.offices.Unit;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Level;

/** 批示催办页: one new instruction, prompt, supervision or question from above; or one on record, with what became of it. */
@Named("directive")
@ViewScoped
public class DirectivePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Directives directives;

    @Inject
    transient VisibleIncidents visible;

    @Inject
    transient Offices offices;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private String number = "";
    private int id;
    private DirectiveView.Kind kind = DirectiveView.Kind.INSTRUCTION;
    private transient @Nullable IncidentView view;

    private String leader = "";
    private @Nullable LocalDateTime at;
    private String words = "";
    private @Nullable Integer report;
    private String original = "";
    private List<String> units = new ArrayList<>();
    private List<String> supporting = new ArrayList<>();
    private @Nullable LocalDateTime due;
    private Channel channel = Channel.PHONE;
    private String sentBy = "";
    private @Nullable Integer basis;
    private String contact = "";
    private Level level = Level.PROVINCE;
    private Desk desk = Desk.PARTY_OFFICE;
    private DirectiveStep.Act act = DirectiveStep.Act.PASSED_ON;
    private String unit = "";
    private String post = "";

    /** Looks whether the incident may be seen, and sets the time to now. */
    public void load() {
        getView();
        if (at == null) {
            at = Forms.thisMinute(clock);
        }
    }

    public IncidentView getView() {
        if (view == null) {
            view = visible.demand(number);
        }
        return view;
    }

    /** The directive on record that the page is about. */
    public DirectiveView getRecorded() {
        return directives.find(getView().number(), id).orElseThrow(NotFoundException::new);
    }

    /** Saves the new directive and goes back to the incident. */
    public @Nullable String save() {
        return Forms.attempt("form", () -> {
            var incident = getView().number();
            switch (kind) {
                case INSTRUCTION -> directives.instruct(incident, instruction(), currentActor.get());
                case PROMPT, SUPERVISION -> directives.prompt(incident, prompt(), currentActor.get());
                case INQUIRY -> directives.ask(incident, inquiry(), currentActor.get());
            }
            return "/incidents/incident.xhtml?faces-redirect=true&number=" + incident;
        });
    }

    /** Saves a step of the directive on record and shows it. */
    public @Nullable String follow() {
        return Forms.attempt("follow", () -> {
            var incident = getView().number();
            var exact = Forms.eventTime(at, null, clock);
            directives.follow(
                    incident,
                    id,
                    new DirectiveStep(
                            act, Forms.text(unit), Forms.text(post), exact, channel, words, Forms.instant(due, clock)),
                    currentActor.get());
            return "/incidents/directive.xhtml?faces-redirect=true&number=" + incident + "&id=" + id;
        });
    }

    private Instruction instruction() {
        return new Instruction(
                Forms.text(leader),
                time(),
                words,
                report,
                Forms.text(original),
                units,
                supporting,
                Forms.instant(due, clock));
    }

    private Prompt prompt() {
        return new Prompt(
                kind == DirectiveView.Kind.SUPERVISION,
                Forms.text(unit),
                supporting,
                time(),
                channel,
                Forms.text(sentBy),
                words,
                basis,
                Forms.text(original),
                Forms.instant(due, clock),
                Forms.text(contact));
    }

    private Inquiry inquiry() {
        return new Inquiry(level, desk, Forms.text(leader), time(), channel, words, Forms.instant(due, clock));
    }

    private EventTime time() {
        return Forms.eventTimeOrNow(at, clock);
    }

    public List<Unit> getAllUnits() {
        return offices.existingOn(LocalDate.now(clock));
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public Level[] getLevels() {
        return new Level[] {Level.CITY, Level.PROVINCE, Level.CENTRE};
    }

    public Desk[] getDesks() {
        return Desk.values();
    }

    /** What the actor may put on record. */
    public List<DirectiveStep.Act> getActs() {
        return currentActor.get().isOfTheOffice()
                ? List.of(DirectiveStep.Act.values())
                : List.of(DirectiveStep.Act.RECEIVED, DirectiveStep.Act.ANSWERED);
    }

    public boolean isNew() {
        return id == 0;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public int getId() {
        return id;
    }

    public void setId(int id) {
        this.id = id;
    }

    public DirectiveView.Kind getKind() {
        return kind;
    }

    /** What is asked for; an unknown word is as none. */
    public void setAsked(@Nullable String asked) {
        for (var one : DirectiveView.Kind.values()) {
            if (one.name().equals(asked)) {
                kind = one;
            }
        }
    }

    public String getAsked() {
        return kind.name();
    }

    public String getLeader() {
        return leader;
    }

    public void setLeader(String leader) {
        this.leader = leader;
    }

    public @Nullable LocalDateTime getAt() {
        return at;
    }

    public void setAt(@Nullable LocalDateTime at) {
        this.at = at;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public @Nullable Integer getReport() {
        return report;
    }

    public void setReport(@Nullable Integer report) {
        this.report = report;
    }

    public String getOriginal() {
        return original;
    }

    public void setOriginal(String original) {
        this.original = original;
    }

    public List<String> getUnits() {
        return units;
    }

    public void setUnits(List<String> units) {
        this.units = units;
    }

    public List<String> getSupporting() {
        return supporting;
    }

    public void setSupporting(List<String> supporting) {
        this.supporting = supporting;
    }

    public @Nullable LocalDateTime getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDateTime due) {
        this.due = due;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public String getSentBy() {
        return sentBy;
    }

    public void setSentBy(String sentBy) {
        this.sentBy = sentBy;
    }

    public @Nullable Integer getBasis() {
        return basis;
    }

    public void setBasis(@Nullable Integer basis) {
        this.basis = basis;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public Desk getDesk() {
        return desk;
    }

    public void setDesk(Desk desk) {
        this.desk = desk;
    }

    public DirectiveStep.Act getAct() {
        return act;
    }

    public void setAct(DirectiveStep.Act act) {
        this.act = act;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit == null ? "" : unit;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }
}
