@NullMarked
package org.jibao.app.counterexample.incidents;

import org.jspecify.annotations.NullMarked;
