package org.jibao.typesetting;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 发文机关标志: the red name at the head (GB/T 9704-2012, 7.2.4, 10.1 to 10.3), or the name of a briefing.
 *
 * @param names one, with its 文件 if it has one; several for joint documents (联合行文), the lead body first
 * @param word the word that stands to the right of several names, between their first and last line, e.g. 文件; null when
 *     there is none
 */
public record Mark(List<String> names, @Nullable String word) {

    public Mark {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a mark has at least one name");
        }
    }

    /** The mark of a single body, e.g. {@code 中共临江市委办公室文件}. */
    public static Mark of(String name) {
        return new Mark(List.of(name), null);
    }
}
