package org.jibao.typesetting.pages;

import java.time.LocalDate;

/** 成文日期: Arabic digits, no padding (GB/T 9704-2012, 7.3.5.4). */
public final class Dates {

    private Dates() {}

    /** {@code 2026年1月5日}. */
    public static String chinese(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
