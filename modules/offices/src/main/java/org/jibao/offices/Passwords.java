package org.jibao.offices;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.jspecify.annotations.Nullable;

/** 密码: kept as PBKDF2 with HMAC-SHA-512, 210,000 rounds and a salt of 32 bytes (OWASP's figure for this function). */
final class Passwords {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 32;
    private static final int KEY_BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Compared with when the login is unknown, so that an unknown login costs as much time as a wrong password. */
    private static final String NOBODY = hash("");

    /** Characters a password must have, inclusive. */
    static final int SHORTEST = 8;

    /** Characters a password may have, inclusive. */
    static final int LONGEST = 200;

    private static final Messages TEXT = new Messages(Passwords.class);

    private Passwords() {}

    /** Why {@code password} is refused for {@code login}, in Chinese; null when it is not. */
    static @Nullable String weakness(String login, String password) {
        if (password.length() < SHORTEST) {
            return TEXT.of("password.short", password.length(), SHORTEST);
        }
        if (password.length() > LONGEST) {
            return TEXT.of("password.long", password.length(), LONGEST);
        }
        if (!login.isEmpty() && password.toLowerCase(Locale.ROOT).contains(login)) {
            return TEXT.of("password.login", login);
        }
        var kinds = password.codePoints()
                .map(c -> Character.isLetter(c) ? 0 : Character.isDigit(c) ? 1 : 2)
                .distinct()
                .count();
        return kinds < 2 ? TEXT.of("password.simple") : null;
    }

    static String hash(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder();
        return ALGORITHM + ":" + ROUNDS + ":" + base64.encodeToString(salt) + ":"
                + base64.encodeToString(derive(password, salt, ROUNDS));
    }

    static boolean matches(String password, String stored) {
        var parts = stored.split(":", -1);
        var decoder = Base64.getDecoder();
        return MessageDigest.isEqual(
                decoder.decode(parts[3]), derive(password, decoder.decode(parts[2]), Integer.parseInt(parts[1])));
    }

    /** Spends the time of a check and says no. */
    static boolean matchesNobody(String password) {
        matches(password, NOBODY);
        return false;
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance(ALGORITHM)
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, KEY_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks " + ALGORITHM, e);
        }
    }
}
