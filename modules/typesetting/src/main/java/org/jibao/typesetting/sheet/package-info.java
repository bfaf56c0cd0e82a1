/** 版式: measures of the standard, read from data that cite their clauses. */
@NullMarked
package org.jibao.typesetting.sheet;

import org.jspecify.annotations.NullMarked;
