package org.jibao.typesetting.ofd;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

import org.jibao.typesetting.packing.Zip;

/**
 * One part of the package, written as the bytes of its UTF-8; kept and cleared between pages, so that a long document needs
 * no more memory.
 */
final class Xml {

    static final String NAMESPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final int REPLACEMENT = 0xFFFD;
    /** Of a character in UTF-8, and of an int in digits. */
    private static final int LONGEST = 11;

    private byte[] bytes = new byte[16_384];
    private int size;

    /** Begins a new part. */
    Xml begin() {
        size = 0;
        return raw(DECLARATION);
    }

    /** Appends markup of ASCII as it is. */
    Xml raw(String markup) {
        int length = markup.length();
        room(length);
        for (int i = 0; i < length; i++) {
            bytes[size + i] = (byte) markup.charAt(i);
        }
        size += length;
        return this;
    }

    /** Appends another part as it is. */
    Xml raw(Xml part) {
        room(part.size);
        System.arraycopy(part.bytes, 0, bytes, size, part.size);
        size += part.size;
        return this;
    }

    /** Appends a number that is not negative. */
    Xml number(int number) {
        room(LONGEST);
        int end = size + digits(number);
        int rest = number;
        for (int at = end - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size = end;
        return this;
    }

    private static int digits(int number) {
        int digits = 1;
        for (int rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** Appends a length in millimetres with three decimals, the unit of OFD, without trailing zeros. */
    Xml millimetres(int micrometres) {
        int length = Math.abs(micrometres);
        if (micrometres < 0) {
            ascii('-');
        }
        number(length / 1000);
        int rest = length % 1000;
        if (rest > 0) {
            ascii('.');
            ascii('0' + rest / 100);
            if (rest % 100 > 0) {
                ascii('0' + rest / 10 % 10);
            }
            if (rest % 10 > 0) {
                ascii('0' + rest % 10);
            }
        }
        return this;
    }

    /** Appends lengths in micrometres as millimetres, with blanks between them. */
    Xml millimetres(int first, int... others) {
        millimetres(first);
        for (int other : others) {
            ascii(' ');
            millimetres(other);
        }
        return this;
    }

    /** Appends words, for elements and attributes; what XML 1.0 cannot hold becomes U+FFFD. */
    Xml words(String words) {
        for (int i = 0; i < words.length(); ) {
            int character = words.codePointAt(i);
            character(character);
            i += Character.charCount(character);
        }
        return this;
    }

    private void character(int character) {
        switch (character) {
            case '&' -> raw("&amp;");
            case '<' -> raw("&lt;");
            case '>' -> raw("&gt;");
            case '"' -> raw("&quot;");
            default -> encoded(allowed(character) ? character : REPLACEMENT);
        }
    }

    /** A carriage return could stand in XML, but would be read as a line feed. */
    private static boolean allowed(int character) {
        if (character < 0x20) {
            return character == '\t' || character == '\n';
        }
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return !half && character != 0xFFFE && character != 0xFFFF;
    }

    /** A character of the first 128 takes one byte; the others begin with their number of bytes and go on with six bits each. */
    private void encoded(int character) {
        if (character < 0x80) {
            ascii(character);
            return;
        }
        room(LONGEST);
        int following = character < 0x800 ? 1 : character < 0x10000 ? 2 : 3;
        bytes[size++] = (byte) ((0xFF00 >> (following + 1)) | (character >> (6 * following)));
        for (int i = following - 1; i >= 0; i--) {
            bytes[size++] = (byte) (0x80 | ((character >> (6 * i)) & 0x3F));
        }
    }

    private void ascii(int character) {
        room(1);
        bytes[size++] = (byte) character;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(size, more)));
        }
    }

    void into(MessageDigest digest) {
        digest.update(bytes, 0, size);
    }

    /** Compressed, as a part of a file. */
    Zip.Entry entry(Zip.Press press, String name) {
        return press.entry(name, bytes, size);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
