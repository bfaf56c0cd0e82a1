package org.jibao.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** 模板的条件和取值: what stands between the brackets of a mark: names joined by dots, texts, conditions. */
abstract class TemplateTerms extends TemplateCursor {
    /** Words of the engine's own; none of them can be a name. */
    private static final Set<String> RESERVED = Set.of("true", "false", "gt", "gte", "lt", "lte", "as", "in", "using");

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "gt", "gte", "lt", "lte");

    private int words;
    private int brackets;

    TemplateTerms(String text, TemplateLimits limits) {
        super(text, limits);
    }

    TemplateTerm condition(int place, String tag) throws Enough {
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

    /** The name of a list, with nothing asked of it. */
    TemplateTerm.Path listed() throws Enough {
        words = 0;
        var path = path();
        if (suffixed(path) != path) {
            throw stop(path.at(), "syntax.list", path.words());
        }
        return path;
    }

    TemplateNode value() throws Enough {
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

    void mustBeName(int place, String name) throws Enough {
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

    private void count() throws Enough {
        if (++words > limits.words()) {
            throw stop(at, "syntax.words", limits.words());
        }
    }
}
