package org.jibao.documents;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** 用语: the fragments of wording that templates are fed with, from {@code templates/words.properties}. */
final class Words {
    static final String FILE = "words.properties";

    private final Properties words;

    Words(TemplateShelf shelf) {
        this.words = shelf.properties(FILE);
    }

    /** The words of a key, with the values put in as they are. */
    String of(String key, Object... values) {
        var text = find(key).orElseThrow(() -> new IllegalStateException("words.properties has no " + key));
        if (values.length == 0) {
            return text;
        }
        var printed = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            printed[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(text, Locale.CHINA).format(printed);
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }

    /** Parts of an entry, separated by bars. */
    List<String> parts(String key) {
        return List.of(of(key).split("\\|", -1));
    }

    List<String> list(String key) {
        return List.of(of(key).split(",", -1));
    }

    /** Chinese numeral from 1 to 99: 一, 十, 十二, 二十. */
    String numeral(int number) {
        if (number < 1 || number > 99) {
            return String.valueOf(number);
        }
        var digits = of("numerals");
        var ten = of("numeral.ten");
        var tens = number / 10;
        var ones = number % 10;
        return (tens == 0 ? "" : tens == 1 ? ten : digits.charAt(tens - 1) + ten)
                + (ones == 0 ? "" : String.valueOf(digits.charAt(ones - 1)));
    }
}
