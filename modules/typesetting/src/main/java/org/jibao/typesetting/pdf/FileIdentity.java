package org.jibao.typesetting.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The library gives every file a random identity; this one is the hash of what the file holds. */
final class FileIdentity {

    private static final Pattern IDENTITY = Pattern.compile("/ID ?\\[ ?<([0-9a-fA-F]{32})> ?<([0-9a-fA-F]{32})> ?\\]");
    private static final int TRAILER = 4096;

    private FileIdentity() {}

    static byte[] fromContents(byte[] pdf) {
        int start = Math.max(0, pdf.length - TRAILER);
        var trailer = new String(pdf, start, pdf.length - start, StandardCharsets.ISO_8859_1);
        var found = IDENTITY.matcher(trailer);
        if (!found.find()) {
            throw new IllegalStateException("the PDF has no file identity");
        }
        var same = pdf.clone();
        for (int group = 1; group <= 2; group++) {
            Arrays.fill(same, start + found.start(group), start + found.end(group), (byte) '0');
        }
        var identity = HexFormat.of().formatHex(sha256(same), 0, 16).getBytes(StandardCharsets.US_ASCII);
        for (int group = 1; group <= 2; group++) {
            System.arraycopy(identity, 0, same, start + found.start(group), identity.length);
        }
        return same;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
