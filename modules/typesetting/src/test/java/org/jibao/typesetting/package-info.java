@NullMarked
package org.jibao.typesetting;

import org.jspecify.annotations.NullMarked;
