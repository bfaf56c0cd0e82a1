@NullMarked
package org.jibao.app.counterexample.offices;

import org.jspecify.annotations.NullMarked;
