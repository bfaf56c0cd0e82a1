@NullMarked
package org.jibao.app.counterexample.timeliness.internal;

import org.jspecify.annotations.NullMarked;
