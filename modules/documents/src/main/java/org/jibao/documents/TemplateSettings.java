package org.jibao.documents;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jibao.offices.Messages;

/**
 * 设置和用语的核对: an edited {@code office.properties} or {@code words.properties} must have the shape of the shipped one: its keys,
 * its kinds of values, its places for values.
 */
final class TemplateSettings {
    private static final Messages TEXT = new Messages(TemplateSettings.class);
    private static final int LONGEST_VALUE = 1000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern CODES = Pattern.compile("[A-Z][A-Z_]*(,[A-Z][A-Z_]*)+");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern BRACES = Pattern.compile("[{}']");
    private static final Pattern TIME = Pattern.compile("(time\\..*(minute|hour)|date)");

    private static final Pattern TIME_SIGNS = Pattern.compile("[yMdHm年月日时分\\d./:：\\- ]+");
    private static final LocalDateTime SOME_TIME = LocalDateTime.of(2026, 7, 14, 16, 20);

    private final String text;
    private final Properties shipped;
    private final List<TemplateFault> faults = new ArrayList<>();

    private TemplateSettings(String text, Properties shipped) {
        this.text = text;
        this.shipped = shipped;
    }

    /** All faults of an edited settings file; unknown keys, odd values. */
    static List<TemplateFault> faults(String name, String text, TemplateLimits limits) {
        if (text.length() > limits.characters()) {
            return List.of(new TemplateFault(
                    0, 0, TEXT.of("syntax.long", text.length(), limits.characters()), TEXT.of("syntax.long.remedy")));
        }
        var settings = new TemplateSettings(text, TemplateShelf.load(TemplateShelf.shipped(name)));
        settings.check(limits);
        return settings.faults.stream().limit(limits.faults()).toList();
    }

    private void check(TemplateLimits limits) {
        if (text.indexOf('\\') >= 0) {
            fault(line("\\"), "setting.backslash");
            return;
        }
        var seen = new HashSet<String>();
        int line = 0;
        for (var row : text.split("\r?\n", -1)) {
            line++;
            var words = row.strip();
            if (words.isEmpty() || words.startsWith("#")) {
                continue;
            }
            int sign = words.indexOf('=');
            if (sign < 1
                    || words.chars()
                            .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
                fault(line, "setting.line", shortened(words));
                continue;
            }
            var key = words.substring(0, sign).strip();
            if (!shipped.containsKey(key)) {
                unknown(line, key);
            } else if (!seen.add(key)) {
                fault(line, "setting.twice", key);
            } else {
                value(line, key, words.substring(sign + 1).strip());
            }
            if (faults.size() >= limits.faults()) {
                return;
            }
        }
    }

    private void unknown(int line, String key) {
        var nearest = Nearest.to(key, new TreeSet<>(shipped.stringPropertyNames()));
        if (nearest == null) {
            fault(line, "setting.unknown", shortened(key));
        } else {
            fault(line, "setting.near", shortened(key), nearest);
        }
    }

    private void value(int line, String key, String value) {
        var model = shipped.getProperty(key).strip();
        if (value.length() > LONGEST_VALUE) {
            fault(line, "setting.long", key, value.length(), LONGEST_VALUE);
        } else if (NUMBER.matcher(model).matches()) {
            if (!value.isEmpty() && !NUMBER.matcher(value).matches()) {
                fault(line, "setting.number", key, value);
            }
        } else if (CODES.matcher(model).matches()) {
            var known = Set.of(model.split(",", -1));
            for (var code : value.split(",", -1)) {
                if (!known.contains(code.strip())) {
                    fault(line, "setting.code", key, code.strip(), model);
                }
            }
        } else if (TIME.matcher(key).matches()) {
            time(line, key, value);
        } else if (!places(value).equals(places(model))) {
            fault(line, "setting.places", key, "“" + model + "”");
        } else if (BRACES.matcher(PLACE.matcher(value).replaceAll("")).find()) {
            fault(line, "setting.braces", key);
        } else if (parts(value) != parts(model)) {
            fault(line, "setting.parts", key, parts(model), "“" + model + "”");
        } else if (key.startsWith("number.") && (value.isEmpty() || value.matches(".*[〔〕\\d\\s].*"))) {
            fault(line, "setting.organ", key, value);
        }
    }

    private void time(int line, String key, String pattern) {
        try {
            var form = DateTimeFormatter.ofPattern(pattern);
            var printed = key.equals("date") ? form.format(SOME_TIME.toLocalDate()) : form.format(SOME_TIME);
            if (printed.isBlank() || !TIME_SIGNS.matcher(pattern).matches()) {
                fault(line, "setting.time", key, pattern);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            fault(line, "setting.time", key, pattern);
        }
    }

    private static Set<String> places(String value) {
        var places = new TreeSet<String>();
        var found = PLACE.matcher(value);
        while (found.find()) {
            places.add(found.group(1));
        }
        return places;
    }

    private static int parts(String value) {
        return value.split("\\|", -1).length;
    }

    private int line(String sign) {
        return 1
                + (int) text.substring(0, text.indexOf(sign))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static String shortened(String words) {
        return words.length() > 40 ? words.substring(0, 40) + "……" : words;
    }

    private void fault(int line, String key, Object... values) {
        faults.add(new TemplateFault(line, 1, TEXT.of(key, values), TEXT.of(key + ".remedy", values)));
    }
}
