@NullMarked
package org.jibao.benchmarks;

import org.jspecify.annotations.NullMarked;
