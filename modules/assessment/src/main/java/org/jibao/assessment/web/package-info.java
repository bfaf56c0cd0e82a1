/** 考核的页面与接口: pages and REST of findings, criticisms and score sheets. */
@NullMarked
package org.jibao.assessment.web;

import org.jspecify.annotations.NullMarked;
