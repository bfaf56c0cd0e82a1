package org.jibao.typesetting.manuscript;

import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

import org.jibao.typesetting.Run;

/**
 * Reads the words of a paragraph, heading or cell. Walks without recursion, since a hostile manuscript nests emphasis
 * thousands deep.
 */
final class Inlines {

    static final String FACT = "fact:";
    private static final Pattern FACT_ID = Pattern.compile("[\\p{L}\\p{N}._:/-]+");

    private static final String UNESCAPED = "(?<!\\\\)(?:\\\\\\\\)*";
    private static final Pattern STARS = Pattern.compile(UNESCAPED + "\\*\\*");
    private static final Pattern LOST_FACT = Pattern.compile(UNESCAPED + "]\\(" + FACT);

    private final String[] source;
    private final Faults faults;
    private final int firstLine;

    /** @param source the lines of the body */
    Inlines(String[] source, Faults faults, int firstLine) {
        this.source = source;
        this.faults = faults;
        this.firstLine = firstLine;
    }

    List<Run> read(Node parent, int line) {
        var reading = new Words();
        for (var node = parent.getFirstChild(); node != null && !faults.enough(); ) {
            boolean descend = enter(node, reading, line);
            var next = descend ? node.getFirstChild() : null;
            while (next == null) {
                if (descend) {
                    leave(node, reading);
                }
                next = node.getNext();
                if (next == null) {
                    node = node.getParent();
                    if (node.equals(parent)) {
                        return reading.runs();
                    }
                    descend = true;
                }
            }
            node = next;
        }
        return reading.runs();
    }

    private boolean enter(Node node, Words reading, int line) {
        if (node instanceof Text text) {
            unrecognised(text, line);
            reading.add(text.getLiteral());
            return false;
        }
        if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            reading.joinLines();
            return false;
        }
        if (node instanceof StrongEmphasis) {
            reading.strong++;
            return true;
        }
        if (node instanceof Emphasis) {
            reading.gentle++;
            return true;
        }
        if (node instanceof Link link) {
            return enterLink(link, reading, line);
        }
        refuse(node, line);
        return false;
    }

    private static void leave(Node node, Words reading) {
        if (node instanceof StrongEmphasis) {
            reading.strong--;
        } else if (node instanceof Emphasis) {
            reading.gentle--;
        } else if (node instanceof Link) {
            reading.fact = null;
        }
    }

    /** Whether a text may be the number of a fact. */
    static boolean isFact(String id) {
        return FACT_ID.matcher(id).matches();
    }

    private boolean enterLink(Link link, Words reading, int line) {
        var target = link.getDestination();
        if (!target.startsWith(FACT)) {
            faults.add(lineOf(link, line), "网址链接 " + Faults.quote(target), "公文不设链接，把方括号去掉只留文字；引用数据写成 [348](fact:数据编号)");
            return false;
        }
        var id = target.substring(FACT.length());
        if (!isFact(id)) {
            faults.add(
                    lineOf(link, line), "数据编号写法不对：" + Faults.quote(id), "编号用字母、数字和 . _ : / -，例如 fact:accidents.count");
            return false;
        }
        if (link.getFirstChild() == null) {
            faults.add(lineOf(link, line), "数据 " + Faults.quote(id) + " 没有文字", "在方括号里写上数值，例如 [348](fact:" + id + ")");
            return false;
        }
        reading.fact = id;
        return true;
    }

    /** What Markdown did not recognise would be printed with its signs: the author must hear of it. */
    private void unrecognised(Text text, int line) {
        if (text.getLiteral().contains("](") && wrote(text, LOST_FACT)) {
            faults.add(lineOf(text, line), "数据引用没有写对", "写成 [348](fact:数据编号)，编号里不能有空格和括号");
        }
        if (text.getLiteral().contains("**") && wrote(text, STARS)) {
            faults.add(lineOf(text, line), "强调标记 ** 没有成对，或紧挨着标点", "补上另一个 **，并把标点移到 ** 外面；要印出星号，写成 \\*\\*");
        }
    }

    /** Whether the author wrote so without a backslash, which asks for the sign itself. */
    private boolean wrote(Text text, Pattern signs) {
        return text.getSourceSpans().stream()
                .anyMatch(span -> signs.matcher(words(span)).find());
    }

    private String words(SourceSpan span) {
        return source[span.getLineIndex()].substring(span.getColumnIndex(), span.getColumnIndex() + span.getLength());
    }

    private void refuse(Node node, int line) {
        int at = lineOf(node, line);
        if (node instanceof Image) {
            faults.add(at, "图片", "文稿里不放图片，删去 ![…](…)");
        } else if (node instanceof Code) {
            faults.add(at, "代码标记（`）", "删去反引号");
        } else if (node instanceof HtmlInline html) {
            faults.add(at, "HTML 标记 " + Faults.quote(html.getLiteral()), "删去标记，只写文字；文字里要用 < 时写成 \\<");
        } else {
            faults.add(at, "不认识的内容", "只写文字、数据引用和强调");
        }
    }

    private int lineOf(Node node, int line) {
        return node.getSourceSpans().isEmpty() ? line : Lines.of(node, firstLine);
    }
}
