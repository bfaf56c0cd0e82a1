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

    /** Objects in one object stream: more would be unpacked for the sake of one, fewer would compress less. */
    private static final int PACKED = 200;

    private static final int ROW = 7;

    private final Bytes out;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    /** Of each object: where it stands in the file, or, negative, in which object stream. */
    private int[] places = new int[256];
    /** Of each object in an object stream: its index there. */
    private int[] indices = new int[256];

    private int last;
    private final Bytes packed = new Bytes(8192);
    private final Bytes packedIndex = new Bytes(1024);
    private int packedCount;
    private int packedStream;

    PdfFile(int expected) {
        out = new Bytes(expected).raw(HEADER);
    }

    /** A number for an object that is written later. */
    int reserve() {
        if (++last == places.length) {
            places = Arrays.copyOf(places, 2 * last);
            indices = Arrays.copyOf(indices, 2 * last);
        }
        return last;
    }

    /** Begins an object; its text follows, then {@link #end()}. */
    Bytes begin(int object) {
        places[object] = out.size();
        return out.number(object).raw(" 0 obj\n");
    }

    /** Where the text of an object goes that has begun. */
    Bytes out() {
        return out;
    }

    void end() {
        out.raw("\nendobj\n");
    }

    /** Begins an object that is compressed together with others; its text follows, and nothing ends it. */
    Bytes beginPacked(int object) {
        if (packedCount == PACKED) {
            flush();
        }
        if (packedCount == 0) {
            packedStream = reserve();
        }
        packedIndex.number(object).raw(" ").number(packed.size()).raw(" ");
        places[object] = -packedStream;
        indices[object] = packedCount++;
        return packed;
    }

    private void flush() {
        if (packedCount > 0) {
            var entries = "/Type/ObjStm/N " + packedCount + "/First " + packedIndex.size();
            stream(packedStream, entries, packedIndex.raw(packed));
            packed.clear();
            packedIndex.clear();
            packedCount = 0;
        }
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
        flush();
        var identity = HexFormat.of().formatHex(sha256(out.toByteArray()), 0, 16);
        int table = reserve();
        places[table] = out.size();
        var rows = new Bytes(ROW * (last + 1)).row(0, 0, 0xFFFF);
        for (int object = 1; object <= last; object++) {
            if (places[object] == 0) {
                throw new IllegalStateException("object " + object + " was never written");
            }
            rows.row(places[object] > 0 ? 1 : 2, Math.abs(places[object]), indices[object]);
        }
        var trailer = new StringBuilder("/Type/XRef/W[1 4 2]/Size ")
                .append(last + 1)
                .append("/Root ")
                .append(catalog);
        trailer.append(" 0 R/Info ")
                .append(information)
                .append(" 0 R/ID[<")
                .append(identity)
                .append("><");
        stream(table, trailer.append(identity).append(">]").toString(), rows);
        return out.raw("startxref\n").number(places[table]).raw("\n%%EOF\n").toByteArray();
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
