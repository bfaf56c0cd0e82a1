package org.jibao.typesetting.check;

import org.jspecify.annotations.Nullable;

import org.jibao.fonts.FontRole;

/**
 * 字体使用: a font that a file draws with or names.
 *
 * @param name as the file gives it, without the tag of a subset
 * @param role the typeface of the standard that it serves or stands in for; null for any other
 * @param substitute whether it stands in for a typeface of the standard instead of being one that offices license
 * @param embedded whether the file carries it
 */
public record FontUse(String name, @Nullable FontRole role, boolean substitute, boolean embedded) {}
