package org.jibao.app.counterexample.timeliness;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

/** Wrong on purpose: a pure rule that is a bean of the platform and reads the time of day. */
@ApplicationScoped
public class ReadsTheClock {

    public Instant read() {
        return Instant.now();
    }
}
