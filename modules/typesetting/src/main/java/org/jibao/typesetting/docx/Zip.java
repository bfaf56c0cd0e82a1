package org.jibao.typesetting.docx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A zip file whose entries are compressed one by one, so that those which are the same in every document are compressed
 * once. Without times: the same entries give the same bytes.
 */
final class Zip {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int VERSION = 20;
    private static final int UTF_8_NAMES = 0x0800;
    private static final int DEFLATED = 8;
    /** The first day that a zip can hold. */
    private static final int DAY_ONE = 1 << 5 | 1;

    private final ByteArrayOutputStream out;

    private Zip(int size) {
        out = new ByteArrayOutputStream(size);
    }

    /** A part, ready to be put into any file. */
    static final class Entry {
        private final byte[] name;
        private final byte[] deflated;
        private final int size;
        private final int crc;

        private Entry(String name, byte[] content) {
            this.name = name.getBytes(StandardCharsets.UTF_8);
            this.size = content.length;
            this.deflated = deflated(content);
            var sum = new CRC32();
            sum.update(content);
            this.crc = (int) sum.getValue();
        }

        private static byte[] deflated(byte[] content) {
            var deflater = new Deflater(Deflater.BEST_SPEED, true);
            try {
                deflater.setInput(content);
                deflater.finish();
                var bytes = new ByteArrayOutputStream(content.length / 4 + 64);
                var buffer = new byte[8192];
                while (!deflater.finished()) {
                    bytes.write(buffer, 0, deflater.deflate(buffer));
                }
                return bytes.toByteArray();
            } finally {
                deflater.end();
            }
        }
    }

    static Entry entry(String name, String content) {
        return entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static Entry entry(String name, byte[] content) {
        return new Entry(name, content);
    }

    static byte[] of(Collection<Entry> entries) {
        int size = 22;
        for (var entry : entries) {
            size += 76 + 2 * entry.name.length + entry.deflated.length;
        }
        return new Zip(size).write(entries);
    }

    private byte[] write(Collection<Entry> entries) {
        var directory = new Zip(64 * entries.size());
        for (var entry : entries) {
            int offset = out.size();
            four(LOCAL);
            about(entry);
            out.writeBytes(entry.name);
            out.writeBytes(entry.deflated);
            directory.four(CENTRAL);
            directory.two(VERSION);
            directory.about(entry);
            directory.two(0);
            directory.two(0);
            directory.two(0);
            directory.four(0);
            directory.four(offset);
            directory.out.writeBytes(entry.name);
        }
        int start = out.size();
        out.writeBytes(directory.out.toByteArray());
        int length = out.size() - start;
        four(END);
        four(0);
        two(entries.size());
        two(entries.size());
        four(length);
        four(start);
        two(0);
        return out.toByteArray();
    }

    /** The fields that an entry's own header and the directory share. */
    private void about(Entry entry) {
        two(VERSION);
        two(UTF_8_NAMES);
        two(DEFLATED);
        two(0);
        two(DAY_ONE);
        four(entry.crc);
        four(entry.deflated.length);
        four(entry.size);
        two(entry.name.length);
        two(0);
    }

    private void two(int value) {
        out.write(value);
        out.write(value >>> 8);
    }

    private void four(int value) {
        two(value);
        two(value >>> 16);
    }
}
