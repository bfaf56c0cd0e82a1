package org.jibao.offices;

import java.util.EnumSet;
import java.util.Set;

/**
 * 操作人: who acts, as handed to every command.
 *
 * @param login login name
 * @param name name or post as printed
 * @param unit code of the own unit
 */
public record Actor(String login, String name, String unit, Set<Role> roles) {
    private static final Set<Role> OFFICE = EnumSet.complementOf(EnumSet.of(Role.REPORTER));

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Refuses with {@link Forbidden} unless the actor has one of {@code allowed}. */
    public void mustBe(Role... allowed) {
        for (var role : allowed) {
            if (roles.contains(role)) {
                return;
            }
        }
        throw new Forbidden(login, Set.of(allowed));
    }

    /** Refuses with {@link Forbidden} who only reports for a unit. */
    public void mustBeOfTheOffice() {
        mustBe(OFFICE.toArray(Role[]::new));
    }

    /** Whether the actor works in the office that runs this installation, and so may read the whole record. */
    public boolean isOfTheOffice() {
        return roles.stream().anyMatch(OFFICE::contains);
    }

    /** Whether the actor may read what concerns {@code unitCode}: the office reads all, a reporter the own unit's. */
    public boolean maySee(String unitCode) {
        return isOfTheOffice() || (roles.contains(Role.REPORTER) && unit.equals(unitCode));
    }
}
