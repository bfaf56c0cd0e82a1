/** Speed and memory, measured beside what a user would pick instead. Start with {@link org.jibao.benchmarks.Comparison}. */
@NullMarked
package org.jibao.benchmarks;

import org.jspecify.annotations.NullMarked;
