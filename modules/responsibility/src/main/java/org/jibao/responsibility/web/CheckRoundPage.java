package org.jibao.responsibility.web;

import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.responsibility.CheckCalls;
import org.jibao.responsibility.CheckCalls.Result;
import org.jibao.responsibility.CheckRounds;
import org.jibao.responsibility.CheckRounds.Filled;
import org.jibao.responsibility.CheckRounds.Line;
import org.jibao.responsibility.CheckRounds.Round;
import org.jibao.responsibility.ResponsibilityMatrix;
import org.jibao.workbooks.CellFault;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

/** 一轮抽查页: the list to dial, one row a unit, filled in at the desk and saved together. */
@Named("checkRound")
@ViewScoped
public class CheckRoundPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages TEXT = new Messages(ResponsibilityMatrix.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Inject
    transient CheckRounds rounds;

    @Inject
    transient CheckCalls checks;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private @Nullable Long id;
    private HashMap<String, HashMap<String, String>> typed = new HashMap<>();
    private String reason = "";
    private transient @Nullable Part file;
    private transient @Nullable ImportResult result;

    /** Stores every row in which a result was chosen, or none of them; on refusal all rows keep what was typed. */
    public void fill() {
        var faces = FacesContext.getCurrentInstance();
        try {
            var filled = filled();
            rounds.fill(chosen(), filled, currentActor.get());
            filled.forEach(one -> typed.remove(one.unit()));
            faces.addMessage(null, new FacesMessage(TEXT.of("page.round.filled", filled.size())));
        } catch (InvalidInput refused) {
            for (var problem : refused.problems()) {
                faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.message(), null));
            }
        }
    }

    private List<Filled> filled() {
        var round = getRound();
        var filled = new ArrayList<Filled>();
        var problems = new ArrayList<InvalidInput.Problem>();
        for (var line : round == null ? List.<Line>of() : round.lines()) {
            var row = typed.getOrDefault(line.unit(), new HashMap<>());
            if (line.done() || row.entrySet().stream().noneMatch(CheckRoundPage::isTyped)) {
                continue;
            }
            try {
                filled.add(new Filled(line.unit(), CheckWords.dialled(row, clock.instant(), clock.getZone())));
            } catch (InvalidInput unreadable) {
                unreadable
                        .problems()
                        .forEach(problem -> problems.add(
                                new InvalidInput.Problem(problem.field(), line.unitName() + "：" + problem.message())));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return filled;
    }

    /** Whether a person wrote it: the number stands there from the start. */
    private static boolean isTyped(Map.Entry<String, String> field) {
        return !field.getKey().equals("number")
                && field.getValue() != null
                && !field.getValue().isBlank();
    }

    public void end() {
        if (CheckWords.doing("page.round.ended", () -> rounds.end(chosen(), reason, currentActor.get()))) {
            reason = "";
        }
    }

    /** Takes the filled workbook; good rows are stored, the others come back with their faults. */
    public void take() throws IOException {
        result = null;
        var faces = FacesContext.getCurrentInstance();
        if (file == null) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, TEXT.of("round.file"), null));
            return;
        }
        try (var in = file.getInputStream()) {
            var read = rounds.importRound(chosen(), in, ImportMode.GOOD_ROWS, currentActor.get());
            result = read;
            faces.addMessage(
                    null,
                    new FacesMessage(
                            read.faults().isEmpty() ? FacesMessage.SEVERITY_INFO : FacesMessage.SEVERITY_WARN,
                            TEXT.of("round.taken", read.stored(), read.faults().size()),
                            null));
        } catch (InvalidInput refused) {
            for (var problem : refused.problems()) {
                faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem.message(), null));
            }
        }
    }

    public List<CellFault> getFaults() {
        return result == null ? List.of() : result.faults();
    }

    /** Sends the list as a workbook. */
    public void download() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        var round = getRound();
        if (round == null) {
            return;
        }
        external.responseReset();
        external.setResponseContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        var name = URLEncoder.encode("抽查-" + round.title() + ".xlsx", StandardCharsets.UTF_8)
                .replace("+", "%20");
        external.setResponseHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        external.getResponseOutputStream().write(rounds.export(round.id()));
        faces.responseComplete();
    }

    private long chosen() {
        var round = getRound();
        if (round == null) {
            throw new InvalidInput("round", TEXT.of("round.unknown", String.valueOf(id)));
        }
        return round.id();
    }

    public @Nullable Round getRound() {
        var number = id;
        return number == null ? null : rounds.find(number).orElse(null);
    }

    /** What is typed into a row; the number is there already. */
    public Map<String, String> row(Line line) {
        return typed.computeIfAbsent(line.unit(), any -> {
            var row = new HashMap<String, String>();
            row.put("number", line.number());
            return row;
        });
    }

    /** Notes the time when a result is chosen, so that rows saved together keep their own times. */
    public void stamp(Line line) {
        var row = row(line);
        var time = row.get("time");
        if (time == null || time.isBlank()) {
            row.put("time", CLOCK.format(clock.instant().atZone(clock.getZone())));
        }
    }

    public boolean isRinging() {
        return CheckWords.mayRing(currentActor.get());
    }

    public List<Result> getResults() {
        return checks.results();
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    public String state(Line line) {
        var check = line.check();
        return check == null ? "" : TEXT.of("check.state." + check.state());
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
