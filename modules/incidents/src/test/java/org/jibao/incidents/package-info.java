@NullMarked
package org.jibao.incidents;

import org.jspecify.annotations.NullMarked;
