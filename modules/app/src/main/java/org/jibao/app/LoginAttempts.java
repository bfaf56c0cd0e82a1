package org.jibao.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * 登录次数: after some wrong passwords for a login, further tries wait. Held in memory: a restart forgives.
 *
 * <p>A try is counted before the password is looked at, so that many at once do not slip through together.
 */
final class LoginAttempts {
    /** Logins remembered at most, so that random names cannot fill the memory. */
    private static final int REMEMBERED = 10_000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm:ss");

    private final Clock clock;
    private final int tries;
    private final Duration wait;

    private final Map<String, Tries> byLogin = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Tries(int count, Instant last) {}

    /**
     * @param tries wrong passwords in a row until a login has to wait
     * @param wait from the last wrong password on; at its end (inclusive) the next try is allowed
     */
    LoginAttempts(Clock clock, int tries, Duration wait) {
        this.clock = clock;
        this.tries = tries;
        this.wait = wait;
    }

    /** Counts one try; false when this login has to wait, and then nothing is counted. */
    synchronized boolean admit(String login) {
        var now = clock.instant();
        var past = recent(login, now);
        if (past != null && past.count() >= tries) {
            return false;
        }
        byLogin.put(login, new Tries(past == null ? 1 : past.count() + 1, now));
        return true;
    }

    synchronized void succeeded(String login) {
        byLogin.remove(login);
    }

    /** Why this login has to wait and until when, in Chinese; empty when it need not. */
    synchronized Optional<String> refusal(String login) {
        var past = recent(login, clock.instant());
        if (past == null || past.count() < tries) {
            return Optional.empty();
        }
        var until = ZonedDateTime.ofInstant(past.last().plus(wait), clock.getZone());
        return Optional.of("“" + login + "”的密码连续输错" + tries + "次，" + TIME.format(until) + "前不能登录；忘记密码请找系统管理员");
    }

    private @Nullable Tries recent(String login, Instant now) {
        var past = byLogin.get(login);
        return past == null || !now.isBefore(past.last().plus(wait)) ? null : past;
    }
}
