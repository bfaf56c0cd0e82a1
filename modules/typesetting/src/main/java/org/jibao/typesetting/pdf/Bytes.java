package org.jibao.typesetting.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Text of a PDF file on its way to bytes: names, numbers and strings in the file's own notation (ISO 32000-1, 7.3). */
final class Bytes {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int size;

    Bytes(int expected) {
        bytes = new byte[expected];
    }

    int size() {
        return size;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    void clear() {
        size = 0;
    }

    /** Syntax, which is ASCII. */
    Bytes raw(String ascii) {
        int length = ascii.length();
        room(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    Bytes raw(byte[] more, int length) {
        room(length);
        System.arraycopy(more, 0, bytes, size, length);
        size += length;
        return this;
    }

    Bytes raw(byte[] more) {
        return raw(more, more.length);
    }

    Bytes raw(Bytes more) {
        return raw(more.bytes, more.size);
    }

    Bytes number(int number) {
        return raw(Integer.toString(number));
    }

    /** A number given in thousandths, e.g. 1/1000 pt as points. */
    Bytes thousandths(int number) {
        room(12);
        int whole = number / 1000;
        int rest = Math.abs(number % 1000);
        if (number < 0 && whole == 0) {
            bytes[size++] = '-';
        }
        digits(whole);
        if (rest != 0) {
            bytes[size++] = '.';
            bytes[size++] = (byte) ('0' + rest / 100);
            if (rest % 100 != 0) {
                bytes[size++] = (byte) ('0' + rest / 10 % 10);
                if (rest % 10 != 0) {
                    bytes[size++] = (byte) ('0' + rest % 10);
                }
            }
        }
        return this;
    }

    private void digits(int number) {
        if (number < 0) {
            bytes[size++] = '-';
        }
        int rest = Math.abs(number);
        int divisor = 1;
        while (rest / divisor >= 10) {
            divisor *= 10;
        }
        for (; divisor > 0; divisor /= 10) {
            bytes[size++] = (byte) ('0' + rest / divisor % 10);
        }
    }

    /** Four hexadecimal digits. */
    Bytes hex(int sixteenBits) {
        room(4);
        bytes[size++] = HEX[sixteenBits >> 12 & 0xF];
        bytes[size++] = HEX[sixteenBits >> 8 & 0xF];
        bytes[size++] = HEX[sixteenBits >> 4 & 0xF];
        bytes[size++] = HEX[sixteenBits & 0xF];
        return this;
    }

    /** Words for people, in UTF-16 with its mark. */
    Bytes words(String text) {
        raw("<FEFF");
        for (int i = 0; i < text.length(); i++) {
            hex(text.charAt(i));
        }
        return raw(">");
    }

    /** A reference to an object. */
    Bytes to(int object) {
        return number(object).raw(" 0 R");
    }

    /** A row of the cross-reference table: one byte, four and two (ISO 32000-1, 7.5.8). */
    Bytes row(int kind, int place, int index) {
        room(7);
        bytes[size++] = (byte) kind;
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (place >>> shift);
        }
        bytes[size++] = (byte) (index >>> 8);
        bytes[size++] = (byte) index;
        return this;
    }

    /** In the format of zlib. */
    Bytes deflated(Deflater deflater) {
        var out = new Bytes(size / 2 + 64);
        deflater.reset();
        deflater.setInput(bytes, 0, size);
        deflater.finish();
        while (!deflater.finished()) {
            out.room(256);
            out.size += deflater.deflate(out.bytes, out.size, out.bytes.length - out.size);
        }
        return out;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
