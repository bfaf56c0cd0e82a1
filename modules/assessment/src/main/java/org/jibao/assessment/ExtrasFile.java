package org.jibao.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Level;

/** Reads the sections of a scheme file that need not be there. */
final class ExtrasFile {
    private static final int MOST_ITEMS = 200;
    private static final int MOST_RULES = 50;
    private static final int GREATEST_FACTOR = 100;
    private static final int GREATEST_NUMBER = 10_000;

    private final Faults faults;

    ExtrasFile(Faults faults) {
        this.faults = faults;
    }

    Extras read(Section top) {
        var items = items(top);
        var codes = new LinkedHashSet<String>();
        items.forEach(item -> codes.add(item.code()));
        var caps = top.optional("caps");
        var extras = new Extras(
                items,
                top.optional("commendations")
                        .map(section -> praise(section, items))
                        .orElse(null),
                top.optional("checkCalls").map(section -> posts(section, items)).orElse(null),
                top.optional("quota").map(section -> quota(section, codes)).orElse(null),
                caps.flatMap(section -> section.optional("additions"))
                        .map(ExtrasFile::cap)
                        .orElse(null),
                caps.flatMap(section -> section.optional("deductions"))
                        .map(ExtrasFile::cap)
                        .orElse(null),
                top.optional("average").map(section -> average(section, codes)).orElse(null),
                top.sections("bars", MOST_RULES).stream()
                        .map(section -> bar(section, codes))
                        .toList(),
                top.optional("grades").map(this::grades).orElse(null),
                top.sections("ratios", MOST_RULES).stream()
                        .map(ExtrasFile::ratio)
                        .toList());
        caps.ifPresent(Section::nothingElse);
        return extras;
    }

    private List<Extras.Item> items(Section top) {
        var items = new ArrayList<Extras.Item>();
        var seen = new LinkedHashSet<String>();
        for (var section : top.sections("items", MOST_ITEMS)) {
            var item = item(section);
            if (!item.code().isEmpty() && !seen.add(item.code())) {
                faults.add(section.at("code"), "项目编号“" + Faults.clip(item.code()) + "”写了两次", "另编一个");
            }
            items.add(item);
        }
        return items;
    }

    private Extras.Item item(Section section) {
        var code = section.text("code");
        if (!code.isEmpty() && !code.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            faults.add(section.at("code"), "项目编号“" + Faults.clip(code) + "”不合规", "只用小写字母、数字和连字符，不超过64个字符");
        }
        var item = new Extras.Item(
                code,
                section.text("name"),
                section.choice("sign", Extras.Sign.class),
                amount(section),
                factors(section),
                section.has("shared") ? section.choice("shared", Extras.Shared.class) : Extras.Shared.SOLE,
                section.has("most") ? section.points("most") : null,
                section.text("article"));
        section.nothingElse();
        return item;
    }

    private Extras.Amount amount(Section section) {
        var rule = section.text("rule");
        switch (rule) {
            case "flat" -> {
                return new Extras.Fixed(section.points("points"));
            }
            case "range" -> {
                var min = section.points("min");
                var max = section.points("max");
                if (min.compareTo(max) > 0) {
                    faults.add(section.at("min"), "下限" + min + "大于上限" + max, "对调或改正");
                }
                return new Extras.Chosen(min, max);
            }
            case "levels" -> {
                var levels = section.section("points");
                var points = new EnumMap<Level, Points>(Level.class);
                levels.present(Level.class).forEach(level -> points.put(level, levels.points(level.name())));
                if (points.isEmpty()) {
                    faults.add(section.at("points"), "没有写任何层级的分值", "写如{\"PROVINCE\": 4, \"CENTRE\": 5}");
                }
                levels.nothingElse();
                return new Extras.ByLevel(points);
            }
            case "percent" -> {
                return new Extras.OfAnother(section.percent("percent"));
            }
            default -> {
                if (!rule.isEmpty()) {
                    faults.add(
                            section.at("rule"),
                            "没有计分规则“" + Faults.clip(rule) + "”",
                            "写flat（定额）、range（幅度内由人选定）、levels（按层级定额）或percent（另一项分值的百分比）");
                }
                return new Extras.Fixed(Points.ZERO);
            }
        }
    }

    private static Map<Level, Integer> factors(Section section) {
        var factors = new EnumMap<Level, Integer>(Level.class);
        section.optional("factors").ifPresent(given -> {
            given.present(Level.class)
                    .forEach(level -> factors.put(level, given.whole(level.name(), 1, GREATEST_FACTOR)));
            given.nothingElse();
        });
        return factors;
    }

    private Extras.Praise praise(Section section, List<Extras.Item> items) {
        var code = section.text("item");
        var item = items.stream().filter(one -> one.code().equals(code)).findFirst();
        if (!code.isEmpty() && item.isEmpty()) {
            faults.add(section.at("item"), "没有“" + Faults.clip(code) + "”", "先在items中写出表扬加分的项目");
        } else if (item.isPresent()
                && (item.get().sign() != Extras.Sign.ADDITION
                        || !(item.get().amount() instanceof Extras.Fixed
                                || item.get().amount() instanceof Extras.Chosen))) {
            faults.add(section.at("item"), "“" + Faults.clip(code) + "”不能用于表扬", "用加分（ADDITION）且规则为flat或range的项目");
        }
        var praise = new Extras.Praise(code, section.text("article"));
        section.nothingElse();
        return praise;
    }

