package org.jibao.typesetting.manuscript;

import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.node.HtmlInline;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a “&lt;” in running text begins: a tag, which is refused by name later, a link, which CommonMark's own parser
 * reads, or nothing. CommonMark's parsers look for the closing “&gt;” up to the paragraph's end, and again from each “&lt;”, so
 * that a paragraph of a megabyte would take minutes; this one looks a bounded way ahead.
 */
final class AngleBrackets implements InlineContentParser, InlineContentParserFactory {

    /** Characters; no tag that anyone writes by hand, and no address, is longer. */
    private static final int REACH = 500;

    private static final Pattern TAG =
            Pattern.compile("/?[A-Za-z][A-Za-z0-9-]*+(?:\\s[^<]*+)?/?|[!?].*+", Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile("[^\\s<:@]*+[:@][^\\s<]*+");

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        scanner.next();
        var after = scanner.position();
        if (scanner.next("!--")) {
            return tag("<!--", scanner);
        }
        var content = content(scanner);
        if (content == null) {
            return ParsedInline.of(new Text("<"), after);
        }
        if (TAG.matcher(content).matches()) {
            return tag("<" + content + ">", scanner);
        }
        return LINK.matcher(content).matches() ? ParsedInline.none() : ParsedInline.of(new Text("<"), after);
    }

    private static ParsedInline tag(String words, Scanner scanner) {
        var tag = new HtmlInline();
        tag.setLiteral(words);
        return ParsedInline.of(tag, scanner.position());
    }

    /** Reads over the next “&gt;” and returns what stands before it; null if it is too far away. */
    private static @Nullable String content(Scanner scanner) {
        var content = new StringBuilder();
        while (content.length() <= REACH && scanner.hasNext()) {
            char c = scanner.peek();
            scanner.next();
            if (c == '>') {
                return content.toString();
            }
            content.append(c);
        }
        return null;
    }
}
