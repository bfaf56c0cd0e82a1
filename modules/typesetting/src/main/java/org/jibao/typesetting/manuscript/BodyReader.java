package org.jibao.typesetting.manuscript;

import java.util.List;
import java.util.Set;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Turns CommonMark into the blocks of official documents, and names what such documents do not have. */
final class BodyReader {

    /**
     * Indented code is left out: clerks indent paragraphs by spaces, and mean a paragraph. So are blocks of HTML, whose tags
     * are refused one by one. Everything else CommonMark knows is read, so that it can be refused by name.
     */
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .enabledBlockTypes(Set.of(
                    Heading.class, ThematicBreak.class, FencedCodeBlock.class, BlockQuote.class, ListBlock.class))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .customInlineContentParserFactory(new AngleBrackets())
            .maxOpenBlockParsers(64)
            .build();

    private final int firstLine;
    private final BodyBuilder builder;
    private final Faults faults;
    private final String[] source;
    private final Inlines inlines;

    /** @param firstLine number of lines before the body */
    BodyReader(List<String> body, int firstLine, BodyBuilder builder, Faults faults) {
        this.source = body.toArray(String[]::new);
        this.firstLine = firstLine;
        this.builder = builder;
        this.faults = faults;
        this.inlines = new Inlines(source, faults, firstLine);
    }

    void read() {
        int before = faults.count();
        if (!PlainBody.read(source, firstLine, builder, faults)) {
            readMarkup();
        }
        if (builder.body().isEmpty() && faults.count() == before) {
            faults.add(firstLine + 1, "没有正文", "在要素部分之后空一行，写正文");
        }
    }

    /** Reads any body, a plain one too. */
    void readMarkup() {
        for (var node = PARSER.parse(String.join("\n", source)).getFirstChild(); node != null && !faults.enough(); ) {
            var table = node.getNext() instanceof TableBlock next ? next : null;
            var caption = table != null && node instanceof Paragraph
                    ? BodyBuilder.caption(inlines.read(node, line(node)))
                    : null;
            if (table != null && caption != null) {
                table(table, caption);
                node = table.getNext();
            } else {
                block(node);
                node = node.getNext();
            }
        }
    }

    private void block(Node node) {
        if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (node instanceof TableBlock table) {
            table(table, null);
        } else {
            refuse(node);
        }
    }

    private void heading(Heading node) {
        int line = line(node);
        if (node.getSourceSpans().size() > 1) {
            faults.add(line, "一段文字下面紧跟着 --- 或 ===，会被当作标题", "标题写成“# 标题”；不是标题的，删去下面那行线");
        } else {
            builder.heading(node.getLevel(), inlines.read(node, line), line);
        }
    }

    private void paragraph(Paragraph node) {
        int line = line(node);
        if (source[line - firstLine - 1].strip().startsWith("|")) {
            faults.add(line, "表格不完整", "表头下面要有一行 | --- | --- |，列数与表头相同；表前空一行");
            return;
        }
        builder.paragraph(inlines.read(node, line), line);
    }

    private void table(TableBlock node, BodyBuilder.@Nullable Caption caption) {
        builder.table(new TableReader(inlines, faults, source, firstLine).read(node, caption), caption);
    }

    private int line(Node node) {
        return Lines.of(node, firstLine);
    }

    private void refuse(Node node) {
        int line = line(node);
        if (node instanceof OrderedList) {
            faults.add(line, "编号列表（1. 2. ……）", "序号由排版自动生成：小标题写成“### 标题”；正文里的“1.”写成“1\\.”");
        } else if (node instanceof BulletList) {
            faults.add(line, "项目符号列表（- 或 *）", "公文不用项目符号：改成各自成段，或用 ### 标题编号");
        } else if (node instanceof BlockQuote) {
            faults.add(line, "引用块（>）", "删去行首的 >");
        } else if (node instanceof FencedCodeBlock) {
            faults.add(line, "代码块（```）", "公文没有代码块，删去 ``` 行");
        } else if (node instanceof ThematicBreak) {
            faults.add(line, "分隔线", "删去这一行，公文的分隔线由排版画出");
        } else if (node instanceof LinkReferenceDefinition) {
            faults.add(line, "链接定义", "删去这一行；引用数据写成 [348](fact:数据编号)");
        } else {
            faults.add(line, "不认识的内容", "改成段落、标题或表格");
        }
    }
}
