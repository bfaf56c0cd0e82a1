package org.jibao.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/**
 * 模板规则: what a template may be made of. The settings of the engine keep a template from reaching the program; only a
 * list of what is allowed keeps it from eating memory and time (padding, doubling, recursion, endless ranges), and offices
 * write their own templates. Beyond its grammar ({@link TemplateParser}) a template keeps the manuscript's head a head, and
 * leaves links to facts to the values.
 */
final class TemplateRules {
    private static final Messages TEXT = new Messages(TemplateRules.class);

    /** However it is broken up: a link to a fact that no value printed. */
    private static final Pattern FACT = Pattern.compile("(?i)fact\\s*:");

    private static final Pattern HEAD_LINE =
            Pattern.compile("[ \\t]*(#.*|- ?.*|[^\\s:：\"'#&*!|>%@`\\[\\]{},?-][^\\n:：\"']*[:：].*)?");
    private static final String FENCE = "---";

    private final TemplateParser.Parsed parsed;
    private final List<TemplateFault> faults;

    private TemplateRules(TemplateParser.Parsed parsed) {
        this.parsed = parsed;
        this.faults = new ArrayList<>(parsed.faults());
    }

    /**
     * Reads and checks a template.
     *
     * @param fields what its kind offers; null to leave names unchecked
     * @return the text for the engine, its nodes, and all faults in the order of the text
     */
    static TemplateParser.Parsed read(String text, @Nullable TemplateFields fields, TemplateLimits limits) {
        var parsed = TemplateParser.parse(text, limits);
        if (!parsed.faults().isEmpty()) {
            return parsed;
        }
        var rules = new TemplateRules(parsed);
        rules.head();
        rules.facts(parsed.nodes());
        if (fields != null) {
            rules.faults.addAll(fields.faults(parsed));
        }
        var sorted = rules.faults.stream()
                .sorted(Comparator.comparingInt(TemplateFault::line).thenComparingInt(TemplateFault::column))
                .limit(limits.faults())
                .toList();
        return new TemplateParser.Parsed(parsed.clean(), parsed.nodes(), sorted, parsed.lines());
    }

    /** @throws InvalidInput with every construct that is not allowed, by line */
    static TemplateParser.Parsed check(String name, String text, TemplateLimits limits) {
        var parsed = read(text, null, limits);
        if (!parsed.faults().isEmpty()) {
            throw TemplateFault.refusal(name, parsed.faults());
        }
        return parsed;
    }

    private void fault(int at, String key, Object... values) {
        faults.add(parsed.fault(at, TEXT.of(key, values), TEXT.of(key + ".remedy", values)));
    }

    /**
     * The head comes first: within {@code <#outputformat "head">}, or in plain words without any value. Everything behind it
     * is escaped for the body, so a second such part, or one that is longer than the head, would let values be marks.
     */
    private void head() {
        var nodes = parsed.nodes();
        int first = 0;
        while (first < nodes.size()
                && nodes.get(first) instanceof TemplateNode.Words words
                && words.text().isBlank()) {
            first++;
        }
        if (first < nodes.size() && nodes.get(first) instanceof TemplateNode.HeadPart head) {
            new HeadWalk(head).walk();
        } else if (first == nodes.size()
                || !(nodes.get(first) instanceof TemplateNode.Words words)
                || !startsWithHead(words.text())) {
            fault(0, "head.missing");
        }
        for (int i = first + 1; i < nodes.size(); i++) {
            noHead(nodes.get(i));
        }
    }

    private static boolean startsWithHead(String words) {
        var text = words.strip() + "\n";
        return text.startsWith(FENCE + "\n") && text.indexOf("\n" + FENCE + "\n", FENCE.length() - 1) >= 0;
    }

    private void noHead(TemplateNode node) {
        if (node instanceof TemplateNode.HeadPart head) {
            fault(head.at(), "head.again");
        }
        children(node).forEach(this::noHead);
    }

