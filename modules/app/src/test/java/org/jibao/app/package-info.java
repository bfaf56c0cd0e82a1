@NullMarked
package org.jibao.app;

import org.jspecify.annotations.NullMarked;
