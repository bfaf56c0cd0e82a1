@NullMarked
package org.jibao.documents.review;

import org.jspecify.annotations.NullMarked;
