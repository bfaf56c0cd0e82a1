/** 字体: TrueType files, what they hold and how they are cut. */
@NullMarked
package org.jibao.typesetting.faces;

import org.jspecify.annotations.NullMarked;
