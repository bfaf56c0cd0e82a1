package org.jibao.assessment;

import java.util.Optional;

import org.jibao.offices.InvalidInput;

/** Checks shared by the commands of this module. */
final class Inputs {
    private static final int LONGEST = 4000;

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

    static String required(String field, String label, String text) {
        wrong(field, label, text).ifPresent(problem -> {
            throw new InvalidInput(problem.field(), problem.message());
        });
        return text.strip();
    }
}
