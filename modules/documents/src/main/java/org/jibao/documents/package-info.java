/** 公文: from a stored record through template, draft and number to an issued document. Start with {@link DocumentDesk}. */
@NullMarked
package org.jibao.documents;

import org.jspecify.annotations.NullMarked;
