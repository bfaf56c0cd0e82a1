package org.jibao.typesetting.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip around the parts. Each part is compressed as it comes and forgotten, all but its share in the identity. */
final class Container {

    /** The earliest time a zip can hold; the real one would make every file differ. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);
    private final MessageDigest contents = sha256();

    Container() {
        zip.setLevel(Deflater.BEST_SPEED);
    }

    void add(String name, Xml part) throws IOException {
        add(name, part.toString().getBytes(StandardCharsets.UTF_8));
    }

    void add(String name, byte[] part) throws IOException {
        contents.update(name.getBytes(StandardCharsets.UTF_8));
        contents.update(part);
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(part);
        zip.closeEntry();
    }

    /** 32 hexadecimal digits that stand for all parts added so far and {@code more}. */
    String identity(String more) {
        contents.update(more.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(contents.digest(), 0, 16);
    }

    byte[] close() throws IOException {
        zip.close();
        return bytes.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
