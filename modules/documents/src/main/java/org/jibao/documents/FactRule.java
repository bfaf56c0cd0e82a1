package org.jibao.documents;

import java.util.regex.Pattern;

/**
 * 数据说明: what one figure of a kind of document is; a row of the kind's {@code .facts.properties}.
 *
 * @param id id of the facts it speaks of; {@code *} stands for a part that changes: a code, a number, a name; {@code **} for
 *     any number of parts
 * @param description what the figure is
 * @param query where it comes from: the call of a module's root package and the rows, in words
 * @param form how it is printed: unit, rounding, words for nothing and for no change
 */
public record FactRule(String id, String description, String query, String form) {

    /**
     * Whether {@code fact} is one of those this row speaks of. A {@code *} stands for one or more characters but dots, a
     * {@code **} for one or more characters.
     */
    public boolean covers(String fact) {
        var any = String.join("\\E.+\\Q", id.split("\\*\\*", -1));
        return Pattern.matches("\\Q" + any.replace("*", "\\E[^.]+\\Q") + "\\E", fact);
    }
}
