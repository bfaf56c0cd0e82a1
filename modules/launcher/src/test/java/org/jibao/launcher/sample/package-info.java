/**
 * 样例城市: writes the workbooks of the fictional city 安澜市 from the source tables under {@code resources/sample}, and
 * checks that what ships is what they say. Start with {@link SampleCity}; {@code README.md} beside the tables tells their
 * notation.
 */
@NullMarked
package org.jibao.launcher.sample;

import org.jspecify.annotations.NullMarked;
