package org.jibao.typesetting.docx;

/** Text for XML parts. */
final class Xml {

    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    static final String RELATIONS = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private Xml() {}

    static String escaped(String text) {
        var xml = new StringBuilder(text.length() + 16);
        escape(text, xml);
        return xml.toString();
    }

    /** Appends the text as character data; what XML 1.0 cannot hold becomes U+FFFD, so that it is seen and harms nothing. */
    static void escape(String text, StringBuilder xml) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            var instead =
                    switch (c) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '"' -> "&quot;";
                        default -> allowed(text, i, c) ? null : "\uFFFD";
                    };
            if (instead != null) {
                xml.append(text, from, i).append(instead);
                from = i + 1;
            }
        }
        xml.append(text, from, text.length());
    }

    private static boolean allowed(String text, int at, char c) {
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' ? c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
    }
}
