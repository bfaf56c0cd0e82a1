package org.jibao.typesetting.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** 附件名称: the names of the annexes as the text lists them, with which number and title of each annex must agree (7.3.7). */
public final class AnnexNames {

    private static final Pattern LEAD =
            Pattern.compile("^附件[0-9０-９一二三四五六七八九十]*[：:.．、]?(附件)?([0-9]{1,2}[.．、：:])?|^[0-9]{1,2}[.．、：:]");
    private static final Pattern NUMBER = Pattern.compile("附件([0-9０-９]{1,2}|[一二三四五六七八九十])?[:：]?");
    private static final String CHINESE = "一二三四五六七八九十";

    private final List<String> names;

    private AnnexNames(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** @param lines of the list in order; a line without a number of its own goes on with the name above it */
    public static AnnexNames of(List<String> lines) {
        var names = new ArrayList<String>();
        for (var line : lines) {
            var text = dense(line);
            var lead = LEAD.matcher(text);
            boolean begins = lead.find();
            var name = text.substring(begins ? lead.end() : 0);
            if (begins || names.isEmpty()) {
                names.add(name);
            } else {
                names.set(names.size() - 1, names.get(names.size() - 1) + name);
            }
        }
        return new AnnexNames(names.stream()
                .map(name -> name.replaceFirst("[。；;，,．.、]$", ""))
                .filter(name -> !name.isEmpty())
                .toList());
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    public int count() {
        return names.size();
    }

    /** The number of an annex by its label, e.g. {@code 附件2}; null when the list has no such annex. */
    public @Nullable Integer number(String label) {
        var matcher = NUMBER.matcher(dense(label));
        if (!matcher.matches()) {
            return null;
        }
        var digits = matcher.group(1);
        if (digits == null) {
            return names.size() == 1 ? 1 : null;
        }
        int chinese = CHINESE.indexOf(digits);
        int number = chinese >= 0 ? chinese + 1 : Integer.parseInt(digits);
        return number >= 1 && number <= names.size() ? number : null;
    }

    /** @param number as {@link #number} gives it */
    public String name(int number) {
        return names.get(number - 1);
    }

    /** Whether a title is this name; more words may follow it, such as a period in brackets. */
    public static boolean same(String title, String name) {
        return dense(title).startsWith(dense(name));
    }

    private static String dense(String text) {
        return text.replaceAll("[\\s\\u3000]", "");
    }
}
