package org.jibao.assessment;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.Verdict;

/**
 * 处理: what a scheme gives one unit of one criticism. Pure: the same scheme, findings and history give the same charge.
 *
 * @param base points before the multiplier
 * @param explanation one Chinese sentence with arithmetic and article
 */
record Charge(Points base, int factor, Points deduction, boolean warning, String explanation) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");

    /**
     * 前次通报: an earlier circulated criticism that named the unit.
     *
     * @param name how it is cited: its document number
     */
    record Earlier(LocalDate day, String name, boolean warning) {}

    /** 列入的问题: one confirmed finding. */
    record Failure(String incident, Verdict.Kind kind) {
        static Failure of(FindingView finding) {
            return new Failure(finding.incident().toString(), finding.kind());
        }
    }

    /**
     * Charges one unit.
     *
     * @param findings what was confirmed against the unit, at least one
     * @param chosen points a person chose; null for the scheme's lowest
     * @param earlier circulated criticisms of the unit before {@code day}, in any order
     * @param day day of the new criticism
     * @throws InvalidInput when the chosen points are outside the range or there is nothing to choose
     */
    static Charge of(
            Scheme scheme,
            String unitName,
            List<Failure> findings,
            @Nullable Points chosen,
            List<Earlier> earlier,
            LocalDate day) {
        var what = "本次认定" + findings.size() + "项（"
                + findings.stream()
                        .map(f -> f.incident() + Confirmed.name(f.kind()))
                        .distinct()
                        .collect(Collectors.joining("、"))
                + "）";
        var cost = cost(scheme.deduction(), unitName, findings, chosen);
        if (warns(scheme, earlier, day)) {
            return new Charge(
                    cost.points,
                    1,
                    Points.ZERO,
                    true,
                    what + "，此前"
                            + since(
                                    scheme.repeat().within(),
                                    scheme.firstWarning().renewed()) + "未受通报，按" + scheme.title()
                            + scheme.firstWarning().article() + "给予警告，不扣分。");
        }
        var precedent = precedent(scheme.repeat(), earlier, day);
        if (scheme.repeat().factor() == 1 || precedent.isEmpty()) {
            return new Charge(
                    cost.points,
                    1,
                    cost.points,
                    false,
                    what + "，按" + scheme.title() + cost.rule + "，扣" + cost.points + "分。");
        }
        var before = precedent.get();
        var factor = scheme.repeat().factor();
        var deduction = cost.points.times(factor);
        return new Charge(
                cost.points,
                factor,
                deduction,
                false,
                what + "，此前" + DAY.format(before.day()) + "在" + before.name() + "中"
                        + (before.warning() ? "受到警告" : "受到通报批评")
                        + "，系再次发生，按" + scheme.title() + cost.rule + "，并按"
                        + scheme.repeat().article() + "乘以"
                        + factor + "：" + cost.points + "×" + factor + "＝" + deduction + "，扣" + deduction + "分。");
    }

    private static boolean warns(Scheme scheme, List<Earlier> earlier, LocalDate day) {
        var rule = scheme.firstWarning();
        if (!rule.enabled() || (rule.until() != null && day.isAfter(rule.until()))) {
            return false;
        }
        return rule.renewed()
                ? earlier.stream().noneMatch(e -> scheme.repeat().reaches(e.day(), day))
                : earlier.isEmpty();
    }

    private static String since(@Nullable Period within, boolean renewed) {
        return within != null && renewed ? Periods.words(within) + "内" : "";
    }

    private static Optional<Earlier> precedent(Scheme.Repeat rule, List<Earlier> earlier, LocalDate day) {
        return earlier.stream()
                .filter(e -> rule.after().contains(e.warning() ? Scheme.Precedent.WARNING : Scheme.Precedent.CRITICISM))
                .filter(e -> rule.reaches(e.day(), day))
                .max(Comparator.comparing(Earlier::day).thenComparing(Earlier::name));
    }

    private static Cost cost(
            Scheme.Deduction deduction, String unitName, List<Failure> findings, @Nullable Points chosen) {
        if (deduction instanceof Scheme.Range range) {
            var points = chosen == null ? range.min() : chosen;
            if (points.compareTo(range.min()) < 0 || points.compareTo(range.max()) > 0) {
                throw new InvalidInput(
                        "chosen",
                        unitName + "选定的" + points + "分不在" + range.min() + "至" + range.max() + "分之间（" + range.article()
                                + "），请在幅度内选定");
            }
            return new Cost(
                    points,
                    range.article() + (chosen == null ? "取下限" : "在" + range.min() + "至" + range.max() + "分内选定") + points
                            + "分");
        }
        if (deduction instanceof Scheme.Flat flat) {
            if (chosen != null) {
                throw new InvalidInput("chosen", "计分办法按问题种类定额扣分（" + flat.article() + "），不能为" + unitName + "另选分值，请删去");
            }
            var unpriced = findings.stream()
                    .map(Failure::kind)
                    .filter(kind -> !flat.points().containsKey(kind))
                    .map(Confirmed::name)
                    .distinct()
                    .collect(Collectors.joining("、"));
            if (!unpriced.isEmpty()) {
                throw new InvalidInput(
                        "findings", "计分办法没有规定" + unpriced + "扣多少分（" + flat.article() + "），请先采用写明分值的计分办法，或不把这项认定列入本通报");
            }
            // One incident missed by phone and again in writing is one failure: its dearest kind counts once.
            Map<String, Failure> dearest = new LinkedHashMap<>();
            for (var finding : findings) {
                dearest.merge(
                        finding.incident(),
                        finding,
                        (a, b) -> flat.points()
                                                .getOrDefault(b.kind(), Points.ZERO)
                                                .compareTo(flat.points().getOrDefault(a.kind(), Points.ZERO))
                                        > 0
                                ? b
                                : a);
            }
            var sum = Points.ZERO;
            for (var finding : dearest.values()) {
                sum = sum.plus(flat.points().getOrDefault(finding.kind(), Points.ZERO));
            }
            var arithmetic = dearest.values().stream()
                    .map(f -> Confirmed.name(f.kind()) + flat.points().getOrDefault(f.kind(), Points.ZERO))
                    .collect(Collectors.joining("＋"));
            return new Cost(sum, flat.article() + "逐件定额" + arithmetic + "＝" + sum + "分");
        }
        throw new IllegalStateException("no charge for " + deduction);
    }

    private record Cost(Points points, String rule) {}
}
