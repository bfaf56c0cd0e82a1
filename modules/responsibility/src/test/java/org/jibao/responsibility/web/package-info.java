@NullMarked
package org.jibao.responsibility.web;

import org.jspecify.annotations.NullMarked;
