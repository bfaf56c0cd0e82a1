/** 账本的页面与接口. */
@NullMarked
package org.jibao.ledger.web;

import org.jspecify.annotations.NullMarked;
