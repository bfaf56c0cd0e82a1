@NullMarked
package org.jibao.app.counterexample.offices.web;

import org.jspecify.annotations.NullMarked;
