/**
 * 排版: sets Chinese official documents to GB/T 9704-2012, from a manuscript or a {@code DocumentTree} to DOCX and PDF. Start with
 * {@code Typesetter}; nothing here knows of incidents, databases or Jakarta.
 */
@NullMarked
package org.jibao.typesetting;

import org.jspecify.annotations.NullMarked;
