package org.jibao.ledger;

import java.util.function.Consumer;

/**
 * 完整性检查: one question to the record that a query cannot ask, such as whether a stored file still has its hash. A bean of
 * this type is run with every review; most checks are queries in {@code META-INF/jibao/integrity.sql} of their module.
 */
public interface RecordCheck {

    /** What is asked. */
    RecordReview.Check about();

    /**
     * Hands over everything that is wrong.
     *
     * @param found takes the subject and the values of the message, in order
     */
    void run(Consumer<String[]> found);
}
