@NullMarked
package org.jibao.app.counterexample.timeliness;

import org.jspecify.annotations.NullMarked;
