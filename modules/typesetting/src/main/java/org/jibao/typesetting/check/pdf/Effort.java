package org.jibao.typesetting.check.pdf;

import java.time.Duration;

import org.jibao.typesetting.check.Limits;

/** What reading one file has cost so far; beyond the limits it is given up. */
final class Effort {

    private static final int LOOK_AT_CLOCK = 4096;

    private final long deadline =
            System.nanoTime() + Duration.ofSeconds(Limits.MAX_SECONDS).toNanos();
    private int operators;
    private int glyphs;
    private int bars;

    void operator() throws TooMuch {
        if (++operators > Limits.MAX_OPERATORS) {
            throw new TooMuch("绘图指令超过" + Limits.MAX_OPERATORS + "条");
        }
        if (operators % LOOK_AT_CLOCK == 0) {
            time();
        }
    }

    void glyph() throws TooMuch {
        if (++glyphs > Limits.MAX_GLYPHS) {
            throw new TooMuch("文字超过" + Limits.MAX_GLYPHS + "个");
        }
    }

    void bar() throws TooMuch {
        if (++bars > Limits.MAX_RULES) {
            throw new TooMuch("线条超过" + Limits.MAX_RULES + "条");
        }
    }

    void time() throws TooMuch {
        if (System.nanoTime() > deadline) {
            throw new TooMuch("读取超过" + Limits.MAX_SECONDS + "秒");
        }
    }
}
