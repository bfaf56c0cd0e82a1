package org.jibao.timeliness;

import org.jspecify.annotations.Nullable;

/**
 * 等级判定: the grade that follows from figures, or the statement that it cannot be computed.
 *
 * @param grade null when no statutory figures exist for the kind; a person then decides with a reason
 * @param citation clause that was applied; for an override, empty
 * @param reason in Chinese: which figure reached which threshold, or why it cannot be computed
 * @param overridden true when a person set it
 */
public record GradeDecision(@Nullable Grade grade, String citation, String reason, boolean overridden) {}
