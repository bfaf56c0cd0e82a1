package org.jibao.incidents.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.Names;

/** 页面文字: how values of the record are written on pages, e.g. {@code #{text.time(row.openedAt())}}. */
@Named("text")
@ApplicationScoped
public class Texts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Inject
    Clock clock;

    /** The printed name of an enum constant of the rules. */
    public String name(@Nullable Enum<?> constant) {
        return constant == null ? "" : Names.of(constant);
    }

    /** 2026-07-12 16:05, in the office's zone; — when unknown. */
    public String time(@Nullable Instant at) {
        return at == null ? "—" : TIME.format(at.atZone(clock.getZone()));
    }

    /** As {@link #time(Instant)}, with 约 and the margin when it is not exact. */
    public String eventTime(@Nullable EventTime at) {
        if (at == null) {
            return "不详";
        }
        return at.isExact() ? time(at.at()) : "约" + time(at.at()) + "（前后" + duration(at.margin()) + "）";
    }

    /** 3天2小时5分, without parts that are zero; seconds only below one minute. */
    public String duration(@Nullable Duration duration) {
        if (duration == null || duration.isZero()) {
            return "0分";
        }
        var parts = new StringBuilder();
        append(parts, duration.toDaysPart(), "天");
        append(parts, duration.toHoursPart(), "小时");
        append(parts, duration.toMinutesPart(), "分");
        if (parts.isEmpty()) {
            append(parts, duration.toSecondsPart(), "秒");
        }
        return parts.toString();
    }

    /** Time left until {@code due}, or how long it has passed. */
    public String left(@Nullable Instant due) {
        if (due == null) {
            return "—";
        }
        var left = Duration.between(clock.instant(), due);
        return left.isNegative() ? "已过" + duration(left.negated()) : "还有" + duration(left);
    }

    /** 死亡1人，重伤2人; 尚无数据 when nothing is known. */
    public String figures(Figures figures) {
        var parts = new java.util.ArrayList<String>();
        for (var kind : FigureKind.values()) {
            var value = figures.values().get(kind);
            if (value != null) {
                parts.add(Names.of(kind) + figure(value) + Names.unitOf(kind));
            }
        }
        return parts.isEmpty() ? "尚无数据" : String.join("，", parts);
    }

    public String figure(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    public String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    private static void append(StringBuilder parts, long amount, String unit) {
        if (amount != 0) {
            parts.append(amount).append(unit);
        }
    }
}
