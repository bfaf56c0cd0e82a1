package org.jibao.typesetting;

/**
 * 字体替换: something that is not set in the typeface the standard names.
 *
 * @param message in Chinese: what is missing, what stands in its place, what to do
 */
public record Substitution(Kind kind, String message) {

    /** What is missing. */
    public enum Kind {
        /** A whole typeface: another one serves its role. */
        FACE,
        /** Single characters: another typeface serves them. */
        CHARACTER,
        /** Characters that no font has: their code stands in the text instead. */
        MISSING,
        /** A font file in the office's folder that cannot be used. */
        UNUSABLE_FILE
    }
}
