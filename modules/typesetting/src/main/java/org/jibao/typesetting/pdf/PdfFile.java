package org.jibao.typesetting.pdf;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;

/**
 * The objects of one file and the table that finds them (ISO 32000-1, 7.5). Objects may be written in any order; one that is
 * referred to before it is written gets its number first.
 */
final class PdfFile implements AutoCloseable {

    /** Marks the file as binary for programs that transfer it. */
    private static final byte[] HEADER = {
        '%', 'P', 'D', 'F', '-', '1', '.', '7', '\n', '%', (byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'
    };

    private final Bytes out;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private int[] offsets = new int[256];
    private int last;

    PdfFile(int expected) {
        out = new Bytes(expected).raw(HEADER);
    }

    /** A number for an object that is written later. */
    int reserve() {
        if (++last == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * last);
        }
        return last;
    }

    /** Begins an object; its text follows, then {@link #end()}. */
    Bytes begin(int object) {
        offsets[object] = out.size();
        return out.number(object).raw(" 0 obj\n");
    }

    /** Where the text of an object goes that has begun. */
    Bytes out() {
        return out;
    }

    void end() {
        out.raw("\nendobj\n");
    }

    /** A stream that is compressed here. */
    void stream(int object, String entries, Bytes content) {
        var packed = content.deflated(deflater);
        begin(object).raw("<<").raw(entries).raw("/Filter/FlateDecode/Length ").number(packed.size());
        out.raw(">>\nstream\n").raw(packed).raw("\nendstream");
        end();
    }

    /** In the format of zlib; for what is the same in every file. */
    static byte[] deflated(byte[] content) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            return new Bytes(content.length).raw(content).deflated(deflater).toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** A stream whose bytes stand as they are. */
    void plainStream(int object, String entries, byte[] content) {
        begin(object).raw("<<").raw(entries).raw("/Length ").number(content.length);
        out.raw(">>\nstream\n").raw(content).raw("\nendstream");
        end();
    }

    /** The table, the trailer and all before them; the file's identity is the hash of its objects. */
    byte[] close(int catalog, int information) {
        var identity = HexFormat.of().formatHex(sha256(out.toByteArray()), 0, 16);
        int table = out.size();
        out.raw("xref\n0 ").number(last + 1).raw("\n0000000000 65535 f \n");
        for (int object = 1; object <= last; object++) {
            if (offsets[object] == 0) {
                throw new IllegalStateException("object " + object + " was never written");
            }
            out.offset(offsets[object]).raw(" 00000 n \n");
        }
        out.raw("trailer\n<</Size ")
                .number(last + 1)
                .raw("/Root ")
                .to(catalog)
                .raw("/Info ")
                .to(information);
        out.raw("/ID[<").raw(identity).raw("><").raw(identity).raw(">]>>\nstartxref\n");
        return out.number(table).raw("\n%%EOF\n").toByteArray();
    }

    /** Gives back the memory of the compressor. */
    @Override
    public void close() {
        deflater.end();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
