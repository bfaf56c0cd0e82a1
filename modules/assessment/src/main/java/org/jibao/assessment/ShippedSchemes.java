package org.jibao.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Scheme files that come with the product; an office adopts one as it is or a copy of its own. */
final class ShippedSchemes {
    static final List<String> FILES = List.of("city-deduction.json");

    private ShippedSchemes() {}

    /** @throws IllegalArgumentException for a file that is not among {@link #FILES} */
    static String text(String file) {
        if (!FILES.contains(file)) {
            throw new IllegalArgumentException(file + " is not shipped; there are " + FILES);
        }
        try (var in = ShippedSchemes.class.getResourceAsStream("schemes/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
