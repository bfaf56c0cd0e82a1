package org.jibao.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jibao.offices.Messages;
import org.jibao.offices.Role;

/**
 * 文种设置的核对: an edited {@code kinds.properties} may name a kind otherwise, give its drafting and issuing to other roles, and
 * have the ledger head printed or not. What each may hold stands in {@code kind-settings.properties}.
 */
final class KindSettings {
    private static final Messages TEXT = new Messages(KindSettings.class);
    private static final Properties BOUNDS = DraftSettings.properties("kind-settings.properties");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}（）、]+");
    private static final int SHOWN = 40;

    private final Properties shipped = TemplateShelf.load(TemplateShelf.shipped(KindRules.FILE));
    private final Properties written = new Properties();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<TemplateFault> faults = new ArrayList<>();

    private KindSettings() {}

    /** All faults of an edited text, by line. */
    static List<TemplateFault> faults(String text, TemplateLimits limits) {
        if (text.length() > limits.characters()) {
            return List.of(new TemplateFault(
                    0, 0, TEXT.of("syntax.long", text.length(), limits.characters()), TEXT.of("syntax.long.remedy")));
        }
        var settings = new KindSettings();
        settings.read(text, limits);
        if (settings.faults.isEmpty()) {
            settings.together();
        }
        return settings.faults.stream().limit(limits.faults()).toList();
    }

    private void read(String text, TemplateLimits limits) {
        int line = 0;
        for (var row : text.split("\r?\n", -1)) {
            line++;
            var words = row.strip();
            if (!words.isEmpty() && !words.startsWith("#")) {
                row(line, words);
            }
            if (faults.size() >= limits.faults()) {
                return;
            }
        }
    }

    private void row(int line, String words) {
        int sign = words.indexOf('=');
        if (words.indexOf('\\') >= 0) {
            fault(line, "setting.backslash");
        } else if (sign < 1 || hidden(words)) {
            fault(line, "setting.line", shortened(words));
        } else {
            value(
                    line,
                    words.substring(0, sign).strip(),
                    words.substring(sign + 1).strip());
        }
    }

    private static boolean hidden(String words) {
        return words.codePoints()
                .anyMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE);
    }

    private void value(int line, String key, String value) {
        var known = keys();
        if (!known.contains(key)) {
            unknown(line, key, known);
            return;
        }
        var earlier = lines.putIfAbsent(key, line);
        if (earlier != null) {
            fault(line, "setting.twice", key);
            return;
        }
        written.setProperty(key, value);
        switch (part(key)) {
            case "name" -> name(line, key, value);
            case "drafters", "issuers" -> roles(line, key, value);
            case "ledger" -> {
                if (!value.equals(BOUNDS.getProperty("yes")) && !value.equals(BOUNDS.getProperty("no"))) {
                    fault(line, "kinds.ledger", key, shortened(value));
                }
            }
            default -> {
                if (!value.equals(shipped.getProperty(key, "").strip())) {
                    fault(
                            line,
                            "kinds.fixed." + part(key),
                            key,
                            shipped.getProperty(key, "").strip());
                }
            }
        }
    }

    /** Every kind has these rows, whether the shipped text writes them or not. */
    private static Set<String> keys() {
        var keys = new TreeSet<String>();
        for (var kind : DocumentKind.values()) {
            for (var part : List.of("name", "template", "numbering", "drafters", "issuers", "ledger")) {
                keys.add(kind + "." + part);
            }
        }
        return keys;
    }

    private void unknown(int line, String key, Set<String> known) {
        if (key.startsWith("number.") || part(key).equals("number")) {
            fault(line, "kinds.number", shortened(key));
            return;
        }
        var nearest = key.length() > SHOWN ? null : Nearest.to(key, known);
        if (nearest == null) {
            fault(line, "setting.unknown", shortened(key));
        } else {
            fault(line, "setting.near", shortened(key), nearest);
        }
    }

    private void name(int line, String key, String value) {
        int longest = Integer.parseInt(BOUNDS.getProperty("name.longest"));
        if (value.length() > longest) {
            fault(line, "setting.long", key, value.length(), longest);
        } else if (!NAME.matcher(value).matches()) {
            fault(line, "kinds.name", key, shortened(value));
        }
    }

    private void roles(int line, String key, String value) {
        var allowed =
                List.of(BOUNDS.getProperty(key, BOUNDS.getProperty(part(key))).split(",", -1));
        var seen = new HashSet<String>();
        int before = faults.size();
        for (var word : value.split("[,，、]", -1)) {
            var role = word.strip();
            if (role.isEmpty()) {
                continue;
            }
            if (!allowed.contains(role)) {
                fault(
                        line,
                        "kinds.role." + part(key),
                        key,
                        shortened(role),
                        allowed.stream().map(KindSettings::named).collect(Collectors.joining("、")));
            } else if (!seen.add(role)) {
                fault(line, "kinds.role.twice", key, named(role));
            }
        }
        if (faults.size() == before && !value.matches("[A-Z_, ]*")) {
            fault(line, "kinds.role.comma", key);
        }
    }

    private static String named(String role) {
        return TEXT.of("kinds.role", role, TEXT.of("role." + Role.valueOf(role)));
    }

    /** What no line shows by itself: kinds of one name, and kinds that nobody could draft or issue. */
    private void together() {
        var all = new Properties();
        all.putAll(shipped);
        all.putAll(written);
        var named = new HashMap<String, DocumentKind>();
        for (var kind : DocumentKind.values()) {
            var name = all.getProperty(kind + ".name").strip();
            var other = named.putIfAbsent(name, kind);
            if (other != null) {
                fault(
                        Math.max(line(kind + ".name"), line(other + ".name")),
                        "kinds.name.twice",
                        name,
                        other + ".name",
                        kind + ".name");
            }
            if (blank(all, kind + ".drafters")) {
                fault(line(kind + ".drafters"), "kinds.drafters.none", name, kind + ".drafters");
            }
            boolean numbered = !all.getProperty(kind + ".numbering").strip().equals(KindRule.Numbering.NONE.name());
            if (numbered && blank(all, kind + ".issuers")) {
                fault(line(kind + ".issuers"), "kinds.issuers.none", name, kind + ".issuers");
            } else if (!numbered && !blank(all, kind + ".issuers")) {
                fault(line(kind + ".issuers"), "kinds.issuers.some", name, kind + ".issuers");
            }
            if (!numbered && all.getProperty(kind + ".ledger", "").equals(BOUNDS.getProperty("yes"))) {
                fault(line(kind + ".ledger"), "kinds.ledger.printed", name, kind + ".ledger");
            }
        }
    }

    private static boolean blank(Properties rows, String key) {
        return rows.getProperty(key, "").replace(",", "").isBlank();
    }

    private int line(String key) {
        return lines.getOrDefault(key, 0);
    }

    private static String part(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private static String shortened(String words) {
        return words.length() > SHOWN ? words.substring(0, SHOWN) + "……" : words;
    }

    private void fault(int line, String key, Object... values) {
        faults.add(new TemplateFault(line, line == 0 ? 0 : 1, TEXT.of(key, values), TEXT.of(key + ".remedy", values)));
    }
}
