package org.jibao.documents;

import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jibao.assessment.Commendations;
import org.jibao.assessment.FindingView;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentRegister;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/** 通报表扬起草: from a commendation that two persons agreed on and that is not circulated yet. */
@ApplicationScoped
class CommendationComposer implements KindComposer {
    private static final Messages TEXT = new Messages(CommendationComposer.class);
    private static final Pattern COMMENDATION = Pattern.compile("\\d{1,18}");

    @Inject
    IncidentRegister register;

    @Inject
    Commendations commendations;

    @Inject
    Stationery stationery;

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.COMMENDATION);
    }

    @Override
    public Composed compose(DocumentKind kind, String subject) {
        if (!COMMENDATION.matcher(subject).matches()) {
            throw new InvalidInput("subject", TEXT.of("subject.commendation", subject));
        }
        var commendation = commendations
                .find(Long.parseLong(subject))
                .orElseThrow(() -> new InvalidInput("subject", TEXT.of("commendation.unknown", subject)));
        if (commendation.documentNumber() != null) {
            throw new InvalidInput("subject", TEXT.of("commendation.issued", subject, commendation.documentNumber()));
        }
        if (commendation.state() != FindingView.State.CONFIRMED) {
            throw new InvalidInput("subject", TEXT.of("commendation.open", subject));
        }
        var material = new CommendationMaterial(
                commendation, this::found, stationery.own(), stationery.words(), stationery.times());
        return stationery.write(kind, material.model(stationery.office()), material.facts());
    }

    private CriticismMaterial.Case found(IncidentNumber number) {
        var incident = register.find(number)
                .orElseThrow(() -> new InvalidInput("subject", TEXT.of("incident.unknown", number)));
        return new CriticismMaterial.Case(incident, register.judge(number, stationery.now()));
    }
}
