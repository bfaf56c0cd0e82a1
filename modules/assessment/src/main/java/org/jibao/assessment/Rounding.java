package org.jibao.assessment;

import java.math.RoundingMode;

/** 百分比取舍: how a percentage is cut to the decimals that are printed. The scheme chooses; the bulletin states it. */
public enum Rounding {
    /** 四舍五入: 23.85 becomes 23.9. */
    HALF_UP("四舍五入", RoundingMode.HALF_UP),
    /** 舍去尾数: 23.85 becomes 23.8. */
    DOWN("舍去尾数", RoundingMode.DOWN);

    private final String label;
    private final RoundingMode mode;

    Rounding(String label, RoundingMode mode) {
        this.label = label;
        this.mode = mode;
    }

    /** Chinese name as printed beside the figures. */
    public String label() {
        return label;
    }

    /** How {@link java.math.BigDecimal} cuts. */
    public RoundingMode mode() {
        return mode;
    }
}
