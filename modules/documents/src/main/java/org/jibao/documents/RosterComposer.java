package org.jibao.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jibao.offices.Days;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.responsibility.DutyRoster;
import org.jibao.responsibility.ResponsibilityMatrix;
import org.jibao.responsibility.ResponsiblePersons;
import org.jibao.responsibility.Tier;
import org.jibao.timeliness.IncidentKind;
import org.jibao.timeliness.IncidentKinds;

/** 分工和名册起草: the matrix, the list of responsible persons and the duty roster, each as the annex of a notice. */
@ApplicationScoped
class RosterComposer implements KindComposer {
    private static final Messages TEXT = new Messages(RosterComposer.class);
    private static final Pattern SPAN = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)/(\\d{4}-\\d\\d-\\d\\d)");

    @Inject
    ResponsibilityMatrix matrix;

    @Inject
    ResponsiblePersons persons;

    @Inject
    DutyRoster roster;

    @Inject
    Stationery stationery;

    @Inject
    Clock clock;

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.RESPONSIBILITY_MATRIX, DocumentKind.RESPONSIBLE_PERSONS, DocumentKind.DUTY_ROSTER);
    }

    @Override
    public Composed compose(DocumentKind kind, String subject) {
        var material = new RosterMaterial(
                stationery.own(), stationery.office(), stationery.words(), stationery.times(), clock.getZone());
        var model =
                switch (kind) {
                    case RESPONSIBILITY_MATRIX -> {
                        var day = day(subject);
                        var edition = matrix.inForceOn(day)
                                .orElseThrow(() -> new InvalidInput("subject", TEXT.of("matrix.none", day)));
                        yield material.matrix(
                                edition,
                                matrix.unowned(day),
                                matrix.shared(day),
                                IncidentKinds.shipped().all().stream()
                                        .collect(Collectors.toMap(IncidentKind::code, IncidentKind::name)));
                    }
                    case RESPONSIBLE_PERSONS -> {
                        var day = day(subject);
                        yield material.persons(
                                day,
                                persons.on(day),
                                persons.standing(day),
                                Arrays.stream(Tier.values()).collect(Collectors.toMap(Tier::name, tier -> stationery
                                        .words()
                                        .of("tier." + tier))));
                    }
                    case DUTY_ROSTER -> {
                        var form = SPAN.matcher(subject);
                        if (!form.matches()) {
                            throw new InvalidInput("subject", TEXT.of("subject.span.form", subject));
                        }
                        var from = Days.parse(form.group(1), LocalDate.MIN);
                        var to = Days.parse(form.group(2), LocalDate.MIN);
                        yield material.duty(from, to, roster.between(from, to), roster.gaps(from, to));
                    }
                    default -> throw new IllegalArgumentException(kind + " is no roster");
                };
        return stationery.write(kind, model, material.facts());
    }

    private static LocalDate day(String subject) {
        if (!subject.matches("\\d{4}-\\d\\d-\\d\\d")) {
            throw new InvalidInput("subject", TEXT.of("subject.day", subject));
        }
        return Days.parse(subject, LocalDate.MIN);
    }
}
