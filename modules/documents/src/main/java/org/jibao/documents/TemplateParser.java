package org.jibao.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Messages;

/**
 * 模板读取: reads a template by a grammar of its own that knows what is allowed and nothing else. Whatever the engine could
 * take for an instruction is either understood here to its last character or a fault, so that no way of hiding one
 * (comments, quotation marks, blanks, other brackets) depends on how the engine reads it.
 */
final class TemplateParser {
    private static final Messages TEXT = new Messages(TemplateParser.class);

    /** Beginnings of what the engine reads as instructions, in this syntax or another, and full-width slips of them. */
    private static final List<String> MARKS = List.of(
            "<#", "</#", "<@", "</@", "${", "#{", "[#", "[/#", "[@", "[/@", "[=", "＜#", "＜/#", "<＃", "</＃", "$｛", "＄{",
            "￥{");

    private static final String MARK_STARTS = "<$#[＜＄￥";

    /** Words of the engine's own; none of them can be a name. */
    private static final Set<String> RESERVED = Set.of("true", "false", "gt", "gte", "lt", "lte", "as", "in", "using");

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "gt", "gte", "lt", "lte");
    private static final List<String> TAGS = List.of("if", "elseif", "else", "list", "sep", "outputformat");
    private static final Set<String> LIST_ENDS = Set.of("sep", "else", "/list");
    private static final Set<String> SEP_ENDS = Set.of("/sep", "else", "/list");

    private final String text;
    private final TemplateLimits limits;
    private final int[] lines;
    private final StringBuilder clean;
    private final List<TemplateFault> faults = new ArrayList<>();
    private int at;
    private int marks;
    private int words;
    private int brackets;

    private TemplateParser(String text, TemplateLimits limits) {
        this.text = text;
        this.limits = limits;
        this.lines = lineStarts(text);
        this.clean = new StringBuilder(text);
    }

    /**
     * 读过的模板.
     *
     * @param clean the text with its comments emptied, every other character in its place: what the engine is given
     * @param faults in the order of the text; the nodes are of use only when there are none
     */
    record Parsed(String clean, List<TemplateNode> nodes, List<TemplateFault> faults, int[] lines) {

        TemplateFault fault(int at, String message, String remedy) {
            return TemplateParser.fault(lines, at, message, remedy);
        }
    }

    /** Reads {@code text}, whose lines end in {@code \n} or {@code \r\n}. */
    static Parsed parse(String text, TemplateLimits limits) {
        if (text.length() > limits.characters()) {
            var fault = new TemplateFault(
                    0, 0, TEXT.of("syntax.long", text.length(), limits.characters()), TEXT.of("syntax.long.remedy"));
            return new Parsed("", List.of(), List.of(fault), new int[] {0});
        }
        var parser = new TemplateParser(text.replace("\r\n", "\n"), limits);
        List<TemplateNode> nodes = List.of();
        try {
            parser.characters();
            nodes = parser.block(Set.of(), 0, 0);
        } catch (Enough e) {
            // the faults say it
        }
        return new Parsed(parser.clean.toString(), nodes, List.copyOf(parser.faults), parser.lines);
    }

    /** Reading on would only tell of consequences. */
    private static final class Enough extends Exception {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("", null, false, false);
        }
    }

    private static int[] lineStarts(String text) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts.add(i + 1);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static TemplateFault fault(int[] lines, int at, String message, String remedy) {
        int found = Arrays.binarySearch(lines, at);
        int line = found >= 0 ? found : -found - 2;
        return new TemplateFault(line + 1, at - lines[line] + 1, message, remedy);
    }

    private void fault(int place, String key, Object... values) throws Enough {
        faults.add(fault(lines, place, TEXT.of(key, values), TEXT.of(key + ".remedy", values)));
        if (faults.size() >= limits.faults()) {
            throw new Enough();
        }
    }

    private Enough stop(int place, String key, Object... values) throws Enough {
        fault(place, key, values);
        return new Enough();
    }

    /** Nothing that a reader cannot see or that is half a character. */
    private void characters() throws Enough {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int type = Character.getType(c);
            if ((type == Character.CONTROL && c != '\n' && c != '\t')
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                fault(i, "syntax.character", "U+%04X".formatted(c));
            }
            i += Character.charCount(c);
        }
        if (!faults.isEmpty()) {
            throw new Enough();
        }
    }

    /** Reads up to one of {@code ends} (names of tags, with their slash) or, without any, to the end of the text. */
    private List<TemplateNode> block(Set<String> ends, int depth, int lists) throws Enough {
        var nodes = new ArrayList<TemplateNode>();
        int from = at;
        while (at < text.length()) {
            var mark = mark();
            if (mark == null) {
                at++;
                continue;
            }
            if (at > from) {
                nodes.add(new TemplateNode.Words(from, text.substring(from, at)));
            }
            if (++marks > limits.marks()) {
                throw stop(at, "syntax.marks", limits.marks());
            }
            if (text.startsWith("<#--", at)) {
                comment();
            } else if (mark.equals("${")) {
                nodes.add(value());
            } else if (mark.equals("<#") || mark.equals("</#")) {
                var tag = tagName(mark);
                if (ends.contains(tag)) {
                    return nodes;
                }
                tag(tag, mark, nodes, depth, lists);
            } else {
                other(mark);
            }
            from = at;
        }
        if (at > from) {
            nodes.add(new TemplateNode.Words(from, text.substring(from, at)));
        }
        return nodes;
    }

    private @Nullable String mark() {
        if (MARK_STARTS.indexOf(text.charAt(at)) < 0) {
            return null;
        }
        for (var mark : MARKS) {
            if (text.startsWith(mark, at)) {
                return mark;
            }
        }
        return null;
    }

    private void other(String mark) throws Enough {
        int place = at;
        at += mark.length();
        if (mark.chars().anyMatch(c -> c > 0xff)) {
            fault(place, "syntax.fullwidth", mark);
        } else if (mark.contains("@")) {
            fault(place, "syntax.call", mark);
        } else {
            fault(place, "syntax.mark", mark);
        }
    }

    /** The engine sees comments without their words, so that nothing in them can end them early. */
    private void comment() throws Enough {
        int end = text.indexOf("-->", at + 4);
        if (end < 0) {
            throw stop(at, "syntax.comment");
        }
        for (int i = at + 4; i < end; i++) {
            if (text.charAt(i) != '\n') {
                clean.setCharAt(i, ' ');
            }
        }
        at = end + 3;
    }

    /** The letters behind {@code <#}; they are not passed yet. */
    private String tagName(String mark) {
        int from = at + mark.length();
        int to = from;
        while (to < text.length() && isLetter(text.charAt(to))) {
            to++;
        }
        var name = text.substring(from, to);
        return mark.equals("</#") ? "/" + name : name;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private void tag(String tag, String mark, List<TemplateNode> nodes, int depth, int lists) throws Enough {
        int place = at;
        if (depth > limits.blocks()) {
            throw stop(place, "syntax.depth", limits.blocks());
        }
        switch (tag) {
            case "if" -> nodes.add(choice(depth, lists));
            case "list" -> nodes.add(each(depth, lists));
            case "outputformat" -> nodes.add(head(depth, lists));
            case "sep" -> throw stop(place, "syntax.sep");
            default -> {
                if (tag.startsWith("/") && TAGS.contains(tag.substring(1))) {
                    throw stop(place, "syntax.closing", tag);
                }
                if (TAGS.contains(tag)) {
                    throw stop(place, "syntax.place", tag);
                }
                unknown(place, mark, tag);
            }
        }
    }

    private void unknown(int place, String mark, String tag) throws Enough {
        var name = tag.startsWith("/") ? tag.substring(1) : tag;
        var nearest = Nearest.to(name, TAGS);
        at = place + mark.length() + name.length();
        if (nearest == null) {
            fault(place, "syntax.tag", mark + name);
        } else {
            fault(place, "syntax.tag.near", mark + name, mark + nearest);
        }
    }

    private TemplateNode choice(int depth, int lists) throws Enough {
        int start = at;
        var branches = new ArrayList<TemplateNode.Branch>();
        var ends = Set.of("elseif", "else", "/if");
        at += 2 + "if".length();
        var condition = List.of(condition(start, "if"));
        while (true) {
            var nodes = block(ends, depth + 1, lists);
            branches.add(new TemplateNode.Branch(condition, nodes));
            if (at >= text.length()) {
                throw stop(start, "syntax.open", "if");
            }
            int place = at;
            if (text.startsWith("</#if", at)) {
                at += "</#if".length();
                endTag(place);
                return new TemplateNode.Choice(start, branches);
            }
            if (text.startsWith("<#elseif", at)) {
                at += "<#elseif".length();
                condition = List.of(condition(place, "elseif"));
            } else {
                at += "<#else".length();
                endTag(place);
                condition = List.of();
                ends = Set.of("/if");
            }
        }
    }

    private TemplateTerm condition(int place, String tag) throws Enough {
        blank(place, tag);
        words = 0;
        brackets = 0;
        var term = or();
        if (!(term instanceof TemplateTerm.Joined)
                && !(term instanceof TemplateTerm.Path)
                && !(term instanceof TemplateTerm.Present)) {
            throw stop(term.at(), "syntax.condition");
        }
        endTag(place);
        return term;
    }

    private TemplateNode each(int depth, int lists) throws Enough {
        int start = at;
        if (lists >= limits.lists()) {
            throw stop(start, "syntax.lists", limits.lists());
        }
        at += 2 + "list".length();
        blank(start, "list");
        words = 0;
        var path = path();
        if (suffixed(path) != path) {
            throw stop(path.at(), "syntax.list", path.words());
        }
        if (!word().equals("as")) {
            throw word().isEmpty() && !peek('>') ? unexpected() : stop(at, "syntax.list", path.words());
        }
        at += 2;
        skip();
        int place = at;
        var name = word();
        mustBeName(place, name);
        at += name.length();
        endTag(start);

        var nodes = new ArrayList<TemplateNode>(block(LIST_ENDS, depth + 1, lists + 1));
        List<TemplateNode> otherwise = List.of();
        boolean between = false;
        while (at < text.length()) {
            place = at;
            if (text.startsWith("</#list", at)) {
                at += "</#list".length();
                endTag(place);
                return new TemplateNode.Each(start, path, name, nodes, otherwise);
            }
            if (text.startsWith("<#sep", at)) {
                if (between) {
                    throw stop(place, "syntax.sep");
                }
                between = true;
                at += "<#sep".length();
                endTag(place);
                nodes.add(new TemplateNode.Between(place, block(SEP_ENDS, depth + 1, lists + 1)));
                if (text.startsWith("</#sep", at)) {
                    int end = at;
                    at += "</#sep".length();
                    endTag(end);
                    nodes.addAll(block(LIST_ENDS, depth + 1, lists + 1));
                }
            } else {
                at += "<#else".length();
                endTag(place);
                otherwise = block(Set.of("/list"), depth + 1, lists);
            }
        }
        throw stop(start, "syntax.open", "list");
    }

    private TemplateNode head(int depth, int lists) throws Enough {
        int start = at;
        at += 2 + "outputformat".length();
        blank(start, "outputformat");
        if (!text.startsWith("\"head\"", at)) {
            throw stop(start, "syntax.format");
        }
        at += "\"head\"".length();
        endTag(start);
        var nodes = block(Set.of("/outputformat"), depth + 1, lists);
        if (at >= text.length()) {
            throw stop(start, "syntax.open", "outputformat");
        }
        int place = at;
        at += "</#outputformat".length();
        endTag(place);
        return new TemplateNode.HeadPart(start, nodes);
    }

    private TemplateNode value() throws Enough {
        int start = at;
        at += 2;
        words = 0;
        brackets = 0;
        skip();
        var term = primary();
        skip();
        if (term instanceof TemplateTerm.Path path && peek('!')) {
            at++;
            skip();
            literal();
            skip();
            term = new TemplateTerm.Default(path.at(), path);
        }
        if (!peek('}')) {
            throw unexpected();
        }
        if (!(term instanceof TemplateTerm.Path)
                && !(term instanceof TemplateTerm.Size)
                && !(term instanceof TemplateTerm.Default)) {
            throw stop(start, "syntax.value");
        }
        at++;
        return new TemplateNode.Value(start, term);
    }

    private TemplateTerm or() throws Enough {
        return joined("||");
    }

    private TemplateTerm joined(String sign) throws Enough {
        int start = at;
        var terms = new ArrayList<TemplateTerm>();
        while (true) {
            terms.add(sign.equals("||") ? joined("&&") : not());
            skip();
            if (!text.startsWith(sign, at)) {
                return terms.size() == 1 ? terms.get(0) : new TemplateTerm.Joined(start, terms);
            }
            at += 2;
            count();
        }
    }

    private TemplateTerm not() throws Enough {
        skip();
        int start = at;
        int turns = 0;
        while (peek('!') && !text.startsWith("!=", at)) {
            at++;
            count();
            skip();
            turns++;
        }
        var term = comparison();
        return turns == 0 ? term : new TemplateTerm.Joined(start, List.of(term));
    }

    private TemplateTerm comparison() throws Enough {
        int start = at;
        var left = primary();
        skip();
        var sign = text.startsWith("==", at) || text.startsWith("!=", at) ? text.substring(at, at + 2) : word();
        if (!COMPARISONS.contains(sign)) {
            return left;
        }
        at += sign.length();
        count();
        return new TemplateTerm.Joined(start, List.of(left, primary()));
    }

    private TemplateTerm primary() throws Enough {
        skip();
        int start = at;
        if (peek('(')) {
            if (++brackets > limits.brackets()) {
                throw stop(start, "syntax.brackets", limits.brackets());
            }
            at++;
            count();
            var inner = or();
            skip();
            if (!peek(')')) {
                throw unexpected();
            }
            at++;
            brackets--;
            return inner instanceof TemplateTerm.Path path
                    ? suffixed(path)
                    : new TemplateTerm.Joined(start, List.of(inner));
        }
        if (peek('"') || peek('\'') || (at < text.length() && isDigit(text.charAt(at)))) {
            var literal = literal();
            skip();
            if (peek('?')) {
                at++;
                skip();
                throw stop(start, "syntax.builtin", word());
            }
            return literal;
        }
        return suffixed(path());
    }

    private TemplateTerm suffixed(TemplateTerm.Path path) throws Enough {
        skip();
        if (text.startsWith("??", at)) {
            at += 2;
            count();
            return new TemplateTerm.Present(path.at(), path);
        }
        if (!peek('?')) {
            return path;
        }
        int place = at;
        at++;
        skip();
        var name = word();
        at += name.length();
        count();
        return switch (name) {
            case "has_content" -> new TemplateTerm.Present(path.at(), path);
            case "size" -> new TemplateTerm.Size(path.at(), path);
            default -> throw stop(place, "syntax.builtin", name);
        };
    }

    private TemplateTerm.Path path() throws Enough {
        skip();
        int start = at;
        var steps = new ArrayList<String>();
        while (true) {
            int place = at;
            var name = word();
            mustBeName(place, name);
            at += name.length();
            count();
            steps.add(name);
            if (steps.size() > limits.steps()) {
                throw stop(start, "syntax.steps", limits.steps());
            }
            if (!peek('.') || (at + 1 < text.length() && text.charAt(at + 1) == '.')) {
                return new TemplateTerm.Path(start, steps);
            }
            at++;
        }
    }

    private void mustBeName(int place, String name) throws Enough {
        if (name.isEmpty() || isDigit(name.charAt(0))) {
            throw unexpected();
        }
        if (RESERVED.contains(name)) {
            throw stop(place, "syntax.reserved", name);
        }
        if (name.length() > limits.wordCharacters()) {
            throw stop(place, "syntax.word", limits.wordCharacters());
        }
    }

    /** A whole number, or a text in quotation marks without signs that the engine would read on within it. */
    private TemplateTerm literal() throws Enough {
        int start = at;
        count();
        if (at >= text.length()) {
            throw unexpected();
        }
        char quote = text.charAt(at);
        if (quote != '"' && quote != '\'') {
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
            if (at == start || at - start > 9) {
                throw unexpected();
            }
            return new TemplateTerm.Literal(start, text.substring(start, at));
        }
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            if ("\\$#{}<>[]=\"'\n".indexOf(text.charAt(at)) >= 0) {
                throw stop(at, "syntax.literal", text.substring(at, at + 1).replace('\n', ' '));
            }
            if (at - start > limits.wordCharacters()) {
                throw stop(start, "syntax.word", limits.wordCharacters());
            }
            at++;
        }
        if (at >= text.length()) {
            throw stop(start, "syntax.quote");
        }
        at++;
        return new TemplateTerm.Literal(start, text.substring(start + 1, at - 1));
    }

    /** The name that begins here, Chinese or Latin letters, digits and underscores; empty when none does. */
    private String word() {
        int to = at;
        while (to < text.length() && isNamePart(text.charAt(to))) {
            to++;
        }
        return text.substring(at, to);
    }

    private static boolean isNamePart(char c) {
        return isLetter(c) || isDigit(c) || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean peek(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private void skip() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private void count() throws Enough {
        if (++words > limits.words()) {
            throw stop(at, "syntax.words", limits.words());
        }
    }

    private void blank(int place, String tag) throws Enough {
        int before = at;
        skip();
        if (at == before) {
            throw stop(place, "syntax.blank", tag);
        }
    }

    private void endTag(int place) throws Enough {
        skip();
        if (at >= text.length()) {
            throw stop(place, "syntax.tag.end");
        }
        if (!peek('>')) {
            throw unexpected();
        }
        at++;
    }

    private Enough unexpected() throws Enough {
        if (at >= text.length()) {
            throw stop(Math.max(0, text.length() - 1), "syntax.cut");
        }
        int c = text.codePointAt(at);
        var sign = Character.toString(c);
        if (c == '\n') {
            throw stop(at, "syntax.line");
        }
        var half = Halfwidth.of(c);
        throw half == null ? stop(at, "syntax.sign", sign) : stop(at, "syntax.sign.fullwidth", sign, half);
    }

    /** 全角标点: what a Chinese keyboard writes where the engine wants its half-width sister. */
    private static final class Halfwidth {
        private static final String FULL = "＝＆｜（）！？“”‘’｝．。＞";
        private static final String HALF = "=&|()!?\"\"''}..>";

        private Halfwidth() {}

        static @Nullable String of(int c) {
            int found = FULL.indexOf(c);
            return found < 0 ? null : HALF.substring(found, found + 1);
        }
    }
}
