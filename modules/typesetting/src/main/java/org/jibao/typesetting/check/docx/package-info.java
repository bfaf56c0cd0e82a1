/** 格式检查（DOCX）: reads any Word file, finds the elements of an official document by geometry and words, measures them. */
@NullMarked
package org.jibao.typesetting.check.docx;

import org.jspecify.annotations.NullMarked;
