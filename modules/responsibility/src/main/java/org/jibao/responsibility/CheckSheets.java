package org.jibao.responsibility;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Messages;
import org.jibao.responsibility.CheckCalls.Call;
import org.jibao.responsibility.CheckCalls.Check;
import org.jibao.responsibility.CheckCalls.Figures;
import org.jibao.responsibility.CheckCalls.Standing;
import org.jibao.responsibility.CheckRounds.Line;
import org.jibao.responsibility.CheckRounds.Round;
import org.jibao.workbooks.Column;
import org.jibao.workbooks.SheetSpec;
import org.jibao.workbooks.WorkbookWriter;

/** 查岗的表格: the record of checks and the list of a round as workbooks. */
final class CheckSheets {
    /** Of the list of a round: what is filled in at the desk. */
    static final SheetSpec ROUND = new SheetSpec(
            "抽查",
            List.of(
                    new Column("机构代码", Column.Type.TEXT, true, "名单上的，不要改"),
                    new Column("单位", Column.Type.TEXT, false, "名单上的，导入时不看"),
                    new Column("拨打号码", Column.Type.TEXT, false, "名册上的值班电话；拨了别的号码改这里"),
                    new Column("拨打时间", Column.Type.DATE_TIME, false, "如 2026-10-01 03:05；拨过的必填"),
                    new Column(
                            "结果",
                            Column.Type.TEXT,
                            false,
                            String.join(
                                    "、",
                                    CheckResults.offered().stream()
                                            .map(CheckCalls.Result::name)
                                            .toList())),
                    new Column("应答人职务", Column.Type.TEXT, false, "如 值班员"),
                    new Column("应答人姓名", Column.Type.TEXT, false, "只记职务的留空"),
                    new Column("接通秒数", Column.Type.COUNT, false, "不知道的留空"),
                    new Column("问答", Column.Type.TEXT, false, "问了什么、怎么答的，不超过400字")));

    private static final SheetSpec RECORD = new SheetSpec(
            "查岗记录",
            List.of(
                    new Column("查岗序号", Column.Type.COUNT, false, ""),
                    new Column("机构代码", Column.Type.TEXT, false, ""),
                    new Column("单位", Column.Type.TEXT, false, ""),
                    new Column("分组", Column.Type.TEXT, false, ""),
                    new Column("拨打时间", Column.Type.DATE_TIME, false, ""),
                    new Column("拨打号码", Column.Type.TEXT, false, ""),
                    new Column("名册号码", Column.Type.TEXT, false, ""),
                    new Column("结果", Column.Type.TEXT, false, ""),
                    new Column("应答人职务", Column.Type.TEXT, false, ""),
                    new Column("应答人姓名", Column.Type.TEXT, false, ""),
                    new Column("接通秒数", Column.Type.COUNT, false, ""),
                    new Column("问答", Column.Type.TEXT, false, ""),
                    new Column("效力", Column.Type.TEXT, false, ""),
                    new Column("更正理由", Column.Type.TEXT, false, ""),
                    new Column("登记人", Column.Type.TEXT, false, ""),
                    new Column("登记时间", Column.Type.DATE_TIME, false, ""),
                    new Column("本次查岗", Column.Type.TEXT, false, "")));

    private static final SheetSpec FIGURES = new SheetSpec(
            "查岗统计",
            List.of(
                    new Column("机构代码", Column.Type.TEXT, false, ""),
                    new Column("单位", Column.Type.TEXT, false, ""),
                    new Column("分组", Column.Type.TEXT, false, ""),
                    new Column("查岗次数", Column.Type.COUNT, false, ""),
                    new Column("问题次数", Column.Type.COUNT, false, ""),
                    new Column("申辩成立", Column.Type.COUNT, false, ""),
                    new Column("待再拨", Column.Type.COUNT, false, ""),
                    new Column("问题率（%）", Column.Type.DECIMAL, false, "")));

    private static final Messages TEXT = new Messages(CheckSheets.class);

    private CheckSheets() {}

    static byte[] export(List<Check> checks, List<Figures> figures, ZoneId zone) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var check : checks) {
            check.calls().forEach(call -> rows.add(cells(check, call)));
        }
        return new WorkbookWriter(zone)
                .sheet(RECORD, rows)
                .sheet(FIGURES, figures.stream().map(CheckSheets::cells).toList())
                .bytes();
    }

    private static Map<String, @Nullable Object> cells(Check check, Call call) {
        var cells = new HashMap<String, @Nullable Object>();
        cells.put("查岗序号", check.id());
        cells.put("机构代码", check.unit());
        cells.put("单位", check.unitName());
        cells.put("分组", check.group());
        cells.put("名册号码", call.listed());
        cells.put("效力", TEXT.of("standing." + call.standing()));
        cells.put("更正理由", call.reason());
        cells.put("登记人", call.recordedBy());
        cells.put("登记时间", call.recordedAt());
        cells.put("本次查岗", TEXT.of("check.state." + check.state()));
        dialled(cells, call);
        return cells;
    }

    private static void dialled(Map<String, @Nullable Object> cells, Call call) {
        cells.put("拨打时间", call.calledAt());
        cells.put("拨打号码", call.number());
        cells.put("结果", call.resultName());
        cells.put("应答人职务", call.answeredPost());
        cells.put("应答人姓名", call.answeredBy());
        cells.put("接通秒数", call.seconds());
        cells.put("问答", call.exchange());
    }

    private static Map<String, @Nullable Object> cells(Figures figures) {
        var cells = new HashMap<String, @Nullable Object>();
        cells.put("机构代码", figures.unit());
        cells.put("单位", figures.unitName());
        cells.put("分组", figures.group());
        cells.put("查岗次数", figures.checked());
        cells.put("问题次数", figures.failed());
        cells.put("申辩成立", figures.excused());
        cells.put("待再拨", figures.pending());
        cells.put("问题率（%）", figures.rate());
        return cells;
    }

    static byte[] round(Round round, ZoneId zone) {
        return new WorkbookWriter(zone)
                .sheet(ROUND, round.lines().stream().map(CheckSheets::cells).toList())
                .bytes();
    }

    private static Map<String, @Nullable Object> cells(Line line) {
        var cells = new HashMap<String, @Nullable Object>();
        cells.put("机构代码", line.unit());
        cells.put("单位", line.unitName());
        cells.put("拨打号码", line.number());
        var check = line.check();
        var last = check == null || !line.done() ? null : check.last();
        if (last != null && last.standing() == Standing.STANDS) {
            dialled(cells, last);
        }
        return cells;
    }
}
