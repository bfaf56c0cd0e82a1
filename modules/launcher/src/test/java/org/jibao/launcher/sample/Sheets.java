package org.jibao.launcher.sample;

import java.util.Arrays;
import java.util.List;

import org.jibao.workbooks.Column;
import org.jibao.workbooks.SheetSpec;

/** 表样: the sheets that the product imports. The importing modules keep their own copies to themselves. */
final class Sheets {
    static final SheetSpec UNITS = sheet("机构", "代码!", "全称!", "简称!", "层级!", "考核分组", "顺序#", "启用日期@!", "停用日期@", "继任机构");
    static final SheetSpec USERS = sheet("用户", "用户名!", "姓名职务!", "机构代码!", "角色!", "初始密码!");
    static final SheetSpec EDITION = sheet("版本", "名称!", "依据", "启用日期@!");
    static final SheetSpec DUTIES = sheet("职责分工", "机构代码!", "职责表述!", "事件种类");
    static final SheetSpec PERSONS =
            sheet("责任人", "机构代码!", "层级!", "职务!", "姓名", "办公电话!", "值班电话", "手机", "任职起始@!", "任职截止@");
    static final SheetSpec ROSTER = sheet("值班表", "开始^!", "结束^!", "带班领导!", "带班电话!", "主班!", "副班", "值班电话!", "备注");
    static final SheetSpec INCIDENTS = sheet(
            "事件",
            "序号!",
            "标题!",
            "种类!",
            "责任单位!",
            "地点!",
            "事发时间^",
            "事发误差分钟#",
            "知悉时间^",
            "主要负责人知悉时间^",
            "主要负责人知悉误差分钟#",
            "上级调度时间^",
            "起因",
            "必报情形",
            "演练?",
            "等级",
            "定级理由");
    static final SheetSpec FILINGS = sheet(
            "报送", "事件序号!", "阶段!", "途径!", "报送单位!", "接收层级!", "接收方!", "发出时间^", "收到时间^", "时间误差分钟#", "报告人", "情况", "措施",
            "下步打算");
    static final SheetSpec FIGURES = sheet(
            "数据", "事件序号!", "时间^!", "来源!", "死亡#", "失踪#", "重伤#", "轻伤#", "被困#", "转移#", "受影响#", "参与#", "直接损失万元.", "面积公顷.");
    static final SheetSpec SIGHTINGS = sheet("外部来源", "事件序号!", "层级!", "知情方!", "时间^!", "时间误差分钟#", "来源说明!");

    static final List<SheetSpec> REGISTER = List.of(INCIDENTS, FILINGS, FIGURES, SIGHTINGS);

    private Sheets() {}

    /** A header is followed by the mark of its type (none for text), and by ! when it must be filled. */
    private static SheetSpec sheet(String name, String... headers) {
        return new SheetSpec(name, Arrays.stream(headers).map(Sheets::column).toList());
    }

    private static Column column(String marked) {
        var required = marked.endsWith("!");
        var header = required ? marked.substring(0, marked.length() - 1) : marked;
        var type =
                switch (header.charAt(header.length() - 1)) {
                    case '#' -> Column.Type.COUNT;
                    case '.' -> Column.Type.DECIMAL;
                    case '@' -> Column.Type.DATE;
                    case '^' -> Column.Type.DATE_TIME;
                    case '?' -> Column.Type.YES_NO;
                    default -> Column.Type.TEXT;
                };
        var plain = type == Column.Type.TEXT ? header : header.substring(0, header.length() - 1);
        return new Column(plain, type, required, "");
    }
}
