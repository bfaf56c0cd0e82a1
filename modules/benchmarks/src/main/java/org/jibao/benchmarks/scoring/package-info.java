/** 考核测速: how long a quarter takes to be scored from the database. Start with {@link QuarterLoad}. */
@NullMarked
package org.jibao.benchmarks.scoring;

import org.jspecify.annotations.NullMarked;
