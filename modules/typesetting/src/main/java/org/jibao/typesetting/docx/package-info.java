/** DOCX: writes the tree in Word's own means. */
@NullMarked
package org.jibao.typesetting.docx;

import org.jspecify.annotations.NullMarked;
