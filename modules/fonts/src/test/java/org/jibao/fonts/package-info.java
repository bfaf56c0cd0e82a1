@NullMarked
package org.jibao.fonts;

import org.jspecify.annotations.NullMarked;
