package org.jibao.typesetting.ofd;

/** OFD measures in millimetres; a thousandth of one is three times as coarse as the layout and twenty times as fine as a printer. */
final class Micrometres {

    /** 25.4 mm are 72 pt: a thousandth of a point is 127/360 of a micrometre. */
    private static final long NUMERATOR = 127;

    private static final long DENOMINATOR = 360;

    private Micrometres() {}

    /**
     * Rounds to the nearest micrometre. Distances are differences of rounded places, so that errors do not add up.
     *
     * @param length in 1/1000 pt
     */
    static int of(int length) {
        return (int) Math.floorDiv(2L * length * NUMERATOR + DENOMINATOR, 2 * DENOMINATOR);
    }
}
