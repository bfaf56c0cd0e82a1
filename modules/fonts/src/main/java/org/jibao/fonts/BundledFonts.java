package org.jibao.fonts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** 随附字体: the fonts on the class path. */
public final class BundledFonts {

    private BundledFonts() {}

    /**
     * The TrueType file of a role, read afresh at each call. {@link FontRole#FANGSONG} comes in a jar of its own under
     * its own licence; without that jar it is empty, and 宋体 takes its place. The others are always there.
     */
    public static Optional<byte[]> bytes(FontRole role) {
        try (var in = FontRole.class.getResourceAsStream(role.resource())) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font of " + role, e);
        }
    }
}
