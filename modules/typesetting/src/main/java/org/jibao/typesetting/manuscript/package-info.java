/** 文稿: reads manuscripts. */
@NullMarked
package org.jibao.typesetting.manuscript;

import org.jspecify.annotations.NullMarked;
