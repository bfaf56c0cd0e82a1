package org.jibao.typesetting.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Length;
import org.jibao.typesetting.ManuscriptFault;
import org.jibao.typesetting.Variant;
import org.jibao.typesetting.VariantException;

/** Reads {@link Variant} files, line by line, so that each fault names its line. */
public final class VariantReader {

    private static final Properties RULES = Sheet.read("variants.properties");
    private static final String CLAUSE = ".clause";
    private static final Pattern VALUE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?)(mm|pt)?");
    /** Characters of a file, of a line and faults listed; a variant has some dozens of lines. */
    private static final int MOST_CHARACTERS = 20_000;

    private static final int MOST_OF_LINE = 300;

    private final List<ManuscriptFault> faults = new ArrayList<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(int line, String value) {}

    private record Measure(String rule, String least, String most, boolean measured, String name) {}

    private VariantReader() {}

    /** @throws VariantException with every fault at once */
    public static Variant read(String text) throws VariantException {
        return new VariantReader().variant(text);
    }

    /** Keys that a variant may set, in the order of their names. */
    public static List<String> keys() {
        return RULES.stringPropertyNames().stream()
                .filter(key -> !key.endsWith(".name"))
                .sorted()
                .toList();
    }

    /** The least that the measure of a key may be, with unit. */
    public static String least(String key) {
        return known(key).least;
    }

    /** The most that the measure of a key may be, with unit. */
    public static String most(String key) {
        return known(key).most;
    }

    private static Measure known(String key) {
        var measure = measure(key);
        if (measure == null) {
            throw new IllegalArgumentException("no such key: " + key);
        }
        return measure;
    }

    private Variant variant(String text) throws VariantException {
        if (text.length() > MOST_CHARACTERS) {
            fault(1, "变体文件有" + text.length() + "个字符，超过" + MOST_CHARACTERS + "个", "只写与标准不同的项目");
            throw new VariantException(faults);
        }
        entries(text);
        var name = text("name", "写明变体的名称，例如 name=某市公文格式");
        var paper = text("paper", "写明规定它的文件和文号，例如 paper=《某市公文格式细则》（某办发〔2024〕5号）");
        var deviations = new ArrayList<Variant.Deviation>();
        entries.forEach((key, entry) -> {
            if (!key.endsWith(CLAUSE)) {
                var deviation = deviation(key, entry);
                if (deviation != null) {
                    deviations.add(deviation);
                }
            }
        });
        entries.forEach((key, entry) -> {
            if (key.endsWith(CLAUSE) && !entries.containsKey(key.substring(0, key.length() - CLAUSE.length()))) {
                fault(entry.line, "“" + shown(key) + "”没有对应的项目", "补上这一项，或删去这一行");
            }
        });
        if (!faults.isEmpty()) {
            throw new VariantException(faults);
        }
        return new Variant(name, paper, deviations);
    }

    private void entries(String text) {
        var lines = text.replace("\uFEFF", "").split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals <= 0 || line.length() > MOST_OF_LINE) {
                fault(
                        i + 1,
                        "这一行不是“项目=值”：" + shown(line),
                        "每行写一项，例如 title.blank-lines=1；说明写在#后面，每行不超过" + MOST_OF_LINE + "个字符");
                continue;
            }
            var key = line.substring(0, equals).strip();
            var first = entries.putIfAbsent(
                    key, new Entry(i + 1, line.substring(equals + 1).strip()));
            if (first != null) {
                fault(i + 1, "“" + shown(key) + "”与第" + first.line + "行重复", "只保留一行");
            }
        }
    }

    private String text(String key, String remedy) {
        var entry = entries.remove(key);
        if (entry == null || entry.value.isEmpty()) {
            fault(entry == null ? 1 : entry.line, "缺少“" + key + "”", remedy);
            return "";
        }
        return entry.value;
    }

    private Variant.@Nullable Deviation deviation(String key, Entry entry) {
        var measure = measure(key);
        if (measure == null) {
            fault(entry.line, "变体不能改“" + shown(key) + "”", "可以改的项目：" + String.join("、", keys()));
            return null;
        }
        var standard = Sheet.gbt9704().written(key);
        if (!VALUE.matcher(entry.value).matches() || !unit(entry.value).equals(unit(measure.least))) {
            fault(entry.line, measure.name + "“" + shown(entry.value) + "”写法不对", "写数字和单位，与标准的写法相同：" + standard);
            return null;
        }
        long value = amount(entry.value);
        if (value < amount(measure.least) || value > amount(measure.most)) {
            fault(
                    entry.line,
                    measure.name + "“" + entry.value + "”超出范围",
                    "写" + measure.least + "至" + measure.most + "之间的值");
            return null;
        }
        if (value == amount(standard)) {
            return null;
        }
        var clause = entries.get(key + CLAUSE);
        if (clause == null || clause.value.isEmpty()) {
            fault(entry.line, measure.name + "与标准（" + standard + "）不同，没有写明依据", "加一行 " + key + CLAUSE + "=第几条");
            return null;
        }
        return new Variant.Deviation(
                key, measure.name, measure.rule, standard, entry.value, clause.value, measure.measured);
    }

    private static @Nullable Measure measure(String key) {
        var rule = RULES.getProperty(key);
        var name = RULES.getProperty(key + ".name");
        if (rule == null || name == null) {
            return null;
        }
        var parts = rule.split(",", -1);
        return new Measure(parts[0], parts[1], parts[2], parts[3].equals("measured"), name);
    }

    private static String unit(String value) {
        return value.endsWith("mm") ? "mm" : value.endsWith("pt") ? "pt" : "";
    }

    /** In 1/1000 pt; counts as they are. */
    private static long amount(String value) {
        return switch (unit(value)) {
            case "mm" -> Length.millimetres(value.substring(0, value.length() - 2));
            case "pt" -> Length.points(value.substring(0, value.length() - 2));
            default -> value.contains(".") ? -1 : Long.parseLong(value);
        };
    }

    private void fault(int line, String message, String remedy) {
        faults.add(new ManuscriptFault(line, message, remedy));
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 40)) + "……";
    }
}
