/** 事件的页面与接口: pages and REST of the register. They parse, call one method of the module, and word the answer. */
@NullMarked
package org.jibao.incidents.web;

import org.jspecify.annotations.NullMarked;
