/** 认定测速: how many verdicts a second the rules give from facts in memory. Start with {@link org.jibao.benchmarks.verdicts.VerdictBenchmark}. */
@NullMarked
package org.jibao.benchmarks.verdicts;

import org.jspecify.annotations.NullMarked;
