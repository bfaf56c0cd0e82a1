package org.jibao.launcher.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 术语: what the public types of the modules are called in Chinese, read from the first line of their Javadoc. */
final class Terms {
    private static final Pattern TYPE = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*?)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*"
                    + "(public\\s+)?(?:static\\s+|final\\s+|sealed\\s+|abstract\\s+)*(record|enum|interface|class)\\s+(\\w+)",
            Pattern.DOTALL);
    private static final Pattern CONSTANT =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*?)\\*/\\s*([A-Z][A-Z0-9_]*)\\s*(?=[,;({}\\n])", Pattern.DOTALL);
    private static final Pattern FIRST_TERM =
            Pattern.compile("[\\s*]*(\\p{IsHan}[^:.：,(\\n]*?)\\s*[.:：,(].*", Pattern.DOTALL);

    /**
     * One name in code.
     *
     * @param name {@code Verdict} or {@code Verdict.Kind.LATE}, without the package
     */
    record Term(String chinese, String name) {}

    private Terms() {}

    /** The terms of the root packages of all modules under {@code root}. */
    static List<Term> of(Path root) throws IOException {
        var terms = new ArrayList<Term>();
        try (var modules = Files.list(root.resolve("modules"))) {
            for (var module : modules.sorted().toList()) {
                var packages = module.resolve("src/main/java/org/jibao").resolve(module.getFileName());
                if (Files.isDirectory(packages)) {
                    try (var files = Files.list(packages)) {
                        for (var file : files.filter(name -> name.toString().endsWith(".java"))
                                .sorted()
                                .toList()) {
                            terms.addAll(in(Files.readString(file)));
                        }
                    }
                }
            }
        }
        return terms;
    }

    /** The terms of one source file; empty when its type is not public. */
    static List<Term> in(String source) {
        var terms = new ArrayList<Term>();
        var outer = "";
        var start = 0;
        var types = TYPE.matcher(source);
        while (types.find()) {
            if (outer.isEmpty()) {
                if (types.group(2) == null) {
                    return List.of();
                }
                outer = types.group(4);
            }
            var name = types.group(4).equals(outer) ? outer : outer + "." + types.group(4);
            add(terms, types.group(1), name);
            start = types.end();
            if (types.group(3).equals("enum")) {
                var end = source.indexOf('}', start);
                var constants = CONSTANT.matcher(source.substring(start, end < 0 ? source.length() : end + 1));
                while (constants.find()) {
                    add(terms, constants.group(1), name + "." + constants.group(2));
                }
            }
        }
        return terms;
    }

    private static void add(List<Term> terms, String javadoc, String name) {
        var first = FIRST_TERM.matcher(javadoc);
        if (first.matches()) {
            terms.add(new Term(first.group(1), name));
        }
    }
}
