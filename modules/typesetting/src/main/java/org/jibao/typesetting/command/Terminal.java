package org.jibao.typesetting.command;

import java.io.PrintStream;

/**
 * 终端: results go to {@code out}, where another program may read them, everything else to {@code err}.
 */
record Terminal(PrintStream out, PrintStream err) {

    void result(String text) {
        out.println(text);
    }

    /** Results in many lines that end by themselves. */
    void block(String text) {
        out.print(text.endsWith("\n") ? text : text + "\n");
    }

    void say(String key, Object... values) {
        err.println(Texts.of(key, values));
    }

    void fail(Failure failure) {
        err.println(failure.text());
    }
}
