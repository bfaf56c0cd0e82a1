@NullMarked
package org.jibao.responsibility;

import org.jspecify.annotations.NullMarked;
