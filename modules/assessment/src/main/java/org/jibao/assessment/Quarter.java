package org.jibao.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jibao.offices.InvalidInput;

/** 季度: printed as 2026-Q3. */
public record Quarter(int year, int quarter) {

    public Quarter {
        if (quarter < 1 || quarter > 4) {
            throw new InvalidInput("quarter", "季度“" + quarter + "”不存在，应为1至4");
        }
    }

    /** @throws InvalidInput when the text is not of the form 2026-Q3 */
    public static Quarter parse(String text) {
        if (!text.matches("\\d{4}-Q[1-4]")) {
            throw new InvalidInput("quarter", "季度“" + text + "”格式不对，应为“2026-Q3”");
        }
        return new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(6) - '0');
    }

    /** The quarter that holds {@code day}. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, quarter * 3 - 2, 1);
    }

    /** First instant of the quarter (inclusive). */
    public Instant start(ZoneId zone) {
        return firstDay().atStartOfDay(zone).toInstant();
    }

    /** First instant after the quarter (exclusive end). */
    public Instant end(ZoneId zone) {
        return firstDay().plusMonths(3).atStartOfDay(zone).toInstant();
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    public Quarter next() {
        return quarter == 4 ? new Quarter(year + 1, 1) : new Quarter(year, quarter + 1);
    }

    /** 上年同期. */
    public Quarter yearBefore() {
        return new Quarter(year - 1, quarter);
    }

    /** As printed: 2026年第三季度. */
    public String words() {
        return year + "年第" + "一二三四".charAt(quarter - 1) + "季度";
    }

    public Quarter previous() {
        return quarter == 1 ? new Quarter(year - 1, 4) : new Quarter(year, quarter - 1);
    }

    @Override
    public String toString() {
        return year + "-Q" + quarter;
    }
}
