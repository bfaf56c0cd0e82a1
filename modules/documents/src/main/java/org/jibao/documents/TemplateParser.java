package org.jibao.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * 模板读取: reads a template by a grammar of its own that knows what is allowed and nothing else. Whatever the engine could
 * take for an instruction is either understood here to its last character or a fault, so that no way of hiding one
 * (comments, quotation marks, blanks, other brackets) depends on how the engine reads it.
 */
final class TemplateParser extends TemplateTerms {
    /** Beginnings of what the engine reads as instructions, in this syntax or another, and full-width slips of them. */
    private static final List<String> MARKS = List.of(
            "<#", "</#", "<@", "</@", "${", "#{", "[#", "[/#", "[@", "[/@", "[=", "＜#", "＜/#", "<＃", "</＃", "$｛", "＄{",
            "￥{");

    private static final String MARK_STARTS = "<$#[＜＄￥";

    private static final List<String> TAGS = List.of("if", "elseif", "else", "list", "sep", "outputformat");
    private static final Set<String> LIST_ENDS = Set.of("sep", "else", "/list");
    private static final Set<String> SEP_ENDS = Set.of("/sep", "else", "/list");

    private final StringBuilder clean;
    private int marks;

    private TemplateParser(String text, TemplateLimits limits) {
        super(text, limits);
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
            return TemplateCursor.fault(lines, at, message, remedy);
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

    private TemplateNode each(int depth, int lists) throws Enough {
        int start = at;
        if (lists >= limits.lists()) {
            throw stop(start, "syntax.lists", limits.lists());
        }
        at += 2 + "list".length();
        blank(start, "list");
        var path = listed();
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
}
