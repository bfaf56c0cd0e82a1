package org.jibao.typesetting.ofd;

/** Text of one part of the package, in UTF-8; kept and cleared between pages, so that a long document needs no more memory. */
final class Xml {

    static final String NAMESPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder text = new StringBuilder();

    /** Begins a new part. */
    Xml begin() {
        text.setLength(0);
        text.append(DECLARATION);
        return this;
    }

    /** Appends markup as it is. */
    Xml raw(String markup) {
        text.append(markup);
        return this;
    }

    Xml number(int number) {
        text.append(number);
        return this;
    }

    /** Appends a length in millimetres with three decimals, the unit of OFD, without trailing zeros. */
    Xml millimetres(int micrometres) {
        int size = Math.abs(micrometres);
        if (micrometres < 0) {
            text.append('-');
        }
        text.append(size / 1000);
        int rest = size % 1000;
        if (rest > 0) {
            text.append('.').append((char) ('0' + rest / 100));
            if (rest % 100 > 0) {
                text.append((char) ('0' + rest / 10 % 10));
            }
            if (rest % 10 > 0) {
                text.append((char) ('0' + rest % 10));
            }
        }
        return this;
    }

    /** Appends lengths in micrometres as millimetres, with blanks between them. */
    Xml millimetres(int first, int... others) {
        millimetres(first);
        for (int other : others) {
            text.append(' ');
            millimetres(other);
        }
        return this;
    }

    /** Appends words, for elements and attributes; what XML 1.0 cannot hold becomes U+FFFD. */
    Xml words(String words) {
        words.codePoints().forEach(this::character);
        return this;
    }

    private void character(int character) {
        switch (character) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            default -> text.appendCodePoint(allowed(character) ? character : REPLACEMENT);
        }
    }

    /** A carriage return could stand in XML, but would be read as a line feed. */
    private static boolean allowed(int character) {
        if (character < 0x20) {
            return character == '\t' || character == '\n';
        }
        return Character.getType(character) != Character.SURROGATE && character != 0xFFFE && character != 0xFFFF;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
