@NullMarked
package org.jibao.typesetting.faces;

import org.jspecify.annotations.NullMarked;
