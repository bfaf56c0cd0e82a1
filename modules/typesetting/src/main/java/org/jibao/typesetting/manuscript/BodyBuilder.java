package org.jibao.typesetting.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Annex;
import org.jibao.typesetting.Block;
import org.jibao.typesetting.Run;

/** What the blocks of a manuscript mean: counts headings, begins annexes, puts captions to their tables. */
final class BodyBuilder {

    private static final int LEVELS = 4;
    private static final Pattern ANNEX = Pattern.compile("附件(\\d*)(（横排）|\\(横排\\))?(\\d*)[：:][\\s　]*(.*)");
    private static final String CAPTION = "表：";
    private static final String TURNED_CAPTION = "横表：";

    private final Faults faults;
    private final List<Block> body = new ArrayList<>();
    private final List<OpenAnnex> annexes = new ArrayList<>();
    private final int[] ordinals = new int[LEVELS + 1];
    private int level;
    private List<Block> target = body;

    private record OpenAnnex(String title, boolean turned, List<Block> blocks, int line) {}

    BodyBuilder(Faults faults) {
        this.faults = faults;
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

    /** @param depth number of its signs, from 1 */
    void heading(int depth, List<Run> runs, int line) {
        var text = Run.text(runs);
        if (text.isEmpty()) {
            faults.add(line, "标题没有文字", "在 # 后面写上标题，或删去这一行");
            return;
        }
        var annex = ANNEX.matcher(text);
        if (depth == 1 && annex.matches()) {
            annex(annex.group(1) + annex.group(3), annex.group(4), annex.group(2) != null, line);
            return;
        }
        if (depth > LEVELS) {
            faults.add(line, "标题层次太多：" + "#".repeat(depth), "公文最多四层，用 # 到 ####");
            return;
        }
        boolean tolerated = level == 1 && depth == 3;
        if (depth > level + 1 && !tolerated) {
            faults.add(
                    line,
                    level == 0 ? "第一个标题用了 " + "#".repeat(depth) : "标题从第" + level + "层跳到了第" + depth + "层",
                    "层次依次为 #（一、）##（（一））###（1.）####（（1）），不要跳级");
        }
        level = depth;
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

    /** A paragraph without words is left out. */
    void paragraph(List<Run> runs, int line) {
        if (!runs.isEmpty()) {
            target.add(new Block.Paragraph(runs, line));
        }
    }

    /** @param caption null for a table without one */
    void table(Block.Table table, @Nullable Caption caption) {
        var kind = caption == null ? null : caption.chart;
        int before = faults.count();
        if (kind != null) {
            ChartRules.check(kind, table, table.line(), faults);
        }
        target.add(kind != null && faults.count() == before ? new Block.Chart(kind, table) : table);
    }

    /** 题: what a paragraph before a table says of it. */
    record Caption(Block.Chart.@Nullable Kind chart, boolean turned, List<Run> words) {}

    /**
     * What a paragraph says of the table behind it.
     *
     * @return null for one that begins with neither 表： nor the name of a chart
     */
    static @Nullable Caption caption(List<Run> runs) {
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
}