    private static List<TemplateNode> children(TemplateNode node) {
        if (node instanceof TemplateNode.Choice choice) {
            return choice.branches().stream()
                    .flatMap(branch -> branch.nodes().stream())
                    .toList();
        }
        if (node instanceof TemplateNode.Each each) {
            var all = new ArrayList<>(each.nodes());
            all.addAll(each.otherwise());
            return all;
        }
        if (node instanceof TemplateNode.Between between) {
            return between.nodes();
        }
        return node instanceof TemplateNode.HeadPart head ? head.nodes() : List.of();
    }

    private void facts(List<TemplateNode> nodes) {
        for (var node : nodes) {
            if (node instanceof TemplateNode.Words words) {
                var found = FACT.matcher(words.text());
                if (found.find()) {
                    fault(words.at() + found.start(), "fact.forged");
                }
            }
            facts(children(node));
        }
    }

    /**
     * Walks the head character by character: each line is a key with its value, an item or a note; each value stands
     * between double quotes; conditions begin and end outside of them. So nothing that a value holds can end the head, add a
     * line or become a list.
     */
    private final class HeadWalk {
        private final TemplateNode.HeadPart head;
        private boolean lineStart = true;
        private boolean quoted;
        private int fences;
        private boolean said;

        HeadWalk(TemplateNode.HeadPart head) {
            this.head = head;
        }

        void walk() {
            nodes(head.nodes(), true);
            if (!said && fences != 2) {
                fault(head.at(), "head.fences");
            }
        }

        private void say(int at, String key, Object... values) {
            if (!said) {
                fault(at, key, values);
                said = true;
            }
        }

        private void nodes(List<TemplateNode> nodes, boolean outermost) {
            for (var node : nodes) {
                if (node instanceof TemplateNode.Words words) {
                    words(words, outermost);
                } else if (node instanceof TemplateNode.Value value) {
                    if (!quoted) {
                        say(value.at(), "head.quotes");
                    }
                } else if (node instanceof TemplateNode.Choice choice) {
                    for (var branch : choice.branches()) {
                        inside(node.at(), branch.nodes());
                    }
                } else {
                    inside(node.at(), children(node));
                }
            }
        }

        /** What stands under a condition leaves the line as it found it. */
        private void inside(int at, List<TemplateNode> nodes) {
            boolean startedLine = lineStart;
            boolean startedQuoted = quoted;
            nodes(nodes, false);
            if (quoted != startedQuoted || (!lineStart && startedLine)) {
                say(at, "head.branch");
            }
            lineStart = startedLine;
            quoted = startedQuoted;
        }

        private void words(TemplateNode.Words node, boolean outermost) {
            var text = node.text();
            int from = 0;
            while (from < text.length()) {
                int end = text.indexOf('\n', from);
                line(text.substring(from, end < 0 ? text.length() : end), node.at() + from, end >= 0, outermost);
                from = end < 0 ? text.length() : end + 1;
            }
        }

        private void line(String piece, int at, boolean whole, boolean outermost) {
            var words = piece.strip();
            if (lineStart && words.equals(FENCE) && outermost && whole) {
                fences++;
            }
            if (lineStart && !words.isEmpty() && !(words.equals(FENCE) && outermost && whole && fences <= 2)) {
                if (fences != 1) {
                    say(at, "head.fences");
                } else if (words.startsWith("--")
                        || (words.equals("-") && !whole)
                        || !HEAD_LINE.matcher(piece).matches()) {
                    say(at, "head.line", words);
                }
            }
            for (int i = 0; i < piece.length(); i++) {
                if (piece.charAt(i) == '\\') {
                    i++;
                    if (i == piece.length()) {
                        say(at, "head.line", words); // it would take the escape from the value that follows
                    }
                } else if (piece.charAt(i) == '"') {
                    quoted = !quoted;
                }
            }
            if (whole) {
                if (quoted) {
                    say(at, "head.open.quotes", words);
                }
                lineStart = true;
                quoted = false;
            } else if (!piece.isBlank()) {
                lineStart = false;
            }
        }
    }
}
