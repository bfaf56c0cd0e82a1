package org.jibao.timeliness;

import java.util.List;
import java.util.stream.Stream;

/**
 * 制度文件: reads policies from JSON. What a file may contain is published in {@code policy.schema.json} beside the
 * shipped files; an office copies one of these and changes it.
 */
public final class PolicyFiles {

    /** Characters that a policy file may have, inclusive; the shipped ones have about ten thousand. */
    public static final int LARGEST = 200_000;

    private static final List<Policy> SHIPPED = Stream.of(
                    "city-2014",
                    "district-2017",
                    "city-provisional",
                    "work-safety-2007",
                    "chongqing-2012",
                    "henan-emergency",
                    "lanzhou-2014",
                    "jilin-city-2006")
            .map(PolicyFiles::shipped)
            .toList();

    private PolicyFiles() {}

    /**
     * Reads a policy, or refuses it with everything that is wrong with it at once.
     *
     * @param fileName name under which faults are reported
     * @param json the text of the file, at most {@link #LARGEST} characters
     */
    public static Policy parse(String fileName, String json) throws PolicyException {
        return new PolicyReader(fileName, json).read();
    }

    /** The policies that come with the product: local regimes of several shapes and the national
     * rules for work-safety accidents. */
    public static List<Policy> shipped() {
        return SHIPPED;
    }

    /** The JSON schema (2020-12) of policy files, for editors that check while one types. */
    public static String schema() {
        return Resources.text("policies/policy.schema.json");
    }

    private static Policy shipped(String id) {
        var name = id + ".json";
        try {
            return parse(name, Resources.text("policies/" + name));
        } catch (PolicyException e) {
            throw new IllegalStateException("a shipped policy is faulty: " + e.faults(), e);
        }
    }
}
