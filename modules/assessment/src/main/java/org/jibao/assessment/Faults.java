package org.jibao.assessment;

import java.util.ArrayList;
import java.util.List;

import org.jibao.offices.InvalidInput;

/** What is wrong with a text that people wrote: collected, so that all of it is named at once, each with its line. */
final class Faults {
    /** Nobody mends more at once; a file that is wrong throughout must not make an answer of its own size. */
    private static final int MOST = 200;

    private final String file;
    private final List<InvalidInput.Problem> problems = new ArrayList<>();

    /** @param file how the text is called in the messages */
    Faults(String file) {
        this.file = file;
    }

    void add(Placed at, String message, String remedy) {
        add(at.path().isEmpty() ? "file" : at.path(), at, message, remedy);
    }

    /** A field that is not there: named by its own path, at the line of the object that lacks it. */
    void missing(Placed.Fields whole, String name, String form) {
        add(whole.path().isEmpty() ? name : whole.path() + "." + name, whole, "缺少“" + name + "”", "补上，" + form);
    }

    private void add(String field, Placed at, String message, String remedy) {
        if (problems.size() < MOST) {
            problems.add(new InvalidInput.Problem(
                    clip(field), file + " 第" + at.line() + "行 " + clip(at.path()) + "：" + message + "；" + remedy));
        }
    }

    /** A fault after which nothing more can be read. */
    InvalidInput whole(String message) {
        return new InvalidInput("file", file + message);
    }

    void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** What a file says is repeated in a message only so far as it helps to find the place. */
    static String clip(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
