@NullMarked
package org.jibao.testbed.web;

import org.jspecify.annotations.NullMarked;
