/** 考核: findings, criticisms, points, score sheets and closed quarters. Start with {@link Findings} and {@link ScoreSheets}. */
@NullMarked
package org.jibao.assessment;

import org.jspecify.annotations.NullMarked;
