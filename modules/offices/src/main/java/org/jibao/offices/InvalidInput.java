package org.jibao.offices;

import java.util.List;

/**
 * 输入有误: refused with every problem at once; nothing was stored. Messages are Chinese and name field, value and remedy.
 */
public class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String field, String message) {
        this(List.of(new Problem(field, message)));
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * 问题.
     *
     * @param field name of the command's component, e.g. {@code occurredAt}
     * @param message Chinese: what is wrong, which value, what to do
     */
    public record Problem(String field, String message) {}
}
