@NullMarked
package org.jibao.typesetting.check;

import org.jspecify.annotations.NullMarked;
