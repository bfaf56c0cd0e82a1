package org.jibao.assessment;

import java.util.List;
import java.util.Optional;

import org.jibao.offices.Actor;
import org.jibao.responsibility.CheckCalls.Check;

/**
 * 查岗计分: the failed checks of a quarter, put forward as entries where the scheme says by which item they count. The call
 * establishes that nobody answered; that it costs points is said by two persons, as of every entry.
 */
public interface PostChecks {

    /** How the scheme of a quarter counts failed checks; empty when it does not. */
    Optional<Rule> rule(Quarter quarter);

    /**
     * Failed checks of units that are assessed, of the days of the quarter in the office's zone, on which no entry rests yet
     * and of which no explanation waits for a decision; oldest first. Empty where the scheme does not count them.
     */
    List<Check> open(Quarter quarter);

    /**
     * Proposes an entry for each check, all or none; another person confirms each. Secretaries and evaluators.
     *
     * @param checks ids
     * @return ids of the entries
     */
    List<Long> propose(Quarter quarter, List<Long> checks, Actor actor);

    /**
     * 查岗计分规则.
     *
     * @param item name of the scheme's item
     */
    record Rule(String code, String item, String article) {}
}
