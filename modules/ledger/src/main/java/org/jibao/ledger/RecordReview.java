package org.jibao.ledger;

import java.util.List;

/**
 * 完整性检查: asks the whole record whether it contradicts itself, and says of each contradiction what to do about it. It
 * changes nothing.
 */
public interface RecordReview {

    /** Contradictions of one check that are listed one by one. */
    int MOST_LISTED = 200;

    /** Every check with what it found, in the order of the files; those that found something come first. */
    List<Outcome> run();

    /** Every check there is, in the order of the files. */
    List<Check> checks();

    /**
     * 检查项.
     *
     * @param id stable id, e.g. {@code report-received-before-sent}
     * @param message what is wrong, with {@code {1}}, {@code {2}} … for the values
     * @param remedy what to do about it
     */
    record Check(String id, String title, String message, String remedy) {}

    /**
     * 检查结果.
     *
     * @param found at most {@link #MOST_LISTED}
     * @param more whether there are more than are listed
     */
    record Outcome(Check check, List<Irregularity> found, boolean more) {
        public Outcome {
            found = List.copyOf(found);
        }
    }

    /**
     * 不一致之处.
     *
     * @param subject what is concerned, e.g. {@code incident/2026-0123}
     */
    record Irregularity(String subject, String message) {}
}