    private Extras.Posts posts(Section section, List<Extras.Item> items) {
        var code = section.text("item");
        var item = items.stream().filter(one -> one.code().equals(code)).findFirst();
        if (!code.isEmpty() && item.isEmpty()) {
            faults.add(section.at("item"), "没有“" + Faults.clip(code) + "”", "先在items中写出查岗扣分的项目");
        } else if (item.isPresent()
                && (item.get().sign() != Extras.Sign.DEDUCTION || !(item.get().amount() instanceof Extras.Fixed))) {
            faults.add(section.at("item"), "“" + Faults.clip(code) + "”不能用于查岗", "用扣分（DEDUCTION）且规则为flat的项目");
        }
        var posts = new Extras.Posts(code, section.text("article"));
        section.nothingElse();
        return posts;
    }

    private Extras.Quota quota(Section section, Set<String> codes) {
        var given = section.section("numbers");
        var numbers = new LinkedHashMap<String, Integer>();
        given.whole().values().keySet().forEach(group -> numbers.put(group, given.whole(group, 1, GREATEST_NUMBER)));
        if (numbers.isEmpty() && section.has("numbers")) {
            faults.add(section.at("numbers"), "没有写任何考核分组的任务数", "按考核分组写，如{\"一类部门\": 18}");
        }
        var items = section.has("items") ? known(section, "items", codes) : Set.<String>of();
        var monthly = section.has("monthly") && section.flag("monthly");
        if (monthly && items.isEmpty()) {
            faults.add(section.at("monthly"), "按月计任务数须写明计哪些项目", "在items中写项目编号，或删去monthly");
        }
        var quota = new Extras.Quota(numbers, items, monthly, section.points("perMissing"), section.text("article"));
        section.nothingElse();
        return quota;
    }

    private static Extras.Cap cap(Section section) {
        var cap = new Extras.Cap(section.points("points"), section.text("article"));
        section.nothingElse();
        return cap;
    }

    private Extras.Average average(Section section, Set<String> codes) {
        var average = new Extras.Average(known(section, "items", codes), section.text("article"));
        if (section.has("items") && average.items().isEmpty()) {
            faults.add(section.at("items"), "没有写平均分按哪些项目的件数计算", "写项目编号的列表");
        }
        section.nothingElse();
        return average;
    }

    private Extras.Bar bar(Section section, Set<String> codes) {
        var allowed = new LinkedHashSet<>(codes);
        allowed.add(Extras.Bar.CRITICISM);
        allowed.add(Extras.Bar.WARNING);
        var bar = new Extras.Bar(
                known(section, "of", allowed),
                section.whole("times", 1, GREATEST_NUMBER),
                section.has("yearly") && section.flag("yearly"),
                section.text("consequence"),
                section.text("article"));
        if (section.has("of") && bar.of().isEmpty()) {
            faults.add(section.at("of"), "没有写计哪些情形", "写CRITICISM（通报批评）、WARNING（警告）或项目编号");
        }
        section.nothingElse();
        return bar;
    }

    private Extras.Grades grades(Section section) {
        var steps = new ArrayList<Extras.Grades.Step>();
        var given = section.sections("steps", MOST_RULES);
        @Nullable Points above = null;
        for (var i = 0; i < given.size(); i++) {
            var step = given.get(i);
            var last = i == given.size() - 1;
            var from = last && !step.has("from") ? null : step.points("from");
            if (from != null && above != null && from.compareTo(above) >= 0) {
                faults.add(step.at("from"), from + "不低于上一等次的" + above, "等次从高到低写");
            }
            if (last && from != null) {
                faults.add(step.at("from"), "最后一个等次写了下限，更低的得分没有等次", "删去这一项");
            }
            above = from;
            steps.add(new Extras.Grades.Step(step.text("name"), from));
            step.nothingElse();
        }
        if (given.isEmpty()) {
            faults.add(section.at("steps"), "没有写等次", "从高到低写，如[{\"name\": \"优秀\", \"from\": 90}, {\"name\": \"不达标\"}]");
        }
        var grades = new Extras.Grades(steps, section.text("article"));
        section.nothingElse();
        return grades;
    }

    private static Extras.Ratio ratio(Section section) {
        var ratio = new Extras.Ratio(
                section.text("name"),
                section.choice("of", Extras.Measure.class),
                section.choice("by", Extras.Measure.class),
                section.text("article"));
        section.nothingElse();
        return ratio;
    }

    /** A list of codes, each of which must be known. */
    private Set<String> known(Section section, String name, Set<String> codes) {
        var known = new LinkedHashSet<String>();
        for (var text : section.texts(name)) {
            if (!codes.contains(text.value())) {
                faults.add(
                        text,
                        "没有“" + Faults.clip(text.value()) + "”",
                        codes.isEmpty() ? "先在items中写出项目" : "写以下之一：" + Faults.clip(String.join("、", codes)));
            } else if (!known.add(text.value())) {
                faults.add(text, "“" + text.value() + "”写了两次", "只保留一处");
            }
        }
        return known;
    }
}
