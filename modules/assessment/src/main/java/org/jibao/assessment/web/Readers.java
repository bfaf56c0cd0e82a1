package org.jibao.assessment.web;

import org.jibao.offices.Actor;
import org.jibao.offices.Role;

/** Who may read what: nothing of another unit is visible to a reporter unless it was circulated. */
final class Readers {
    private static final Role[] OFFICE = {
        Role.DUTY_OFFICER, Role.APPROVER, Role.SECRETARY, Role.EVALUATOR, Role.ADMINISTRATOR, Role.AUDITOR
    };

    private Readers() {}

    static void mustBeOfTheOffice(Actor actor) {
        actor.mustBe(OFFICE);
    }

    static boolean isOfTheOffice(Actor actor) {
        for (var role : OFFICE) {
            if (actor.roles().contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the actor may see what concerns {@code unitCode} before it is circulated. */
    static boolean sees(Actor actor, String unitCode) {
        return isOfTheOffice(actor)
                || (actor.roles().contains(Role.REPORTER) && actor.unit().equals(unitCode));
    }
}
