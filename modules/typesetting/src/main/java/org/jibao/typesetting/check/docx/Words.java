package org.jibao.typesetting.check.docx;

import java.util.regex.Pattern;

/** Patterns that tell elements by their words, from docx.properties. Texts are matched without blanks. */
final class Words {

    static final Pattern NUMBER = pattern("words.number");
    static final Pattern GOOD_NUMBER = pattern("words.number.good");
    /** A number on one line with secrecy or urgency, as letters have it. */
    static final Pattern MARKED_NUMBER = pattern("words.number.marked");

    static final Pattern ORDER_NUMBER = pattern("words.order-number");
    static final Pattern SIGNER = pattern("words.signer");
    static final Pattern COPY_NUMBER = pattern("words.copy-number");
    static final Pattern SECRECY = pattern("words.secrecy");
    static final Pattern GOOD_SECRECY = pattern("words.secrecy.good");
    static final Pattern URGENCY = pattern("words.urgency");
    static final Pattern BRIEFING = pattern("words.briefing");
    static final Pattern ISSUE = pattern("words.issue");
    static final Pattern KIND = pattern("words.kind");
    static final Pattern UPWARD = pattern("words.upward");
    static final Pattern REQUEST = pattern("words.request");
    static final Pattern BODY_NAME = pattern("words.body-name");
    static final Pattern DATE_LIKE = pattern("words.date-like");
    static final Pattern GOOD_DATE = pattern("words.date.good");
    static final Pattern FREE_DATE = pattern("words.date.free");
    static final Pattern PRINTED = pattern("words.printed");
    static final Pattern COPIES = pattern("words.copies");
    static final Pattern ANNEX_LIST = pattern("words.annex-list");
    static final Pattern GOOD_ANNEX_LIST = pattern("words.annex-list.good");
    static final Pattern ANNEX_ITEM = pattern("words.annex-item");
    static final Pattern ANNEX_LABEL = pattern("words.annex-label");
    static final Pattern GOOD_ANNEX_LABEL = pattern("words.annex-label.good");
    static final Pattern ATTENDANCE = pattern("words.attendance");
    static final Pattern LEVEL_1 = pattern("words.level.1");
    static final Pattern LEVEL_2 = pattern("words.level.2");
    static final Pattern LEVEL_3 = pattern("words.level.3");
    static final Pattern LEVEL_4 = pattern("words.level.4");
    static final Pattern WRONG_LEVEL = pattern("words.level.wrong");
    static final Pattern DASHED = pattern("words.page-number");

    private Words() {}

    private static Pattern pattern(String key) {
        return Pattern.compile(Values.value(key));
    }

    static boolean is(Pattern pattern, String text) {
        return text.length() < 2000 && pattern.matcher(text).matches();
    }

    static boolean has(Pattern pattern, String text) {
        return text.length() < 2000 && pattern.matcher(text).find();
    }

    /** The level of a heading by its number, 0 when the text has none. */
    static int level(String text) {
        return is(LEVEL_1, text) ? 1 : is(LEVEL_2, text) ? 2 : is(LEVEL_3, text) ? 3 : is(LEVEL_4, text) ? 4 : 0;
    }
}
