package org.jibao.typesetting.packing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A zip file whose entries are compressed one by one, so that those which are the same in every document are compressed
 * once. Without times: the same entries give the same bytes.
 */
public final class Zip {

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

    /** A part, compressed and ready to be put into any file. */
    public static final class Entry {
        private final byte[] name;
        private final byte[] deflated;
        private final int size;
        private final int crc;

        private Entry(String name, byte[] deflated, int size, CRC32 sum) {
            this.name = name.getBytes(StandardCharsets.UTF_8);
            this.deflated = deflated;
            this.size = size;
            this.crc = (int) sum.getValue();
        }
    }

    /** Compresses the parts of one file one after the other, fast rather than small. */
    public static final class Press implements AutoCloseable {

        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        private final byte[] buffer = new byte[16_384];

        public Entry entry(String name, String content) {
            return entry(name, content.getBytes(StandardCharsets.UTF_8));
        }

        public Entry entry(String name, byte[] content) {
            return entry(name, content, content.length);
        }

        /** @param length bytes of the content that count */
        public Entry entry(String name, byte[] content, int length) {
            return begin(name).write(content, length).end();
        }

        /** A part that is compressed while it is written; no other one may be until its end. */
        public OpenEntry begin(String name) {
            deflater.reset();
            return new OpenEntry(name, deflater, buffer);
        }

        /** Gives back the memory of the compressor. */
        @Override
        public void close() {
            deflater.end();
        }
    }

    /** A part in the making. */
    public static final class OpenEntry {

        private final String name;
        private final Deflater deflater;
        private final byte[] buffer;
        private final ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        private final CRC32 sum = new CRC32();
        private int size;

        private OpenEntry(String name, Deflater deflater, byte[] buffer) {
            this.name = name;
            this.deflater = deflater;
            this.buffer = buffer;
        }

        public OpenEntry write(byte[] content) {
            return write(content, content.length);
        }

        private OpenEntry write(byte[] content, int length) {
            size = Math.addExact(size, length);
            sum.update(content, 0, length);
            deflater.setInput(content, 0, length);
            while (!deflater.needsInput()) {
                deflated.write(buffer, 0, deflater.deflate(buffer));
            }
            return this;
        }

        public Entry end() {
            deflater.finish();
            while (!deflater.finished()) {
                deflated.write(buffer, 0, deflater.deflate(buffer));
            }
            return new Entry(name, deflated.toByteArray(), size, sum);
        }
    }

    /** A part by itself, as those that many files have. */
    public static Entry alone(String name, String content) {
        try (var press = new Press()) {
            return press.entry(name, content);
        }
    }

    /** A part that was compressed elsewhere, as a deflate stream without frame. */
    public static Entry entry(String name, byte[] content, byte[] deflated) {
        var sum = new CRC32();
        sum.update(content);
        return new Entry(name, deflated, content.length, sum);
    }

    public static byte[] of(Collection<Entry> entries) {
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
