/** 字体: the open fonts that documents are set in, one face per role. Start with {@link org.jibao.fonts.BundledFonts}. */
@NullMarked
package org.jibao.fonts;

import org.jspecify.annotations.NullMarked;
