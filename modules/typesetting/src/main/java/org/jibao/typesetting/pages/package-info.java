/** 版面: puts the tree on pages. Knows no file format. */
@NullMarked
package org.jibao.typesetting.pages;

import org.jspecify.annotations.NullMarked;
