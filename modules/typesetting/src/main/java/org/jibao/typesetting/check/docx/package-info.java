/** 检查 DOCX: what Word and WPS would set. */
@NullMarked
package org.jibao.typesetting.check.docx;

import org.jspecify.annotations.NullMarked;
