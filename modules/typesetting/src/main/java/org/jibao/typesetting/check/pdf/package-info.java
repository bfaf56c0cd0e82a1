/** 检查 PDF: what is drawn, where, in which type; never what the file says about itself. */
@NullMarked
package org.jibao.typesetting.check.pdf;

import org.jspecify.annotations.NullMarked;
