@NullMarked
package org.jibao.typesetting.pages;

import org.jspecify.annotations.NullMarked;
