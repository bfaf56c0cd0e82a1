package org.jibao.typesetting.manuscript;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Form;

/**
 * Which keys the head of each form has and what their values must look like, from the data file that cites the clauses. A
 * rule for one form goes before the rule for all.
 */
final class HeadRules {

    private static final Properties RULES = read();

    static final int MAX_CHARACTERS = Integer.parseInt(value("max-characters"));
    static final int MAX_LINE_CHARACTERS = Integer.parseInt(value("max-line-characters"));
    static final int MAX_FAULTS = Integer.parseInt(value("max-faults"));

    private static final Set<String> LISTS = Set.copyOf(words("lists"));

    private static final Map<Form, List<String>> KEYS = allKeys();

    /** What each key of a form must look like; keys without a rule are missing. */
    private static final Map<Form, Map<String, Pattern>> PATTERNS = allPatterns();

    private static final Map<Form, List<String>> WORDS_OF_MARKS = allWordsOfMarks();

    private HeadRules() {}

    /** The form of that name; null when there is none. */
    static @Nullable Form form(String chinese) {
        return Stream.of(Form.values())
                .filter(form -> form.chinese().equals(chinese))
                .findFirst()
                .orElse(null);
    }

    /** Keys of a form, in the order of the page. */
    static List<String> keys(Form form) {
        return KEYS.getOrDefault(form, List.of());
    }

    /** The forms that have a key; none when there is no such key. */
    static List<Form> formsWith(String key) {
        return Stream.of(Form.values()).filter(form -> keys(form).contains(key)).toList();
    }

    /** Whether a key takes several values. */
    static boolean takesList(String key) {
        return LISTS.contains(key);
    }

    /** Whether the value of a key is well formed; keys without a rule take any text. */
    static boolean accept(String key, Form form, String value) {
        var pattern = PATTERNS.getOrDefault(form, Map.of()).get(key);
        return pattern == null || pattern.matcher(value).matches();
    }

    /** How to write the value of a key. */
    static String remedy(String key, Form form) {
        var remedy = ruled(key, form, ".remedy");
        return remedy == null ? "" : remedy;
    }

    /** What to do about a key that the form does not have. */
    static String instead(String key, Form form) {
        var forms = formsWith(key).stream().map(Form::chinese).collect(Collectors.joining("、"));
        return RULES.getProperty(key + "." + form.chinese() + ".instead", "删去这一行；这一项用于" + forms + "格式");
    }

    /** Which word at the end of a name of a joint mark stands beside its names: 文件, 命令 …; null when it is none of them. */
    static @Nullable String wordOfMark(String name, Form form) {
        return WORDS_OF_MARKS.getOrDefault(form, List.of()).stream()
                .filter(name::endsWith)
                .findFirst()
                .orElse(null);
    }

    private static Map<Form, List<String>> allKeys() {
        var keys = new EnumMap<Form, List<String>>(Form.class);
        for (var form : Form.values()) {
            keys.put(form, words("keys." + form.chinese()));
        }
        return keys;
    }

    private static Map<Form, Map<String, Pattern>> allPatterns() {
        var all = new EnumMap<Form, Map<String, Pattern>>(Form.class);
        for (var form : Form.values()) {
            var patterns = new HashMap<String, Pattern>();
            for (var key : keys(form)) {
                var pattern = ruled(key, form, "");
                if (pattern != null) {
                    patterns.put(key, Pattern.compile(pattern));
                }
            }
            all.put(form, patterns);
        }
        return all;
    }

    private static Map<Form, List<String>> allWordsOfMarks() {
        var all = new EnumMap<Form, List<String>>(Form.class);
        for (var form : Form.values()) {
            all.put(
                    form,
                    RULES.getProperty("mark-words." + form.chinese()) == null
                            ? List.of()
                            : words("mark-words." + form.chinese()));
        }
        return all;
    }

    private static @Nullable String ruled(String key, Form form, String what) {
        var own = RULES.getProperty(key + "." + form.chinese() + what);
        return own != null ? own : RULES.getProperty(key + what);
    }

    private static List<String> words(String key) {
        return List.of(value(key).split(" ", -1));
    }

    private static String value(String key) {
        var value = RULES.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("head.properties lacks " + key);
        }
        return value;
    }

    private static Properties read() {
        var properties = new Properties();
        try (var in = HeadRules.class.getResourceAsStream("head.properties")) {
            if (in == null) {
                throw new IllegalStateException("no head.properties");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read head.properties", e);
        }
        return properties;
    }
}
