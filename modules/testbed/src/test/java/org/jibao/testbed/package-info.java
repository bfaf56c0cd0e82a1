@NullMarked
package org.jibao.testbed;

import org.jspecify.annotations.NullMarked;
