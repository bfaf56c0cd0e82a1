package org.jibao.typesetting.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * 命令行参数: options with a value, as {@code -o x} or {@code --as=x}, options without, and the rest in its order.
 *
 * @param words what is no option
 */
record Arguments(Map<String, String> values, Set<String> flags, List<String> words) {

    /**
     * @param withValue options that take a value
     * @param without options that take none
     * @throws Failure for an option that is neither, or one whose value is missing
     */
    static Arguments parse(List<String> arguments, Set<String> withValue, Set<String> without) throws Failure {
        var values = new HashMap<String, String>();
        var flags = new HashSet<String>();
        var words = new ArrayList<String>();
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var argument = rest.removeFirst();
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            var name = equals < 0 ? argument : argument.substring(0, equals);
            if (argument.equals("--")) {
                words.addAll(rest);
                rest.clear();
            } else if (withValue.contains(name)) {
                var value = equals >= 0 ? argument.substring(equals + 1) : rest.isEmpty() ? "" : rest.removeFirst();
                if (value.isBlank()) {
                    throw Failure.use("no-value", name);
                }
                values.put(name, value);
            } else if (without.contains(argument)) {
                flags.add(argument);
            } else if (argument.startsWith("-") && argument.length() > 1) {
                throw Failure.use("unknown-option", argument);
            } else {
                words.add(argument);
            }
        }
        return new Arguments(Map.copyOf(values), Set.copyOf(flags), List.copyOf(words));
    }

    /** The words as files, at least one. */
    List<Path> files() throws Failure {
        if (words.isEmpty()) {
            throw Failure.use("no-files");
        }
        var files = new ArrayList<Path>();
        for (var word : words) {
            files.add(path(word));
        }
        return files;
    }

    @Nullable Path path(String name, @Nullable Path otherwise) throws Failure {
        var value = values.get(name);
        return value == null ? otherwise : path(value);
    }

    private static Path path(String text) throws Failure {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw Failure.file("unreadable-input", text, String.valueOf(e.getReason()));
        }
    }
}
