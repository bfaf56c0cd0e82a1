package org.jibao.typesetting.manuscript;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Briefing;
import org.jibao.typesetting.Form;
import org.jibao.typesetting.Head;
import org.jibao.typesetting.Imprint;
import org.jibao.typesetting.Mark;
import org.jibao.typesetting.Marking;
import org.jibao.typesetting.Signature;

/**
 * Reads the head: the part of YAML that clerks write, {@code key: value}, lists and quoted strings. A YAML library would
 * take {@code 是} for text but {@code 2026-01-05} for a date and stop at the first fault; this reader keeps every value as
 * it was typed, takes the full-width colon of a Chinese keyboard too, and knows each value's line.
 */
final class HeadReader {

    private static final List<String> KEYS = List.of(
            "格式", "份号", "密级", "紧急程度", "标志", "发文字号", "签发人", "标题", "主送", "署名", "成文日期", "印章", "附注", "抄送", "印发机关", "印发日期");

    private static final List<String> LISTS = List.of("签发人", "标题", "主送", "署名", "抄送");

    private static final Pattern ENTRY = Pattern.compile("([^\\s:：\"'#-][^:：]*)[:：](.*)");
    private static final Pattern ITEM = Pattern.compile("[\\s　]*[-－](?:[\\s　]+(.*))?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    private final Faults faults;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(int line, List<String> values) {}

    private HeadReader(Faults faults) {
        this.faults = faults;
    }

    /** @param lines those between the two rules; the first one is line 2 of the manuscript */
    static Head read(List<String> lines, Faults faults) {
        var reader = new HeadReader(faults);
        reader.collect(lines);
        return reader.head();
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
                if (!KEYS.contains(key)) {
                    faults.add(line, "不认识的项 " + Faults.quote(key), "可用的项：" + String.join("、", KEYS));
                }
                if (entries.put(key, new Entry(line, open)) != null) {
                    faults.add(line, "“" + key + "”写了两次", "删去其中一行");
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

    private Head head() {
        check();
        var title = list("标题");
        if (title.isEmpty()) {
            faults.add(line("标题"), "缺少标题", "在开头两行 --- 之间写“标题: 关于……的通报”");
        }
        return new Head(
                Form.DOCUMENT,
                new Marking(value("份号"), value("密级"), value("紧急程度")),
                value("标志") == null ? null : Mark.of(String.valueOf(value("标志"))),
                value("发文字号"),
                list("签发人"),
                title,
                addressees(),
                List.of(),
                new Signature(
                        list("署名"),
                        "不加盖".equals(value("印章")) ? Signature.Manner.NO_SEAL : Signature.Manner.SEAL,
                        List.of(),
                        date("成文日期")),
                note(),
                new Imprint(copies(), value("印发机关"), date("印发日期"), null),
                Briefing.NONE,
                true);
    }

    private void check() {
        entries.forEach((key, entry) -> {
            if (entry.values.size() > 1 && KEYS.contains(key) && !LISTS.contains(key)) {
                faults.add(entry.line, "“" + key + "”只能有一个值，写了" + entry.values.size() + "个", "只留一个");
            }
            for (var value : entry.values) {
                if (!HeadRules.accept(key, value)) {
                    faults.add(entry.line, "“" + key + "”写法不对：" + Faults.quote(value), HeadRules.remedy(key));
                }
            }
        });
    }

    private @Nullable String addressees() {
        var addressees = String.join("，", list("主送"));
        var bare = addressees.endsWith("：") || addressees.endsWith(":")
                ? addressees.substring(0, addressees.length() - 1)
                : addressees;
        return bare.isEmpty() ? null : bare;
    }

    private List<String> copies() {
        return list("抄送").stream()
                .map(copy -> copy.endsWith("。") ? copy.substring(0, copy.length() - 1) : copy)
                .toList();
    }

    private @Nullable String note() {
        var note = value("附注");
        boolean bracketed = note != null
                && note.length() > 1
                && ((note.startsWith("（") && note.endsWith("）")) || (note.startsWith("(") && note.endsWith(")")));
        return note != null && bracketed ? note.substring(1, note.length() - 1) : note;
    }

    private @Nullable LocalDate date(String key) {
        var value = value(key);
        if (value == null) {
            return null;
        }
        var date = DATE.matcher(value);
        if (!date.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
        } catch (DateTimeException e) {
            faults.add(line(key), "“" + key + "”没有这一天：" + value, "核对月份和日期");
            return null;
        }
    }

    private @Nullable String value(String key) {
        var values = list(key);
        return values.isEmpty() ? null : values.get(0);
    }

    private List<String> list(String key) {
        var entry = entries.get(key);
        return entry == null ? List.of() : entry.values;
    }

    private int line(String key) {
        var entry = entries.get(key);
        return entry == null ? 1 : entry.line;
    }
}
