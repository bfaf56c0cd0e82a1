package org.jibao.documents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Offices;
import org.jibao.offices.Unit;

/** 文具: what every composer needs besides the record: templates, words, forms of times, the issuing office itself. */
@ApplicationScoped
class Stationery {
    private static final Messages TEXT = new Messages(Stationery.class);
    /** Begins the name of every edition of a template or setting. */
    static final String TEMPLATES = "templates/";

    @Inject
    Offices offices;

    @Inject
    OfficeSettings office;

    @Inject
    KindRules kinds;

    @Inject
    Clock clock;

    @Inject
    TemplateEditions editions;

    private final TemplateShelf shelf = TemplateShelf.installed(name -> editions.today(name));
    private final Templates templates = new Templates(shelf);
    private volatile @Nullable WordsOf words;

    /** The words as they were read from a text. */
    private record WordsOf(String text, Words words) {}

    /** The manuscript of a kind, written by its template from {@code model}. */
    Composed write(DocumentKind kind, Map<String, Object> model, List<Fact> facts) {
        var template = kinds.of(kind).template();
        return new Composed(templates.render(template, model), templates.text(template), facts);
    }

    /** What a document is made with: template, wording, settings and flow as they stand, and what its composer names. */
    List<Edition> editions(DocumentKind kind, Composed composed) {
        var editions = new ArrayList<Edition>();
        editions.add(edition(TEMPLATES + kinds.of(kind).template(), composed.template()));
        for (var file : List.of("words.properties", "office.properties", "kinds.properties", "flows.properties")) {
            editions.add(edition(TEMPLATES + file, shelf.text(file)));
        }
        editions.addAll(composed.editions());
        return editions;
    }

    private static Edition edition(String name, String text) {
        return new Edition(name, "sha256:" + Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The words in force today; a composer asks once. */
    Words words() {
        var text = shelf.text(Words.FILE);
        var known = words;
        if (known == null || !known.text().equals(text)) {
            known = new WordsOf(text, new Words(shelf));
            words = known;
        }
        return known.words();
    }

    Times times() {
        return new Times(words(), clock.getZone());
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
