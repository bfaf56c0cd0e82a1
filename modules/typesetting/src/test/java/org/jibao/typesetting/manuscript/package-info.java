@NullMarked
package org.jibao.typesetting.manuscript;

import org.jspecify.annotations.NullMarked;
