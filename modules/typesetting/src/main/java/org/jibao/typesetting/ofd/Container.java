package org.jibao.typesetting.ofd;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.jibao.typesetting.faces.CutFont;
import org.jibao.typesetting.packing.Zip;

/** The parts of one file. Each part is compressed as it comes and forgotten, all but its share in the identity. */
final class Container implements AutoCloseable {

    private final List<Zip.Entry> entries = new ArrayList<>();
    private final Zip.Press press = new Zip.Press();
    private final MessageDigest contents = sha256();

    void add(String name, Xml part) {
        contents.update(name.getBytes(StandardCharsets.UTF_8));
        part.into(contents);
        entries.add(part.entry(press, name));
    }

    void add(String name, CutFont font) {
        contents.update(name.getBytes(StandardCharsets.UTF_8));
        contents.update(font.deflated());
        entries.add(Zip.entry(name, font.file(), font.deflated()));
    }

    /** 32 hexadecimal digits that stand for all parts added so far and {@code more}. */
    String identity(Xml more) {
        more.into(contents);
        return HexFormat.of().formatHex(contents.digest(), 0, 16);
    }

    byte[] toByteArray() {
        return Zip.of(entries);
    }

    @Override
    public void close() {
        press.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
