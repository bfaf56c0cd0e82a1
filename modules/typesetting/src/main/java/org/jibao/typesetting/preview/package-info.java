/** 预览: draws pages for the browser. */
@NullMarked
package org.jibao.typesetting.preview;

import org.jspecify.annotations.NullMarked;
