package org.jibao.documents;

import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jibao.assessment.Criticisms;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentRegister;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/** 通报批评起草: from a criticism that is drawn up and not yet circulated. */
@ApplicationScoped
class CriticismComposer implements KindComposer {
    private static final Messages TEXT = new Messages(CriticismComposer.class);
    private static final Pattern CRITICISM = Pattern.compile("\\d{1,18}");

    @Inject
    IncidentRegister register;

    @Inject
    Criticisms criticisms;

    @Inject
    Stationery stationery;

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.CRITICISM);
    }

    @Override
    public Composed compose(DocumentKind kind, String subject) {
        var criticism = criticism(subject);
        if (criticism.documentNumber() != null) {
            throw new InvalidInput("subject", TEXT.of("criticism.issued", subject, criticism.documentNumber()));
        }
        return written(kind, criticism);
    }

    @Override
    public Composed again(DocumentKind kind, String subject) {
        return written(kind, criticism(subject));
    }

    /** As it would stand once the changes planned for it are carried out; for the paper that stands in the place of an issued one. */
    Composed amended(String subject) {
        var criticism = criticism(subject);
        var amended = criticisms.amended(criticism.id()).orElse(criticism);
        if (amended.items().isEmpty()) {
            throw new InvalidInput(
                    "subject", TEXT.of("later.nothing.left", String.valueOf(criticism.documentNumber())));
        }
        return written(DocumentKind.CRITICISM, amended);
    }

    private Criticisms.Criticism criticism(String subject) {
        if (!CRITICISM.matcher(subject).matches()) {
            throw new InvalidInput("subject", TEXT.of("subject.criticism", subject));
        }
        return criticisms
                .find(Long.parseLong(subject))
                .orElseThrow(() -> new InvalidInput("subject", TEXT.of("criticism.unknown", subject)));
    }

    private Composed written(DocumentKind kind, Criticisms.Criticism criticism) {
        var material =
                new CriticismMaterial(criticism, this::found, stationery.own(), stationery.words(), stationery.times());
        return stationery.write(kind, material.model(stationery.office()), material.facts());
    }

    private CriticismMaterial.Case found(IncidentNumber number) {
        var incident = register.find(number)
                .orElseThrow(() -> new InvalidInput("subject", TEXT.of("incident.unknown", number)));
        return new CriticismMaterial.Case(incident, register.judge(number, stationery.now()));
    }
}
