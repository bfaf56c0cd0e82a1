package org.jibao.incidents.web;

import org.jibao.offices.Actor;
import org.jibao.offices.Role;

/** Who may read what: a reporter sees the own unit's incidents, everyone of the office sees all. */
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

    static boolean sees(Actor actor, String unitCode) {
        return isOfTheOffice(actor)
                || (actor.roles().contains(Role.REPORTER) && actor.unit().equals(unitCode));
    }
}
