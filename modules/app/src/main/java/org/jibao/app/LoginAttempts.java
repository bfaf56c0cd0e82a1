package org.jibao.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 登录次数: after some wrong passwords for a login, further tries wait. Held in memory: a restart forgives. */
@ApplicationScoped
public class LoginAttempts {
    /** Logins remembered at most, so that random names cannot fill the memory. */
    private static final int REMEMBERED = 10_000;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "jibao.login.tries", defaultValue = "5")
    int tries;

    @Inject
    @ConfigProperty(name = "jibao.login.wait", defaultValue = "PT5M")
    Duration wait;

    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Failures(int count, Instant last) {}

    /** Whether this login has to wait. */
    synchronized boolean locked(String login) {
        var past = failures.get(login);
        return past != null
                && past.count() >= tries
                && clock.instant().isBefore(past.last().plus(wait));
    }

    synchronized void failed(String login) {
        var past = failures.get(login);
        var now = clock.instant();
        var count = past == null || !now.isBefore(past.last().plus(wait)) ? 1 : past.count() + 1;
        failures.put(login, new Failures(count, now));
    }

    synchronized void succeeded(String login) {
        failures.remove(login);
    }
}
