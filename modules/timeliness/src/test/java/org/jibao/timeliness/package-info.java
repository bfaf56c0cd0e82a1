@NullMarked
package org.jibao.timeliness;

import org.jspecify.annotations.NullMarked;
