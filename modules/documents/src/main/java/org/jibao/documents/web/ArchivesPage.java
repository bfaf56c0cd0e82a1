package org.jibao.documents.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.documents.Archive;
import org.jibao.documents.ArchiveEntry;
import org.jibao.documents.ArchivePage;
import org.jibao.documents.ArchiveQuery;
import org.jibao.documents.ArchiveState;
import org.jibao.documents.Destruction;
import org.jibao.documents.DocumentKind;
import org.jibao.documents.DocumentKinds;
import org.jibao.documents.FileCheck;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Offices;
import org.jibao.offices.Unit;

/** 档案页: finds issued documents, proposes and decides on destruction, hands a year over. */
@Named("archives")
@ViewScoped
public class ArchivesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages TEXT = new Messages(FileCheck.class);
    private static final int PAGE = 30;
    private static final int EXPIRED = 100;
    private static final int RECORDS = 20;

    @Inject
    transient Archive archive;

    @Inject
    transient DocumentKinds kinds;

    @Inject
    transient Offices offices;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private String words = "";
    private String number = "";
    private String unit = "";
    private String kind = "";
    private String from = "";
    private String to = "";
    private String state = "";
    private String standing = "";
    private String before = "";
    private String reason = "";
    private List<String> chosen = new ArrayList<>();
    private transient @Nullable ArchivePage page;
    private transient @Nullable List<ArchiveEntry> expired;
    private transient @Nullable List<Destruction> destructions;

    /** Searches before the page is drawn, so that what is wrong with the question stands at its head. */
    public void load() {
        page();
    }

    public List<ArchiveEntry> getRows() {
        return page().entries();
    }

    private ArchivePage page() {
        if (page == null) {
            try {
                page = archive.search(
                        new ArchiveQuery(
                                words,
                                number,
                                unit,
                                ArchiveResource.one("kind", kind, DocumentKind.values()),
                                ArchiveResource.day("from", from),
                                ArchiveResource.day("to", to),
                                ArchiveResource.one("state", state, ArchiveState.values()),
                                ArchiveResource.one("standing", standing, ArchiveResource.STANDINGS),
                                before,
                                PAGE),
                        currentActor.get());
            } catch (InvalidInput refused) {
                show(refused);
                from = dayOrNothing(from);
                to = dayOrNothing(to);
                page = new ArchivePage(List.of(), "");
            }
        }
        return page;
    }

    /** A field for a day cannot hold anything else; what was asked stands in the message. */
    private static String dayOrNothing(String text) {
        try {
            ArchiveResource.day("", text);
            return text;
        } catch (InvalidInput refused) {
            return "";
        }
    }

    /** The query of the page that follows; empty on the last one. */
    public String getNextPage() {
        var next = page().next();
        if (next.isEmpty()) {
            return "";
        }
        var query = new LinkedHashMap<String, String>();
        query.put("words", words);
        query.put("number", number);
        query.put("unit", unit);
        query.put("kind", kind);
        query.put("from", from);
        query.put("to", to);
        query.put("state", state);
        query.put("standing", standing);
        query.put("before", next);
        return query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Names and codes of the kinds that are issued. */
    public Map<String, String> getKinds() {
        return kinds.names();
    }

    public List<Unit> getUnits() {
        return offices.existingOn(LocalDate.now(clock));
    }

    public String word(ArchiveState one) {
        return switch (one) {
            case KEPT -> "在档";
            case PROPOSED -> "拟销毁";
            case DESTROYED -> "已销毁";
        };
    }

    /** A name of its own: expressions of a page do not tell overloads apart by enum. */
    public String outcome(Destruction.State one) {
        return switch (one) {
            case PROPOSED -> "待审批";
            case DESTROYED -> "已销毁";
            case REFUSED -> "不同意";
        };
    }

    /** A name of its own, see {@link #outcome}. */
    public String became(FileCheck.Outcome one) {
        return TEXT.of("standing." + one);
    }

    public FileCheck.Outcome[] getStandings() {
        return ArchiveResource.STANDINGS.clone();
    }

    public String getStanding() {
        return standing;
    }

    public void setStanding(@Nullable String standing) {
        this.standing = standing == null ? "" : standing;
    }

    public ArchiveState[] getStates() {
        return ArchiveState.values();
    }

    public List<ArchiveEntry> getExpired() {
        if (expired == null) {
            expired = archive.expired(EXPIRED, currentActor.get());
        }
        return expired;
    }

    public List<Destruction> getDestructions() {
        if (destructions == null) {
            destructions = archive.destructions(0, RECORDS, currentActor.get());
        }
        return destructions;
    }

    public void propose() {
        act(
                () -> archive.propose(chosen.stream().map(Long::valueOf).toList(), reason, currentActor.get()),
                "已列入销毁清册，请另一名带班领导审批");
    }

    public void destroy(long id) {
        act(() -> archive.destroy(id, reason, currentActor.get()), "已销毁，清册和账本中留有摘要");
    }

    public void refuse(long id) {
        act(() -> archive.refuse(id, reason, currentActor.get()), "已退回，公文继续保存");
    }

    private void act(Runnable act, String done) {
        try {
            act.run();
            reason = "";
            chosen = new ArrayList<>();
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(done));
        } catch (InvalidInput refused) {
            show(refused);
        }
        page = null;
        expired = null;
        destructions = null;
    }

    private static void show(InvalidInput refused) {
        for (var problem : refused.problems()) {
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.message(), null));
        }
    }

    /** Years offered for handing over: this one and the ten before. */
    public List<Integer> getYears() {
        var year = LocalDate.now(clock).getYear();
        var years = new ArrayList<Integer>();
        for (int back = 0; back <= 10; back++) {
            years.add(year - back);
        }
        return years;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit == null ? "" : unit;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? "" : kind;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to == null ? "" : to;
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state == null ? "" : state;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = before == null ? "" : before;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = new ArrayList<>(chosen);
    }
}
