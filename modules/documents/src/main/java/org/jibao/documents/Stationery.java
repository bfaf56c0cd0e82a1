package org.jibao.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Offices;
import org.jibao.offices.Unit;

/** 文具: what every composer needs besides the record: templates, words, forms of times, the issuing office itself. */
@ApplicationScoped
class Stationery {
    private static final Messages TEXT = new Messages(Stationery.class);

    @Inject
    Offices offices;

    @Inject
    OfficeSettings office;

    @Inject
    KindRules kinds;

    @Inject
    Clock clock;

    private final TemplateShelf shelf = TemplateShelf.installed();
    private final Templates templates = new Templates(shelf);
    private final Words words = new Words(shelf);

    /** The manuscript of a kind, written by its template from {@code model}. */
    Composed write(DocumentKind kind, Map<String, Object> model, List<Fact> facts) {
        var template = kinds.of(kind).template();
        return new Composed(templates.render(template, model), templates.text(template), facts);
    }

    Words words() {
        return words;
    }

    Times times() {
        return new Times(words, clock.getZone());
    }

    OfficeSettings office() {
        return office;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    /** The first instant of a day, in the zone of the office. */
    Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** 本单位: the office that issues, as it is named today. */
    Unit own() {
        var today = today();
        return offices.own(today).orElseThrow(() -> new InvalidInput("unit", TEXT.of("own.missing", today)));
    }
}
