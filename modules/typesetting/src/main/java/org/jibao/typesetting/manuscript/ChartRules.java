package org.jibao.typesetting.manuscript;

import org.jibao.typesetting.Block;
import org.jibao.typesetting.Run;
import org.jibao.typesetting.pages.ChartSheet;

/** What a table must be for a chart to be drawn of it. */
final class ChartRules {

    private ChartRules() {}

    /** @param line where the table begins; its rows follow the header and the line below it */
    static void check(Block.Chart.Kind kind, Block.Table table, int line, Faults faults) {
        int series = table.columns().size() - 1;
        int most = ChartSheet.mostSeries(kind);
        if (series < 1) {
            faults.add(line, kind.chinese() + "的表格只有一列", "第一列写名称，后面的列写数");
            return;
        }
        if (series > most) {
            faults.add(line, kind.chinese() + "有" + series + "列数，最多" + most + "列", "删去多的列，或分成几幅图");
        }
        int entries = table.rows().size();
        if (entries > ChartSheet.mostEntries(kind)) {
            faults.add(
                    line,
                    kind.chinese() + "有" + entries + "行，最多" + ChartSheet.mostEntries(kind) + "行",
                    "把图名的“" + kind.chinese() + "：”改成“表：”，用表格列出，或只画前几名");
            return;
        }
        for (int row = 0; row < entries; row++) {
            var cells = table.rows().get(row);
            for (int column = 1; column < cells.size() && !faults.enough(); column++) {
                if (Block.Chart.number(cells.get(column)).isEmpty()) {
                    faults.add(
                            line + row + 2,
                            "图中第" + (column + 1) + "列不是数："
                                    + Faults.quote(Run.text(cells.get(column).runs())),
                            "只写数，可带小数、千分位逗号和 %；没有数的行删去，单位写在表头里，例如 得分（分）");
                }
            }
        }
    }
}
