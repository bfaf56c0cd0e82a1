@NullMarked
package org.jibao.typesetting.check.docx;

import org.jspecify.annotations.NullMarked;
