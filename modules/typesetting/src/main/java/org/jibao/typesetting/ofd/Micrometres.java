package org.jibao.typesetting.ofd;

import org.jibao.typesetting.Length;

/** OFD measures in millimetres; a thousandth of one is three times as coarse as the layout and twenty times as fine as a printer. */
final class Micrometres {

    private Micrometres() {}

    /**
     * Rounds to the nearest micrometre. Distances are differences of rounded places, so that errors do not add up.
     *
     * @param length in 1/1000 pt
     */
    static int of(int length) {
        return (int) Math.round(Length.inMillimetres(length) * 1000);
    }
}
