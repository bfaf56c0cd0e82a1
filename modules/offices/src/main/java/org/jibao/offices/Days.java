package org.jibao.offices;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/** 日期参数: a day in the address of a request, as {@code 2026-07-01}. */
public final class Days {

    private Days() {}

    /**
     * The day in {@code text}, or {@code otherwise} when nothing is given.
     *
     * @throws InvalidInput when it is no day
     */
    public static LocalDate parse(@Nullable String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInput("on", "日期“" + text + "”格式不对，应为 2026-07-01");
        }
    }
}
