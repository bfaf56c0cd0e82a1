package org.jibao.typesetting.manuscript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The lines of the head as keys and values: the part of YAML that clerks write, {@code key: value}, lists and quoted
 * strings. A YAML library would take {@code 是} for text but {@code 2026-01-05} for a date and stop at the first fault;
 * this reader keeps every value as it was typed, takes the full-width colon of a Chinese keyboard too, and knows each
 * value's line.
 */
final class HeadEntries {

    private static final Pattern ENTRY = Pattern.compile("([^\\s:：\"'#-][^:：]*)[:：](.*)");
    private static final Pattern ITEM = Pattern.compile("[\\s　]*[-－](?:[\\s　]+(.*))?");

    private final Faults faults;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** @param line of the key */
    record Entry(int line, List<String> values) {}

    private HeadEntries(Faults faults) {
        this.faults = faults;
    }

    /** @param lines those between the two rules; the first one is line 2 of the manuscript */
    static HeadEntries read(List<String> lines, Faults faults) {
        var entries = new HeadEntries(faults);
        entries.collect(lines);
        return entries;
    }

    void forEach(BiConsumer<String, Entry> action) {
        entries.forEach(action);
    }

    /** The first value of a key, null when it has none. */
    @Nullable String value(String key) {
        var values = list(key);
        return values.isEmpty() ? null : values.get(0);
    }

    /** All values of a key. */
    List<String> list(String key) {
        var entry = entries.get(key);
        return entry == null ? List.of() : entry.values;
    }

    /** The line of a key; the first one when the head lacks it. */
    int line(String key) {
        var entry = entries.get(key);
        return entry == null ? 1 : entry.line;
    }

    private void collect(List<String> lines) {
        List<String> open = new ArrayList<>();
        for (int i = 0; i < lines.size() && !faults.enough(); i++) {
            int line = i + 2;
            var text = lines.get(i).strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            var item = ITEM.matcher(text);
            var entry = ENTRY.matcher(text);
            if (item.matches()) {
                if (entries.isEmpty()) {
                    faults.add(line, "列表项前面没有项名", "在上一行写项名和冒号，例如 署名:");
                } else {
                    addValue(line, item.group(1), open);
                }
            } else if (entry.matches()) {
                open = new ArrayList<>();
                var key = entry.group(1).strip();
                if (entries.put(key, new Entry(line, open)) != null) {
                    faults.add(line, Faults.quote(key) + "写了两次", "删去其中一行");
                }
                addValues(line, entry.group(2).strip(), open);
            } else {
                faults.add(line, "看不懂 " + Faults.quote(text), "每行写一项，格式为“项名: 内容”，例如 标题: 关于……的通报");
            }
        }
    }

    private void addValues(int line, String text, List<String> values) {
        if (text.startsWith("[") && text.endsWith("]")) {
            for (var item : text.substring(1, text.length() - 1).split("[,，]", -1)) {
                addValue(line, item, values);
            }
        } else if (text.equals("|") || text.equals(">")) {
            faults.add(line, "要素不能写成多行文字", "写在同一行，或者每行以 - 开头写成列表");
        } else {
            addValue(line, text, values);
        }
    }

    private void addValue(int line, @Nullable String text, List<String> values) {
        var value = unquoted(line, text == null ? "" : text.strip());
        if (!value.isEmpty()) {
            values.add(value);
        }
    }

    private String unquoted(int line, String text) {
        if (text.isEmpty() || (text.charAt(0) != '"' && text.charAt(0) != '\'')) {
            return text;
        }
        char quote = text.charAt(0);
        if (text.length() < 2 || text.charAt(text.length() - 1) != quote) {
            faults.add(line, "引号没有成对：" + Faults.quote(text), "在末尾补上 " + quote + "，或去掉开头的 " + quote);
            return text.substring(1);
        }
        var inner = text.substring(1, text.length() - 1);
        return quote == '\''
                ? inner.replace("''", "'")
                : inner.replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
