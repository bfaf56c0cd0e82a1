package org.jibao.app;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jibao.offices.Actor;
import org.jibao.offices.Users;

/**
 * 凭据核对: checks login and password, slowly by design. For systems that send them with every REST call, a success is
 * remembered for a short while under a keyed hash, so that the slow check is not paid each time.
 */
@ApplicationScoped
public class Credentials {
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(2);
    private static final int REMEMBERED = 1_000;

    /** Nobody types more; longer ones would only cost memory and time. */
    private static final int LONGEST = 200;

    /** The same for an unknown login and a wrong password: the answer must not tell which logins exist. */
    static final String WRONG = "用户名或密码不对，请重新输入";

    @Inject
    Users users;

    @Inject
    LoginAttempts attempts;

    @Inject
    Clock clock;

    private final byte[] key = randomKey();

    private final Map<String, Remembered> successes = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Remembered(String login, Instant until) {}

    /** The actor; empty when login or password is wrong, or the login has to wait. */
    Optional<Actor> check(String login, String password) {
        if (login.length() > LONGEST || password.length() > LONGEST || !attempts.admit(login)) {
            return Optional.empty();
        }
        var actor = users.authenticate(login, password);
        if (actor.isPresent()) {
            attempts.succeeded(login);
        }
        return actor;
    }

    /** As {@link #check}, with the memory of recent successes; roles are read afresh each time. */
    Optional<Actor> checkAgain(String login, String password) {
        var fingerprint = fingerprint(login, password);
        synchronized (successes) {
            var past = successes.get(fingerprint);
            if (past != null && clock.instant().isBefore(past.until())) {
                return users.find(past.login());
            }
        }
        var actor = check(login, password);
        if (actor.isPresent()) {
            synchronized (successes) {
                successes.put(fingerprint, new Remembered(login, clock.instant().plus(REMEMBERED_FOR)));
            }
        }
        return actor;
    }

    private String fingerprint(String login, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(login.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks HmacSHA256", e);
        }
    }

    private static byte[] randomKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
