package org.jibao.typesetting.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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

import org.jibao.typesetting.Annex;
import org.jibao.typesetting.Block;
import org.jibao.typesetting.Run;

/** Turns CommonMark into the blocks of official documents, and names what such documents do not have. */
final class BodyReader {

    private static final int LEVELS = 4;
    private static final Pattern ANNEX = Pattern.compile("附件(\\d*)(（横排）|\\(横排\\))?(\\d*)[：:][\\s　]*(.*)");
    private static final String CAPTION = "表：";
    private static final String TURNED_CAPTION = "横表：";

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
    private final Faults faults;
    private final List<Block> body = new ArrayList<>();
    private final List<OpenAnnex> annexes = new ArrayList<>();
    private final int[] ordinals = new int[LEVELS + 1];
    private int level;
    private List<Block> target = body;
    private final String[] source;
    private final Inlines inlines;

    private record OpenAnnex(String title, boolean turned, List<Block> blocks, int line) {}

    /** @param firstLine number of lines before the body */
    BodyReader(List<String> body, int firstLine, Faults faults) {
        this.source = body.toArray(String[]::new);
        this.firstLine = firstLine;
        this.faults = faults;
        this.inlines = new Inlines(source, faults, firstLine);
    }

    void read() {
        int before = faults.count();
        for (var node = PARSER.parse(String.join("\n", source)).getFirstChild(); node != null && !faults.enough(); ) {
            var caption = captionOf(node);
            if (caption != null && node.getNext() instanceof TableBlock table) {
                captioned(table, caption);
                node = table.getNext();
            } else {
                block(node);
                node = node.getNext();
            }
        }
        if (body.isEmpty() && faults.count() == before) {
            faults.add(firstLine + 1, "没有正文", "在要素部分之后空一行，写正文");
        }
    }

    List<Block> body() {
        return body;
    }

    /** A single annex goes without a number. */
    List<Annex> annexes() {
        var numbered = new ArrayList<Annex>();
        for (var annex : annexes) {
            int number = annexes.size() == 1 ? 0 : numbered.size() + 1;
            numbered.add(new Annex(number, annex.title, annex.turned, annex.blocks, annex.line));
        }
        return numbered;
    }

    private void block(Node node) {
        if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (node instanceof TableBlock table) {
            table(table, List.of());
        } else {
            refuse(node);
        }
    }

    private void heading(Heading node) {
        int line = line(node);
        if (node.getSourceSpans().size() > 1) {
            faults.add(line, "一段文字下面紧跟着 --- 或 ===，会被当作标题", "标题写成“# 标题”；不是标题的，删去下面那行线");
            return;
        }
        var runs = inlines.read(node, line);
        var text = Run.text(runs);
        if (text.isEmpty()) {
            faults.add(line, "标题没有文字", "在 # 后面写上标题，或删去这一行");
            return;
        }
        var annex = ANNEX.matcher(text);
        if (node.getLevel() == 1 && annex.matches()) {
            annex(annex.group(1) + annex.group(3), annex.group(4), annex.group(2) != null, line);
            return;
        }
        if (node.getLevel() > LEVELS) {
            faults.add(line, "标题层次太多：" + "#".repeat(node.getLevel()), "公文最多四层，用 # 到 ####");
            return;
        }
        boolean tolerated = level == 1 && node.getLevel() == 3;
        if (node.getLevel() > level + 1 && !tolerated) {
            faults.add(
                    line,
                    level == 0
                            ? "第一个标题用了 " + "#".repeat(node.getLevel())
                            : "标题从第" + level + "层跳到了第" + node.getLevel() + "层",
                    "层次依次为 #（一、）##（（一））###（1.）####（（1）），不要跳级");
        }
        level = node.getLevel();
        ordinals[level]++;
        for (int below = level + 1; below <= LEVELS; below++) {
            ordinals[below] = 0;
        }
        target.add(new Block.Heading(level, ordinals[level], runs, line));
    }

    private void annex(String typedNumber, String title, boolean turned, int line) {
        if (!typedNumber.isEmpty()) {
            faults.add(line, "附件序号写在了标题里：附件" + typedNumber, "序号由排版自动生成，写“# 附件：名称”");
        }
        if (title.isEmpty()) {
            faults.add(line, "附件没有名称", "写“# 附件：名称”");
        } else if ("。；，、：".indexOf(title.charAt(title.length() - 1)) >= 0) {
            faults.add(line, "附件名称后有标点：" + Faults.quote(title), "附件名称后不加标点符号（GB/T 9704-2012 第7.3.4条）");
        }
        target = new ArrayList<>();
        annexes.add(new OpenAnnex(title, turned, target, line));
        level = 0;
        Arrays.fill(ordinals, 0);
    }

    private void paragraph(Paragraph node) {
        int line = line(node);
        if (source[line - firstLine - 1].strip().startsWith("|")) {
            faults.add(line, "表格不完整", "表头下面要有一行 | --- | --- |，列数与表头相同；表前空一行");
            return;
        }
        var runs = inlines.read(node, line);
        if (!runs.isEmpty()) {
            target.add(new Block.Paragraph(runs, line));
        }
    }

    private void table(TableBlock node, List<Run> caption) {
        target.add(read(node, caption, false));
    }

    private Block.Table read(TableBlock node, List<Run> caption, boolean turned) {
        return new TableReader(inlines, faults, source, firstLine).read(node, caption, turned);
    }

    private void captioned(TableBlock node, Caption caption) {
        var table = read(node, caption.words, caption.turned);
        var kind = caption.chart;
        if (kind == null) {
            target.add(table);
        } else {
            int before = faults.count();
            ChartRules.check(kind, table, line(node), faults);
            target.add(faults.count() == before ? new Block.Chart(kind, table) : table);
        }
    }

    /** 题: what a paragraph before a table says of it. */
    private record Caption(Block.Chart.@Nullable Kind chart, boolean turned, List<Run> words) {}

    /** Null for a paragraph that begins with neither 表： nor the name of a chart, or stands before no table. */
    private @Nullable Caption captionOf(Node node) {
        if (!(node instanceof Paragraph) || !(node.getNext() instanceof TableBlock)) {
            return null;
        }
        var runs = inlines.read(node, line(node));
        if (runs.isEmpty()) {
            return null;
        }
        var text = runs.get(0).text();
        for (var kind : Block.Chart.Kind.values()) {
            if (text.startsWith(kind.chinese() + "：")) {
                return new Caption(kind, false, without(kind.chinese().length() + 1, runs));
            }
        }
        for (var start : List.of(CAPTION, TURNED_CAPTION)) {
            if (text.startsWith(start)) {
                return new Caption(null, start.equals(TURNED_CAPTION), without(start.length(), runs));
            }
        }
        return null;
    }

    /** The runs without the first characters. */
    private static List<Run> without(int characters, List<Run> runs) {
        var first = runs.get(0);
        var rest = new ArrayList<Run>();
        rest.add(new Run(first.text().substring(characters), first.emphasis(), first.fact()));
        rest.addAll(runs.subList(1, runs.size()));
        return rest;
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
