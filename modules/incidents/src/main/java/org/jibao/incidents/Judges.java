package org.jibao.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import org.jibao.timeliness.Judge;
import org.jibao.timeliness.Timeliness;

/** Offers the one judge of the rules to whoever injects it. */
@ApplicationScoped
class Judges {

    @Produces
    Judge judge() {
        return Timeliness.judge();
    }
}
