package org.jibao.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/**
 * 模板规则: what a template may be made of. The settings of the engine keep a template from reaching the program; only a
 * list of what is allowed keeps it from eating memory and time (padding, doubling, recursion, endless ranges), and offices
 * write their own templates.
 */
final class TemplateRules {
    private static final Messages TEXT = new Messages(TemplateRules.class);

    private static final Set<String> DIRECTIVES = Set.of("if", "elseif", "else", "list", "sep", "outputformat");
    private static final Set<String> BUILT_INS = Set.of("has_content", "size");
    private static final int LONGEST = 200_000;

    private static final Pattern COMMENT = Pattern.compile("<#--.*?-->", Pattern.DOTALL);
    private static final Pattern DIRECTIVE = Pattern.compile("</?#([A-Za-z]*)|</?@[^\\s>]*");
    private static final Pattern BUILT_IN = Pattern.compile("\\?\\s*([A-Za-z_]\\w*)");
    private static final Pattern RANGE = Pattern.compile("\\.\\.[<!*]?");

    private TemplateRules() {}

    /** @throws InvalidInput with every construct that is not allowed, by line */
    static void check(String name, String text) {
        if (text.length() > LONGEST) {
            throw new InvalidInput("template", TEXT.of("template.long", name, text.length(), LONGEST));
        }
        var visible = blanked(text);
        var problems = new ArrayList<InvalidInput.Problem>();
        find(DIRECTIVE, DIRECTIVES, name, visible, problems);
        find(BUILT_IN, BUILT_INS, name, visible, problems);
        find(RANGE, Set.of(), name, visible, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** The text without its comments, on the same lines. */
    private static String blanked(String text) {
        return COMMENT.matcher(text).replaceAll(comment -> "\n"
                .repeat((int) comment.group().chars().filter(c -> c == '\n').count()));
    }

    private static void find(
            Pattern pattern, Set<String> allowed, String name, String text, List<InvalidInput.Problem> problems) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            var word = matcher.groupCount() > 0 ? matcher.group(1) : null;
            if (word == null || !allowed.contains(word)) {
                var line = 1
                        + text.substring(0, matcher.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                problems.add(new InvalidInput.Problem(
                        "template", TEXT.of("template.construct", name, line, matcher.group())));
            }
        }
    }
}
