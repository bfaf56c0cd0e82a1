@NullMarked
package org.jibao.documents;

import org.jspecify.annotations.NullMarked;
