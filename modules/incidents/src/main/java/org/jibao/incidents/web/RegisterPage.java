package org.jibao.incidents.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.IncidentLine;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentQuery;
import org.jibao.incidents.IncidentRegister;
import org.jibao.offices.CurrentActor;

/** 事件登记簿: search by words and days, one page after another by GET, so that a search can be bookmarked. */
@Named("register")
@RequestScoped
public class RegisterPage {
    private static final int PAGE = 50;

    @Inject
    IncidentRegister register;

    @Inject
    CurrentActor currentActor;

    @Inject
    ReaderVeil veil;

    @Inject
    Clock clock;

    private String words = "";
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private String before = "";
    private @Nullable List<IncidentLine> rows;

    public List<IncidentLine> getRows() {
        if (rows == null) {
            rows = register.list(
                    new IncidentQuery(
                            words.strip(),
                            Forms.unitRead(currentActor.get()),
                            false,
                            from == null
                                    ? null
                                    : from.atStartOfDay(clock.getZone()).toInstant(),
                            to == null
                                    ? null
                                    : to.plusDays(1)
                                            .atStartOfDay(clock.getZone())
                                            .toInstant(),
                            before.isBlank() ? null : IncidentNumber.parse(before),
                            PAGE),
                    veil.get());
        }
        return rows;
    }

    /** The query of the page that follows; empty on the last one. */
    public String getNextPage() {
        var shown = getRows();
        return shown.size() < PAGE
                ? ""
                : "words=" + URLEncoder.encode(words, StandardCharsets.UTF_8)
                        + "&from=" + (from == null ? "" : from)
                        + "&to=" + (to == null ? "" : to)
                        + "&before=" + shown.get(shown.size() - 1).number();
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = before == null ? "" : before;
    }
}
