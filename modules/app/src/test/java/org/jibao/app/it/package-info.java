@NullMarked
package org.jibao.app.it;

import org.jspecify.annotations.NullMarked;
