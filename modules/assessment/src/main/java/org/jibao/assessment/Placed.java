package org.jibao.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A value of a JSON file together with the place where it stands, so that a fault can name its line. */
sealed interface Placed {

    /** Line of the file, from 1. */
    int line();

    /** Where in the file, e.g. {@code deduction.min}; empty for the whole. */
    String path();

    record Fields(int line, String path, Map<String, Placed> values) implements Placed {}

    record Items(int line, String path, List<Placed> values) implements Placed {}

    record Text(int line, String path, String value) implements Placed {}

    record Amount(int line, String path, BigDecimal value) implements Placed {}

    record Flag(int line, String path, boolean value) implements Placed {}

    record Nothing(int line, String path) implements Placed {}
}
