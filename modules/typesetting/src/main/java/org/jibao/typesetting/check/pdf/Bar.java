package org.jibao.typesetting.check.pdf;

import org.jibao.typesetting.Colour;

/** A drawn rule, lying or standing: its ink, in 1/1000 pt from the top left corner of the page as it is seen. */
record Bar(int left, int top, int right, int bottom, Colour colour) {

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    boolean lying() {
        return width() > height();
    }

    boolean red() {
        return colour.red() > 150 && colour.green() < 100 && colour.blue() < 100;
    }
}
