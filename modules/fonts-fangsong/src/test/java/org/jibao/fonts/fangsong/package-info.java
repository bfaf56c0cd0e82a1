@NullMarked
package org.jibao.fonts.fangsong;

import org.jspecify.annotations.NullMarked;
