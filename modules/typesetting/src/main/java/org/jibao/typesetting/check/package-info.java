/**
 * 格式检查: measures finished files, ours or anybody's, against GB/T 9704-2012. Start with
 * {@link org.jibao.typesetting.check.Checker}.
 */
@NullMarked
package org.jibao.typesetting.check;

import org.jspecify.annotations.NullMarked;
