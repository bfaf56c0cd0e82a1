package org.jibao.documents;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jibao.timeliness.WorkCalendar;

/** 到期: until when a step, a later signature or a receipt is due, by the clock or by office hours as {@code flows.properties} says. */
@ApplicationScoped
class DueTimes {

    @Inject
    FlowRules flows;

    @Inject
    Clock clock;

    /** @param since when the draft came to the step */
    Instant step(FlowStep step, Instant since) {
        return due(since, flows.within(step));
    }

    /** @param issued when the paper was issued without the signature */
    Instant signLater(DocumentKind kind, Instant issued) {
        return due(issued, flows.of(kind).signLater());
    }

    /** @param sent when the paper was sent to the unit */
    Instant receipt(DocumentKind kind, Instant sent) {
        return due(sent, flows.of(kind).receipt());
    }

    private Instant due(Instant from, Within within) {
        return within.officeHours()
                ? new OfficeTime(flows.officeHours(), WorkCalendar.shipped(), clock.getZone())
                        .plus(from, within.length())
                : from.plus(within.length());
    }
}
