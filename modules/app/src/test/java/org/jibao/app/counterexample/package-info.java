@NullMarked
package org.jibao.app.counterexample;

import org.jspecify.annotations.NullMarked;
