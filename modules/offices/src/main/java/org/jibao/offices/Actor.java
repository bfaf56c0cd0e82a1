package org.jibao.offices;

import java.util.Set;

/**
 * 操作人: who acts, as handed to every command.
 *
 * @param login login name
 * @param name name or post as printed
 * @param unit code of the own unit
 */
public record Actor(String login, String name, String unit, Set<Role> roles) {

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
}
