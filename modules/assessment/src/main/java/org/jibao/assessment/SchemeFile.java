package org.jibao.assessment;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.Verdict;

/** Reads a scheme file and names all its faults at once: file, line, path, what is wrong, what to do. */
final class SchemeFile {
    /** A scheme is a page of rules; more is a mistake or an attack. */
    private static final int LONGEST = 200_000;

    private static final int GREATEST_FACTOR = 10;
    private static final int LONGEST_HEARING = 60;

    private final Faults faults;

    private SchemeFile(Faults faults) {
        this.faults = faults;
    }

    /** @throws InvalidInput with one problem per fault; the problem's field is the path in the file */
    static Scheme read(String file, String text) {
        var faults = new Faults(file);
        var scheme = new SchemeFile(faults)
                .scheme(PlacedReader.whole(text, LONGEST, "计分办法文件只写规则，请删去无关内容", "请参照随附的city-deduction.json", faults));
        faults.refuseIfAny();
        return scheme;
    }

    /** A scheme that stands within another text; its faults go to {@code faults}, and what is returned then is of no use. */
    static Scheme within(Placed.Fields whole, Faults faults) {
        return new SchemeFile(faults).scheme(whole);
    }

    private Scheme scheme(Placed.Fields whole) {
        var top = new Section(whole, faults);
        var id = top.text("id");
        if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            faults.add(top.at("id"), "编号“" + Faults.clip(id) + "”不合规", "只用小写字母、数字和连字符，不超过64个字符");
        }
        var title = top.text("title");
        var source = top.text("source");
        var base = base(top.section("base"));
        var counting = counting(top.section("counting"));
        var scheme = new Scheme(
                id,
                title,
                source,
                base,
                deduction(top.section("deduction")),
                firstWarning(top.section("firstWarning")),
                repeat(top.section("repeat")),
                top.has("floor") ? floor(top.section("floor"), base) : null,
                counting,
                ranking(top.section("ranking")),
                percentages(top.section("percentages")),
                top.optional("hearing").map(SchemeFile::hearing).orElse(Scheme.Hearing.NONE),
                top.optional("annual").map(SchemeFile::annual).orElse(null),
                new ExtrasFile(faults).read(top));
        top.nothingElse();
        return scheme;
    }

    private static Scheme.Base base(Section section) {
        var base = new Scheme.Base(section.points("points"), section.text("article"));
        section.nothingElse();
        return base;
    }

    private Scheme.Floor floor(Section section, Scheme.Base base) {
        var floor = new Scheme.Floor(section.points("points"), section.text("article"));
        if (floor.points().compareTo(base.points()) > 0) {
            faults.add(section.at("points"), "最低分" + floor.points() + "高于基础分" + base.points(), "改为不高于基础分的分值");
        }
        section.nothingElse();
        return floor;
    }

    private Scheme.Deduction deduction(Section section) {
        var rule = section.text("rule");
        var article = section.text("article");
        switch (rule) {
            case "range" -> {
                var range = new Scheme.Range(section.points("min"), section.points("max"), article);
                if (range.min().compareTo(range.max()) > 0) {
                    faults.add(section.at("min"), "下限" + range.min() + "大于上限" + range.max(), "对调或改正");
                }
                section.nothingElse();
                return range;
            }
            case "flat" -> {
                var amounts = section.section("points");
                var points = new EnumMap<Verdict.Kind, Points>(Verdict.Kind.class);
                for (var kind : clocked()) {
                    points.put(kind, amounts.points(kind.name()));
                }
                amounts.present(Verdict.Kind.class).stream()
                        .filter(Verdict.Kind::isStated)
                        .forEach(kind -> points.put(kind, amounts.points(kind.name())));
                amounts.nothingElse();
                section.nothingElse();
                return new Scheme.Flat(points, article);
            }
            default -> {
                if (!rule.isEmpty()) {
                    faults.add(
                            section.at("rule"), "没有扣分规则“" + Faults.clip(rule) + "”", "写range（幅度内由人选定）或flat（按问题种类定额）");
                }
                return new Scheme.Range(Points.ZERO, Points.ZERO, article);
            }
        }
    }

    private static Scheme.FirstWarning firstWarning(Section section) {
        var rule = new Scheme.FirstWarning(
                section.flag("enabled"),
                section.has("renewed") && section.flag("renewed"),
                section.has("until") ? section.parsed("until", LocalDate::parse, "日期应如2026-12-31") : null,
                section.text("article"));
        section.nothingElse();
        return rule;
    }

    private Scheme.Repeat repeat(Section section) {
        var factor = section.whole("factor", 1, GREATEST_FACTOR);
        var within = section.has("within")
                ? section.parsed("within", Period::parse, "期限应如P1Y（一年）、P6M（六个月）或P90D（九十日）")
                : null;
        if (within != null && (within.isNegative() || within.isZero())) {
            faults.add(section.at("within"), "期限必须大于零", "改为如P1Y；不设期限则删去这一项");
        }
        var repeat = new Scheme.Repeat(
                factor, section.kinds("after", Scheme.Precedent.class), within, section.text("article"));
        if (factor > 1 && section.has("after") && repeat.after().isEmpty()) {
            faults.add(section.at("after"), "有加倍而未写前次处理", "写WARNING（警告）、CRITICISM（通报批评扣分）或两者");
        }
        section.nothingElse();
        return repeat;
    }

    private Scheme.Counting counting(Section section) {
        var counting = new Scheme.Counting(
                section.kinds("late", Verdict.Kind.class),
                section.kinds("missed", Verdict.Kind.class),
                section.kinds("other", Verdict.Kind.class),
                section.text("article"));
        var seen = EnumSet.noneOf(Verdict.Kind.class);
        Map.of("late", counting.late(), "missed", counting.missed(), "other", counting.other())
                .forEach((column, kinds) -> {
                    for (var kind : kinds) {
                        if (!kind.isBreach()) {
                            faults.add(section.at(column), "“" + kind + "”不是问题，不能列入", "删去");
                        } else if (!seen.add(kind)) {
                            faults.add(section.at(column), "“" + kind + "”列入了两栏", "只留一栏");
                        }
                    }
                });
        var left = EnumSet.copyOf(clocked());
        left.removeAll(seen);
        if (!left.isEmpty() && section.has("late") && section.has("missed") && section.has("other")) {
            faults.add(section.whole(), "以下问题种类未列入任何一栏：" + left, "列入late、missed或other");
        }
        section.nothingElse();
        return counting;
    }

    private static Scheme.Ranking ranking(Section section) {
        var ranking = new Scheme.Ranking(
                section.choice("best", Scheme.Best.class),
                section.choice("ties", Scheme.Ties.class),
                section.choice("withoutEvents", Scheme.WithoutEvents.class),
                section.text("article"));
        section.nothingElse();
        return ranking;
    }

    private static Scheme.Hearing hearing(Section section) {
        var hearing = new Scheme.Hearing(section.whole("days", 1, LONGEST_HEARING), section.text("article"));
        section.nothingElse();
        return hearing;
    }

    private static Scheme.Annual annual(Section section) {
        var annual = new Scheme.Annual(section.choice("rule", Scheme.Yearly.class), section.text("article"));
        section.nothingElse();
        return annual;
    }

    private static Scheme.Percentages percentages(Section section) {
        var percentages = new Scheme.Percentages(section.choice("rounding", Rounding.class), section.text("article"));
        section.nothingElse();
        return percentages;
    }

    /** What the clock finds a scheme must place; what persons state it may: left out, it counts as another problem. */
    private static Set<Verdict.Kind> clocked() {
        return Arrays.stream(Verdict.Kind.values())
                .filter(kind -> kind.isBreach() && !kind.isStated())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
