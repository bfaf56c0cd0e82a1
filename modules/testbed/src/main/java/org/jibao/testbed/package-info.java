/**
 * 试验台: CDI, JPA on H2 and on PostgreSQL and a movable clock for the tests of the modules. Start with {@link
 * OnEveryDatabase}.
 *
 * <p>A sequence of step 50 starts with 50 ({@code create sequence x start with 50 increment by 50}): EclipseLink takes
 * the value it gets as the last of its 50 numbers, so one that starts with 1 is refused.
 */
@NullMarked
package org.jibao.testbed;

import org.jspecify.annotations.NullMarked;
