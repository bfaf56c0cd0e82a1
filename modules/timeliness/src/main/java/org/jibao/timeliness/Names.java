package org.jibao.timeliness;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** 名称: the printed Chinese name of each constant of the rules, read from {@code names.properties}. */
public final class Names {
    private static final Properties NAMES = Resources.properties("names.properties");

    /** Looked up once for each constant: a quarter prints some hundred thousand of them. */
    private static final Map<Enum<?>, String> OF = new ConcurrentHashMap<>();

    private Names() {}

    /** The name as pages and documents print it, e.g. 重大 for {@link Grade#MAJOR}. */
    public static String of(Enum<?> constant) {
        return OF.computeIfAbsent(constant, one -> name(one.getDeclaringClass().getSimpleName() + "." + one.name()));
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
}
