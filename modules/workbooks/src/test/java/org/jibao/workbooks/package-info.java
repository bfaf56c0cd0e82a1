@NullMarked
package org.jibao.workbooks;

import org.jspecify.annotations.NullMarked;
