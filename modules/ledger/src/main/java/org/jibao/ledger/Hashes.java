package org.jibao.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * 哈希: SHA-256 over fields, each as its length in bytes (four bytes, big endian) and its UTF-8 bytes, so that no two rows of
 * different fields run into the same bytes. Offline verifiers recompute exactly this.
 */
final class Hashes {

    private Hashes() {}

    static String of(String... fields) {
        var digest = sha256();
        for (var field : fields) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of an entry: over number, time, actor, verb, subject and details. */
    static String of(Ledger.Entry entry) {
        var act = entry.act();
        return of(
                Long.toString(entry.number()),
                entry.at().toString(),
                act.actor(),
                act.verb(),
                act.subject(),
                act.details());
    }

    /** Merkle root: pairs are hashed upward, an odd one out goes up as it is; empty text for no leaf. */
    static String merkleRoot(List<String> leaves) {
        var level = leaves;
        while (level.size() > 1) {
            var above = new ArrayList<String>((level.size() + 1) / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? of("node", level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.isEmpty() ? "" : level.get(0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK lacks SHA-256", e);
        }
    }
}
