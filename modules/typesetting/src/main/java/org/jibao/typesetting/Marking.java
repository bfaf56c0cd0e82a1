package org.jibao.typesetting;

import org.jspecify.annotations.Nullable;

/**
 * 份号、密级、紧急程度: the marks flush left at the head of page 1 (GB/T 9704-2012, 7.2.1 to 7.2.3); each may be absent.
 *
 * @param copyNumber 份号, digits only
 * @param secrecy 密级和保密期限, e.g. {@code 机密★1年}
 * @param urgency 紧急程度, e.g. {@code 特急}
 */
public record Marking(@Nullable String copyNumber, @Nullable String secrecy, @Nullable String urgency) {

    /** What stands flush left where the copy number has a place of its own. */
    public Marking withoutCopyNumber() {
        return new Marking(null, secrecy, urgency);
    }
}
