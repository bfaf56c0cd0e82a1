package org.jibao.assessment;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;

import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.Verdict;

/** Reads a scheme file and names all its faults at once: file, line, path, what is wrong, what to do. */
final class SchemeFile {
    /** A scheme is a page of rules; more is a mistake or an attack. */
    private static final int LONGEST = 200_000;

    private static final int LONGEST_WORDING = 500;
    private static final int GREATEST_FACTOR = 10;
    private static final BigDecimal GREATEST_POINTS = BigDecimal.valueOf(10_000);
    private static final Points NO_MATTER = Points.ZERO;

    private final String file;
    private final List<InvalidInput.Problem> faults = new ArrayList<>();

    private SchemeFile(String file) {
        this.file = file;
    }

    /** @throws InvalidInput with one problem per fault; the problem's field is the path in the file */
    static Scheme read(String file, String text) {
        return new SchemeFile(file).scheme(text);
    }

    private Scheme scheme(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidInput("file", file + "：共" + text.length() + "个字符，超过" + LONGEST + "；计分办法文件只写规则，请删去无关内容");
        }
        Placed placed;
        try {
            placed = PlacedReader.read(
                    text.startsWith("\uFEFF") ? text.substring(1) : text, twice -> fault(twice, "同一项写了两次", "只保留一处"));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var line = at == null ? 1 : at.getLineNr();
            var column = at == null ? 1 : at.getColumnNr();
            throw new InvalidInput("file", file + " 第" + line + "行第" + column + "列附近：不是合格的JSON；请检查引号、逗号和括号是否成对");
        }
        if (!(placed instanceof Placed.Fields whole)) {
            throw new InvalidInput("file", file + " 第" + placed.line() + "行：应以“{”开头写一个对象；请参照随附的city-deduction.json");
        }
        var top = new Section(whole);
        var id = top.text("id");
        if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            fault(top.at("id"), "编号“" + clip(id) + "”不合规", "只用小写字母、数字和连字符，不超过64个字符");
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
                percentages(top.section("percentages")));
        top.nothingElse();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
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
            fault(section.at("points"), "最低分" + floor.points() + "高于基础分" + base.points(), "改为不高于基础分的分值");
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
                    fault(section.at("min"), "下限" + range.min() + "大于上限" + range.max(), "对调或改正");
                }
                section.nothingElse();
                return range;
            }
            case "flat" -> {
                var amounts = section.section("points");
                var points = new EnumMap<Verdict.Kind, Points>(Verdict.Kind.class);
                for (var kind : breaches()) {
                    points.put(kind, amounts.points(kind.name()));
                }
                amounts.nothingElse();
                section.nothingElse();
                return new Scheme.Flat(points, article);
            }
            default -> {
                if (!rule.isEmpty()) {
                    fault(section.at("rule"), "没有扣分规则“" + clip(rule) + "”", "写range（幅度内由人选定）或flat（按问题种类定额）");
                }
                return new Scheme.Range(NO_MATTER, NO_MATTER, article);
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
            fault(section.at("within"), "期限必须大于零", "改为如P1Y；不设期限则删去这一项");
        }
        var repeat = new Scheme.Repeat(
                factor, section.kinds("after", Scheme.Precedent.class), within, section.text("article"));
        if (factor > 1 && section.has("after") && repeat.after().isEmpty()) {
            fault(section.at("after"), "有加倍而未写前次处理", "写WARNING（警告）、CRITICISM（通报批评扣分）或两者");
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
                            fault(section.at(column), "“" + kind + "”不是问题，不能列入", "删去");
                        } else if (!seen.add(kind)) {
                            fault(section.at(column), "“" + kind + "”列入了两栏", "只留一栏");
                        }
                    }
                });
        var left = EnumSet.copyOf(breaches());
        left.removeAll(seen);
        if (!left.isEmpty() && section.has("late") && section.has("missed") && section.has("other")) {
            fault(section.whole, "以下问题种类未列入任何一栏：" + left, "列入late、missed或other");
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

    private static Scheme.Percentages percentages(Section section) {
        var percentages = new Scheme.Percentages(section.choice("rounding", Rounding.class), section.text("article"));
        section.nothingElse();
        return percentages;
    }

    private static Set<Verdict.Kind> breaches() {
        return Arrays.stream(Verdict.Kind.values())
                .filter(Verdict.Kind::isBreach)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void fault(Placed at, String message, String remedy) {
        faults.add(new InvalidInput.Problem(
                at.path().isEmpty() ? "file" : at.path(),
                file + " 第" + at.line() + "行 " + clip(at.path()) + "：" + message + "；" + remedy));
    }

    /** What a file says is repeated in a message only so far as it helps to find the place. */
    private static String clip(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** One object of the file while it is read: remembers which of its fields a rule asked for. */
    private final class Section {
        private final Placed.Fields whole;
        private final boolean missing;
        private final Set<String> known = new LinkedHashSet<>();

        Section(Placed.Fields whole) {
            this(whole, false);
        }

        private Section(Placed.Fields whole, boolean missing) {
            this.whole = whole;
            this.missing = missing;
        }

        boolean has(String name) {
            known.add(name);
            return !(whole.values().getOrDefault(name, new Placed.Nothing(0, "")) instanceof Placed.Nothing);
        }

        Placed at(String name) {
            return whole.values().getOrDefault(name, whole);
        }

        Section section(String name) {
            if (get(name, Placed.Fields.class, "应写一个对象{…}") instanceof Placed.Fields fields) {
                return new Section(fields);
            }
            return new Section(new Placed.Fields(whole.line(), name, Map.of()), true);
        }

        String text(String name) {
            if (!(get(name, Placed.Text.class, "应写文字（加引号）") instanceof Placed.Text text)) {
                return "";
            }
            if (text.value().isBlank()) {
                fault(text, "是空的", "写明内容；规则须写明依据的条款");
            } else if (text.value().length() > LONGEST_WORDING) {
                fault(text, "共" + text.value().length() + "字，超过" + LONGEST_WORDING + "字", "缩短");
            } else if (text.value().codePoints().anyMatch(Character::isISOControl)) {
                fault(text, "含有换行等控制字符", "写成一行");
            }
            return text.value().strip();
        }

        boolean flag(String name) {
            return get(name, Placed.Flag.class, "应写true或false") instanceof Placed.Flag flag && flag.value();
        }

        Points points(String name) {
            if (!(get(name, Placed.Amount.class, "应写数字，如0.5") instanceof Placed.Amount number)) {
                return NO_MATTER;
            }
            var value = number.value();
            if (value.signum() < 0 || value.compareTo(GREATEST_POINTS) > 0) {
                fault(number, "分值应在0至" + GREATEST_POINTS + "之间", "扣分写正数，改为范围内的分值");
                return NO_MATTER;
            }
            try {
                return new Points(value);
            } catch (ArithmeticException e) {
                fault(number, "分值精确到0.01，不能更细", "最多写两位小数");
                return NO_MATTER;
            }
        }

        int whole(String name, int least, int most) {
            if (!(get(name, Placed.Amount.class, "应写整数") instanceof Placed.Amount number)) {
                return least;
            }
            var value = number.value();
            if (value.compareTo(BigDecimal.valueOf(least)) < 0
                    || value.compareTo(BigDecimal.valueOf(most)) > 0
                    || value.stripTrailingZeros().scale() > 0) {
                fault(number, "应为" + least + "至" + most + "的整数", "改为范围内的整数");
                return least;
            }
            return value.intValue();
        }

        <T> @Nullable T parsed(String name, Function<String, T> parser, String form) {
            if (!(get(name, Placed.Text.class, form) instanceof Placed.Text text)) {
                return null;
            }
            try {
                return parser.apply(text.value());
            } catch (DateTimeException e) {
                fault(text, "“" + clip(text.value()) + "”格式不对", form);
                return null;
            }
        }

        <E extends Enum<E>> E choice(String name, Class<E> type) {
            if (get(name, Placed.Text.class, "应写以下之一：" + names(type)) instanceof Placed.Text text) {
                var constant = constant(text, type);
                if (constant != null) {
                    return constant;
                }
            }
            return type.getEnumConstants()[0];
        }

        <E extends Enum<E>> Set<E> kinds(String name, Class<E> type) {
            var chosen = EnumSet.noneOf(type);
            if (get(name, Placed.Items.class, "应写列表[…]") instanceof Placed.Items items) {
                for (var item : items.values()) {
                    if (!(item instanceof Placed.Text text)) {
                        fault(item, "应写文字（加引号）", "写以下之一：" + names(type));
                    } else {
                        var constant = constant(text, type);
                        if (constant != null && !chosen.add(constant)) {
                            fault(item, "“" + constant + "”写了两次", "只保留一处");
                        }
                    }
                }
            }
            return chosen;
        }

        /** Names every field that no rule asked for: a misspelt rule must not be lost in silence. */
        void nothingElse() {
            whole.values().forEach((name, value) -> {
                if (!known.contains(name)) {
                    fault(value, "不认识这一项", "可写的项：" + String.join("、", known) + "；请改正或删去");
                }
            });
        }

        private <E extends Enum<E>> @Nullable E constant(Placed.Text text, Class<E> type) {
            for (var constant : type.getEnumConstants()) {
                if (constant.name().equals(text.value())) {
                    return constant;
                }
            }
            fault(text, "没有“" + clip(text.value()) + "”", "写以下之一：" + names(type));
            return null;
        }

        private @Nullable Placed get(String name, Class<? extends Placed> type, String form) {
            known.add(name);
            var value = whole.values().get(name);
            if (value == null) {
                if (!missing) {
                    faults.add(new InvalidInput.Problem(
                            whole.path().isEmpty() ? name : whole.path() + "." + name,
                            file + " 第" + whole.line() + "行 " + clip(whole.path()) + "：缺少“" + name + "”；补上，" + form));
                }
                return null;
            }
            if (!type.isInstance(value)) {
                fault(value, "类型不对", form);
                return null;
            }
            return value;
        }

        private static String names(Class<? extends Enum<?>> type) {
            return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining("、"));
        }
    }
}
