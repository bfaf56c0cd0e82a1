package org.jibao.assessment;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** One object of the file while it is read: remembers which of its fields a rule asked for. */
final class Section {
    private static final int LONGEST_WORDING = 500;
    private static final BigDecimal GREATEST_POINTS = BigDecimal.valueOf(10_000);

    private final Placed.Fields whole;
    private final Faults faults;
    private final boolean missing;
    private final Set<String> known = new LinkedHashSet<>();

    Section(Placed.Fields whole, Faults faults) {
        this(whole, false, faults);
    }

    private Section(Placed.Fields whole, boolean missing, Faults faults) {
        this.whole = whole;
        this.missing = missing;
        this.faults = faults;
    }

    Placed.Fields whole() {
        return whole;
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
            return new Section(fields, faults);
        }
        return new Section(new Placed.Fields(whole.line(), name, Map.of()), true, faults);
    }

    /** A section that need not be there; no fault when it is left out. */
    Optional<Section> optional(String name) {
        return has(name) ? Optional.of(section(name)) : Optional.empty();
    }

    /** The objects of a list; none when it is left out. */
    List<Section> sections(String name, int most) {
        if (!has(name)) {
            return List.of();
        }
        var sections = new ArrayList<Section>();
        if (get(name, Placed.Items.class, "应写列表[{…}]") instanceof Placed.Items items) {
            if (items.values().size() > most) {
                faults.add(items, "共" + items.values().size() + "项，超过" + most + "项", "删减或分几次");
                return List.of();
            }
            for (var item : items.values()) {
                if (item instanceof Placed.Fields fields) {
                    sections.add(new Section(fields, faults));
                } else {
                    faults.add(item, "类型不对", "应写一个对象{…}");
                }
            }
        }
        return sections;
    }

    /** The texts of a list, each with its place. */
    List<Placed.Text> texts(String name) {
        var texts = new ArrayList<Placed.Text>();
        if (get(name, Placed.Items.class, "应写列表[…]") instanceof Placed.Items items) {
            for (var item : items.values()) {
                if (item instanceof Placed.Text text) {
                    texts.add(text);
                } else {
                    faults.add(item, "类型不对", "应写文字（加引号）");
                }
            }
        }
        return texts;
    }

    /** Those constants whose names are fields of this object. */
    <E extends Enum<E>> List<E> present(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> has(constant.name()))
                .toList();
    }

    /** Text that may be left out; then empty. */
    String optionalText(String name) {
        return has(name) ? text(name) : "";
    }

    String text(String name) {
        if (!(get(name, Placed.Text.class, "应写文字（加引号）") instanceof Placed.Text text)) {
            return "";
        }
        if (text.value().isBlank()) {
            faults.add(text, "是空的", "写明内容；规则须写明依据的条款");
        } else if (text.value().length() > LONGEST_WORDING) {
            faults.add(text, "共" + text.value().length() + "字，超过" + LONGEST_WORDING + "字", "缩短");
        } else if (text.value().codePoints().anyMatch(Character::isISOControl)) {
            faults.add(text, "含有换行等控制字符", "写成一行");
        }
        return text.value().strip();
    }

    boolean flag(String name) {
        return get(name, Placed.Flag.class, "应写true或false") instanceof Placed.Flag flag && flag.value();
    }

    Points points(String name) {
        if (!(get(name, Placed.Amount.class, "应写数字，如0.5") instanceof Placed.Amount number)) {
            return Points.ZERO;
        }
        var value = number.value();
        if (value.signum() < 0 || value.compareTo(GREATEST_POINTS) > 0) {
            faults.add(number, "分值应在0至" + GREATEST_POINTS + "之间", "扣分写正数，改为范围内的分值");
            return Points.ZERO;
        }
        try {
            return new Points(value);
        } catch (ArithmeticException e) {
            faults.add(number, "分值精确到0.01，不能更细", "最多写两位小数");
            return Points.ZERO;
        }
    }

    /** Above 0, at most 100, with two decimals at most. */
    BigDecimal percent(String name) {
        if (!(get(name, Placed.Amount.class, "应写数字，如50（百分之五十）") instanceof Placed.Amount number)) {
            return BigDecimal.ZERO;
        }
        var value = number.value();
        if (value.signum() <= 0
                || value.compareTo(BigDecimal.valueOf(100)) > 0
                || value.stripTrailingZeros().scale() > 2) {
            faults.add(number, "应为大于0、不超过100的数，最多两位小数", "百分之五十写50");
            return BigDecimal.ZERO;
        }
        return value;
    }

    int whole(String name, int least, int most) {
        if (!(get(name, Placed.Amount.class, "应写整数") instanceof Placed.Amount number)) {
            return least;
        }
        var value = number.value();
        if (value.compareTo(BigDecimal.valueOf(least)) < 0
                || value.compareTo(BigDecimal.valueOf(most)) > 0
                || value.stripTrailingZeros().scale() > 0) {
            faults.add(number, "应为" + least + "至" + most + "的整数", "改为范围内的整数");
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
            faults.add(text, "“" + Faults.clip(text.value()) + "”格式不对", form);
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
                    faults.add(item, "应写文字（加引号）", "写以下之一：" + names(type));
                } else {
                    var constant = constant(text, type);
                    if (constant != null && !chosen.add(constant)) {
                        faults.add(item, "“" + constant + "”写了两次", "只保留一处");
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
                faults.add(value, "不认识这一项", "可写的项：" + String.join("、", known) + "；请改正或删去");
            }
        });
    }

    private <E extends Enum<E>> @Nullable E constant(Placed.Text text, Class<E> type) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text.value())) {
                return constant;
            }
        }
        faults.add(text, "没有“" + Faults.clip(text.value()) + "”", "写以下之一：" + names(type));
        return null;
    }

    private @Nullable Placed get(String name, Class<? extends Placed> type, String form) {
        known.add(name);
        var value = whole.values().get(name);
        if (value == null) {
            if (!missing) {
                faults.missing(whole, name, form);
            }
            return null;
        }
        if (!type.isInstance(value)) {
            faults.add(value, "类型不对", form);
            return null;
        }
        return value;
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining("、"));
    }
}
