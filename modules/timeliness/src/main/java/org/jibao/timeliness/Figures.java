package org.jibao.timeliness;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * 数据: the figures of an incident as known at one moment. A kind that is absent is unknown, which is not zero.
 *
 * @param values non-negative values; persons as whole numbers, loss in 万元, area in hectares
 */
public record Figures(Map<FigureKind, BigDecimal> values) {

    /** Nothing is known yet. */
    public static final Figures NONE = new Figures(Map.of());

    public Figures {
        values.forEach((kind, value) -> {
            if (value.signum() < 0) {
                throw new IllegalArgumentException(kind + " is negative: " + value);
            }
        });
        values = Map.copyOf(values);
    }

    /** These figures with one of them replaced. */
    public Figures with(FigureKind kind, BigDecimal value) {
        var changed = new EnumMap<FigureKind, BigDecimal>(FigureKind.class);
        changed.putAll(values);
        changed.put(kind, value);
        return new Figures(changed);
    }
}
