package org.jibao.responsibility;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * 抽签: every unit of the pool gets the SHA-256 of {@code seed:code} (UTF-8), and those with the smallest are drawn. Anybody can
 * draw again with a checksum program.
 */
final class Draw {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEED_BYTES = 16;

    private Draw() {}

    /** A seed that nobody could choose. */
    static String seed() {
        var bytes = new byte[SEED_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The first {@code wanted} codes of {@code pool} by their lots, in that order; each code once. */
    static List<String> of(String seed, Collection<String> pool, int wanted) {
        return new TreeSet<>(pool)
                .stream()
                        .sorted(Comparator.comparing((String code) -> lot(seed, code))
                                .thenComparing(code -> code))
                        .limit(wanted)
                        .toList();
    }

    private static String lot(String seed, String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((seed + ":" + code).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
