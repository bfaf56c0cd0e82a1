package org.jibao.typesetting;

/** 汉字数字, as heading numbers use them: 一, 十, 十二, 二十, 一百零五. */
public final class ChineseNumerals {

    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumerals() {}

    /** From 1 to 999; greater numbers, which no document reaches, are printed in Arabic digits. */
    public static String of(int number) {
        if (number < 1 || number > 999) {
            return Integer.toString(number);
        }
        var words = new StringBuilder();
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        if (hundreds > 0) {
            words.append(DIGITS.charAt(hundreds)).append('百');
        }
        if (tens > 0) {
            if (tens > 1 || hundreds > 0) {
                words.append(DIGITS.charAt(tens));
            }
            words.append('十');
        } else if (hundreds > 0 && ones > 0) {
            words.append('零');
        }
        if (ones > 0) {
            words.append(DIGITS.charAt(ones));
        }
        return words.toString();
    }
}
