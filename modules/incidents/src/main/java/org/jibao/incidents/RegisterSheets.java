package org.jibao.incidents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Names;
import org.jibao.workbooks.Column;
import org.jibao.workbooks.SheetSpec;

/** 登记簿工作簿的表样: the sheets of the register, the same for coming in and going out. */
final class RegisterSheets {
    static final String REF = "序号";
    static final String TITLE = "标题";
    static final String KIND = "种类";
    static final String UNIT = "责任单位";
    static final String PLACE = "地点";
    static final String OCCURRED = "事发时间";
    static final String OCCURRED_MARGIN = "事发误差分钟";
    static final String KNOWN = "知悉时间";
    static final String KNOWN_MARGIN = "知悉误差分钟";
    static final String HEAD_TOLD = "主要负责人知悉时间";
    static final String HEAD_TOLD_MARGIN = "主要负责人知悉误差分钟";
    static final String ASKED = "上级调度时间";
    static final String ASKED_MARGIN = "上级调度误差分钟";
    static final String CAUSE = "起因";
    static final String MUSTS = "必报情形";
    static final String DRILL = "演练";
    static final String GRADE = "等级";
    static final String GRADE_REASON = "定级理由";

    static final String EVENT = "事件序号";
    static final String STAGE = "阶段";
    static final String CHANNEL = "途径";
    static final String SENDER = "报送单位";
    static final String LEVEL_TO = "接收层级";
    static final String DESK_TO = "接收方";
    static final String RECEIVER = "接收人";
    static final String SENT = "发出时间";
    static final String RECEIVED = "收到时间";
    static final String MARGIN = "时间误差分钟";
    static final String REPORTER = "报告人";
    static final String CONTACT = "联系方式";
    static final String SITUATION = "情况";
    static final String MEASURES = "措施";
    static final String NEXT_STEPS = "下步打算";
    static final String REQUESTS = "请求事项";
    static final String ALREADY_TOLD = "已向谁报告";

    static final String TIME = "时间";
    static final String SOURCE = "来源";
    static final String LEVEL = "层级";
    static final String DESK = "知情方";
    static final String SOURCE_WORDS = "来源说明";

    /** Headers of the figures, in the order of the sheet. */
    static final Map<FigureKind, String> FIGURES = figures();

    static final SheetSpec INCIDENTS = new SheetSpec(
            "事件",
            List.of(
                    must(REF, Column.Type.TEXT, "本表内不重复的序号，供其他表引用"),
                    must(TITLE, Column.Type.TEXT, "事件名称，如 临河县青石镇山火"),
                    must(KIND, Column.Type.TEXT, "种类代码或名称，如 森林火灾"),
                    must(UNIT, Column.Type.TEXT, "属地或主管单位的代码或名称"),
                    may(PLACE, Column.Type.TEXT, "地点"),
                    may(OCCURRED, Column.Type.DATE_TIME, "事发时间，不详的留空"),
                    may(OCCURRED_MARGIN, Column.Type.COUNT, "约数时写前后误差多少分钟"),
                    may(KNOWN, Column.Type.DATE_TIME, "责任单位知悉的时间"),
                    may(KNOWN_MARGIN, Column.Type.COUNT, "约数时写前后误差多少分钟"),
                    may(HEAD_TOLD, Column.Type.DATE_TIME, "责任单位主要负责人知悉的时间"),
                    may(HEAD_TOLD_MARGIN, Column.Type.COUNT, "约数时写前后误差多少分钟"),
                    may(ASKED, Column.Type.DATE_TIME, "上级来电调度的时间"),
                    may(ASKED_MARGIN, Column.Type.COUNT, "约数时写前后误差多少分钟"),
                    may(CAUSE, Column.Type.TEXT, "起因"),
                    may(MUSTS, Column.Type.TEXT, "情形=理由，多项用顿号分隔"),
                    may(DRILL, Column.Type.YES_NO, "是或否，空为否"),
                    may(GRADE, Column.Type.TEXT, "人工定级时填：一般、较大、重大、特别重大"),
                    may(GRADE_REASON, Column.Type.TEXT, "人工定级的理由")));

