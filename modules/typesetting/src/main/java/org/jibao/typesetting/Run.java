package org.jibao.typesetting;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * 文字段: text of one kind within a paragraph.
 *
 * @param fact id of the fact that the text states, null for plain words; {@code [348](fact:accidents.count)} gives the
 *     text {@code 348} and the fact {@code accidents.count}
 */
public record Run(String text, Emphasis emphasis, @Nullable String fact) {

    /** 强调: by typeface, since the faces of official documents are never made bold or slanted. */
    public enum Emphasis {
        NONE,
        /** {@code **text**}: 黑体. */
        STRONG,
        /** {@code *text*}: 楷体. */
        GENTLE
    }

    public static Run of(String text) {
        return new Run(text, Emphasis.NONE, null);
    }

    /** The words of the runs, without their marks. */
    public static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
