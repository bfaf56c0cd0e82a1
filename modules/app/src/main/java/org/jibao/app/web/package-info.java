/** 急报的页面: login and the pages that belong to no single module. */
@NullMarked
package org.jibao.app.web;

import org.jspecify.annotations.NullMarked;
