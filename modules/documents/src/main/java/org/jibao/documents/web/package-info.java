/** 公文的页面与接口: pages and REST of the document desk. */
@NullMarked
package org.jibao.documents.web;

import org.jspecify.annotations.NullMarked;
