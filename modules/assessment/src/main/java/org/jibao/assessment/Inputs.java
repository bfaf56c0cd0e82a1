package org.jibao.assessment;

import java.time.LocalDate;
import java.util.Optional;

import org.jibao.offices.InvalidInput;

/** Checks shared by the commands of this module. */
final class Inputs {
    private static final int LONGEST = 4000;
    private static final int LONGEST_NUMBER = 100;
    private static final int OLDEST_YEARS = 5;

    private Inputs() {}

    /** The text without surrounding space, or what is wrong with it. */
    static Optional<InvalidInput.Problem> wrong(String field, String label, String text) {
        if (text.isBlank()) {
            return Optional.of(new InvalidInput.Problem(field, label + "是空的，请写明"));
        }
        if (text.length() > LONGEST) {
            return Optional.of(
                    new InvalidInput.Problem(field, label + "共" + text.length() + "字，超过" + LONGEST + "字，请缩短"));
        }
        return Optional.empty();
    }

    /** What is wrong with the day of something that happened: not after {@code today}, not more than five years before. */
    static Optional<InvalidInput.Problem> wrongDay(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            return Optional.of(new InvalidInput.Problem(field, "日期" + day + "晚于今天（" + today + "），请核对"));
        }
        if (day.isBefore(today.minusYears(OLDEST_YEARS))) {
            return Optional.of(new InvalidInput.Problem(field, "日期" + day + "在五年以前，请核对"));
        }
        return Optional.empty();
    }

    static void notAfter(String field, String label, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new InvalidInput(field, label + day + "晚于今天（" + today + "），请核对");
        }
    }

    static String documentNumber(String text) {
        if (text.isBlank() || text.length() > LONGEST_NUMBER) {
            throw new InvalidInput("documentNumber", "发文字号应为1至" + LONGEST_NUMBER + "个字符，请填写如“安办通报〔2026〕3号”");
        }
        return text.strip();
    }

    static String required(String field, String label, String text) {
        wrong(field, label, text).ifPresent(problem -> {
            throw new InvalidInput(problem.field(), problem.message());
        });
        return text.strip();
    }
}
