@NullMarked
package org.jibao.offices;

import org.jspecify.annotations.NullMarked;
