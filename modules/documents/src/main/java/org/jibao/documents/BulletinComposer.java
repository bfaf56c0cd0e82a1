package org.jibao.documents;

import java.util.Comparator;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jibao.assessment.Criticisms;
import org.jibao.assessment.Quarter;
import org.jibao.assessment.ScoreSheets;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/** 考核通报起草: from a closed quarter. */
@ApplicationScoped
class BulletinComposer implements KindComposer {
    private static final Messages TEXT = new Messages(BulletinComposer.class);

    @Inject
    Criticisms criticisms;

    @Inject
    ScoreSheets sheets;

    @Inject
    Stationery stationery;

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.QUARTERLY_BULLETIN);
    }

    @Override
    public Composed compose(DocumentKind kind, String subject) {
        var quarter = Quarter.parse(subject);
        if (sheets.closing(quarter).isEmpty()) {
            throw new InvalidInput("subject", TEXT.of("quarter.open", quarter.words()));
        }
        var counted = criticisms.all().stream()
                .filter(criticism -> criticism.quarter().equals(quarter) && criticism.documentNumber() != null)
                .sorted(Comparator.comparingLong(Criticisms.Criticism::id))
                .toList();
        var material = new BulletinMaterial(
                sheets.of(quarter),
                sheets.rounding(quarter),
                counted,
                stationery.own(),
                stationery.words(),
                stationery.times());
        return stationery.write(kind, material.model(stationery.office()), material.facts());
    }
}
