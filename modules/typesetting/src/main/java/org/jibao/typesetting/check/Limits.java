package org.jibao.typesetting.check;

import java.util.Properties;

/** 检查限度: how much of a file is read before it is given up, so that a hostile file costs little. */
public final class Limits {

    private static final Properties VALUES = Rules.properties("check.properties");

    public static final int MAX_BYTES = value("max-bytes");
    public static final int MAX_PAGES = value("max-pages");
    public static final int MAX_OPERATORS = value("max-operators");
    public static final int MAX_GLYPHS = value("max-glyphs");
    public static final int MAX_RULES = value("max-rules");
    public static final int MAX_STREAM = value("max-stream");
    public static final int MAX_NESTING = value("max-nesting");
    public static final int MAX_SECONDS = value("max-seconds");
    public static final int MAX_FINDINGS = value("max-findings");

    private Limits() {}

    private static int value(String key) {
        return Integer.parseInt(VALUES.getProperty(key).strip());
    }
}