    static final SheetSpec STEPS = new SheetSpec(
            "报送",
            List.of(
                    must(EVENT, Column.Type.TEXT, "事件表的序号"),
                    must(STAGE, Column.Type.TEXT, "初报、续报或终报"),
                    must(CHANNEL, Column.Type.TEXT, "电话、书面、传真、信息网、短信或未记载"),
                    must(SENDER, Column.Type.TEXT, "报送单位的代码或名称"),
                    must(LEVEL_TO, Column.Type.TEXT, "县区、市、省或中央"),
                    must(DESK_TO, Column.Type.TEXT, "党委办公室、政府办公室、应急办、上级主管部门、领导小组办公室、主要领导或其他领导"),
                    may(RECEIVER, Column.Type.TEXT, "接收单位或人员的名称"),
                    may(SENT, Column.Type.DATE_TIME, "发出时间"),
                    may(RECEIVED, Column.Type.DATE_TIME, "收到时间"),
                    may(MARGIN, Column.Type.COUNT, "约数时写前后误差多少分钟"),
                    may(REPORTER, Column.Type.TEXT, "来电人或签发人"),
                    may(CONTACT, Column.Type.TEXT, "来电号码或联系人"),
                    may(SITUATION, Column.Type.TEXT, "情况"),
                    may(CAUSE, Column.Type.TEXT, "起因"),
                    may(MEASURES, Column.Type.TEXT, "已采取的措施"),
                    may(NEXT_STEPS, Column.Type.TEXT, "下步打算"),
                    may(REQUESTS, Column.Type.TEXT, "请求事项"),
                    may(ALREADY_TOLD, Column.Type.TEXT, "来电人说已向谁报告")));

    static final SheetSpec FIGURE_HISTORY = new SheetSpec(
            "数据",
            Stream.concat(
                            Stream.of(
                                    must(EVENT, Column.Type.TEXT, "事件表的序号"),
                                    must(TIME, Column.Type.DATE_TIME, "数据所指的时间"),
                                    may(SOURCE, Column.Type.TEXT, "谁报的")),
                            FIGURES.values().stream().map(header -> may(header, Column.Type.DECIMAL, "不详的留空，零写0")))
                    .toList());

    static final SheetSpec SIGHTINGS = new SheetSpec(
            "外部来源",
            List.of(
                    must(EVENT, Column.Type.TEXT, "事件表的序号"),
                    must(LEVEL, Column.Type.TEXT, "知情方所在的层级"),
                    must(DESK, Column.Type.TEXT, "党委办公室、政府办公室、应急办、上级主管部门、主要领导、其他领导或社会公众"),
                    must(TIME, Column.Type.DATE_TIME, "知情时间"),
                    may(MARGIN, Column.Type.COUNT, "约数时写前后误差多少分钟"),
                    may(SOURCE_WORDS, Column.Type.TEXT, "来源说明，如 本地自媒体")));

    static final List<SheetSpec> ALL = List.of(INCIDENTS, STEPS, FIGURE_HISTORY, SIGHTINGS);

    private RegisterSheets() {}

    private static Map<FigureKind, String> figures() {
        var headers = new java.util.EnumMap<FigureKind, String>(FigureKind.class);
        headers.put(FigureKind.DEATHS, "死亡");
        headers.put(FigureKind.MISSING, "失踪");
        headers.put(FigureKind.SERIOUS_INJURIES, "重伤");
        headers.put(FigureKind.LIGHT_INJURIES, "轻伤");
        headers.put(FigureKind.TRAPPED, "被困");
        headers.put(FigureKind.EVACUATED, "转移");
        headers.put(FigureKind.AFFECTED, "受影响");
        headers.put(FigureKind.PARTICIPANTS, "参与");
        headers.put(FigureKind.DIRECT_LOSS, "直接损失万元");
        headers.put(FigureKind.AREA, "面积公顷");
        return headers;
    }

    private static Column must(String header, Column.Type type, String hint) {
        return new Column(header, type, true, hint);
    }

    private static Column may(String header, Column.Type type, String hint) {
        return new Column(header, type, false, hint);
    }

    /** What a sheet writes for a constant. */
    static String word(Enum<?> constant) {
        return Messages.find("word." + constant.getDeclaringClass().getSimpleName() + "." + constant.name())
                .orElseGet(() -> Names.of(constant));
    }

    /** The constant that a sheet means: by the word it writes, or by the printed name. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String written) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> written.equals(word(constant)) || written.equals(Names.of(constant)))
                .findFirst();
    }

    static <E extends Enum<E>> String words(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(RegisterSheets::word).collect(Collectors.joining("、"));
    }
}
