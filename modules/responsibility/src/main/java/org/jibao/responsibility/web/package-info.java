/** 职责分工的接口. */
@NullMarked
package org.jibao.responsibility.web;

import org.jspecify.annotations.NullMarked;
