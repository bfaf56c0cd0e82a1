package org.jibao.offices.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.InvalidInput;

/** 日期参数. */
final class Days {

    private Days() {}

    static LocalDate parse(@Nullable String text, LocalDate otherwise) {
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
