package org.jibao.timeliness;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** 名称: the printed Chinese name of each constant of the rules, read from {@code names.properties}. */
public final class Names {
    private static final Properties NAMES = read();

    private Names() {}

    /** The name as pages and documents print it, e.g. 重大 for {@link Grade#MAJOR}. */
    public static String of(Enum<?> constant) {
        return name(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The unit a figure is counted in: 人, 万元 or 公顷. */
    public static String unitOf(FigureKind kind) {
        return name("FigureUnit." + kind.name());
    }

    private static String name(String key) {
        var name = NAMES.getProperty(key);
        if (name == null) {
            throw new IllegalStateException("names.properties has no " + key + ": add the line");
        }
        return name;
    }

    private static Properties read() {
        var names = new Properties();
        try (var in = Names.class.getResourceAsStream("names.properties")) {
            if (in == null) {
                throw new IllegalStateException("names.properties is missing from the jar");
            }
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
