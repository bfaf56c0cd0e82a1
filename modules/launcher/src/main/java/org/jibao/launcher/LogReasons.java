package org.jibao.launcher;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** 日志里的原因: the few lines of a long server log that say why something failed. */
final class LogReasons {
    private static final int SHOWN = 4;
    private static final int LONGEST = 400;
    private static final Pattern CAUSE = Pattern.compile(
            "^(?:Caused by: |Exception in thread |Error: )?((?:[a-z]\\w*\\.)+\\w*(?:Exception|Error)(?:: .*)?|Error: .*)$");

    private LogReasons() {}

    /** The innermost causes, last first, without repetition. */
    static List<String> in(String log) {
        var found = new LinkedHashSet<String>();
        var lines = log.lines().toList();
        for (var i = lines.size() - 1; i >= 0 && found.size() < SHOWN; i--) {
            var line = CAUSE.matcher(lines.get(i).strip());
            if (line.matches()) {
                var text = line.group(1);
                found.add(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
            }
        }
        return List.copyOf(found);
    }
}
