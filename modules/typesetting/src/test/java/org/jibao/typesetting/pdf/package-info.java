@NullMarked
package org.jibao.typesetting.pdf;

import org.jspecify.annotations.NullMarked;
