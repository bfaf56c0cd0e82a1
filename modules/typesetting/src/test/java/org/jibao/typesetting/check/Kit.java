package org.jibao.typesetting.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jibao.typesetting.Colour;
import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.Length;
import org.jibao.typesetting.Pages;
import org.jibao.typesetting.Part;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.PlacedRule;

import static org.jibao.typesetting.check.Mutation.first;
import static org.jibao.typesetting.check.Mutation.lines;
import static org.jibao.typesetting.check.Mutation.move;
import static org.jibao.typesetting.check.Mutation.moved;
import static org.jibao.typesetting.check.Mutation.paper;
import static org.jibao.typesetting.check.Mutation.recolour;
import static org.jibao.typesetting.check.Mutation.resize;
import static org.jibao.typesetting.check.Mutation.reworded;
import static org.jibao.typesetting.check.Mutation.rules;

/** The conformance kit for PDF: for each rule a file that just passes and one that fails, by one small change each. */
final class Kit {

    private static final String PARAGRAPH = "各单位要认真落实紧急信息报送责任制，严格执行有关规定，确保重大突发事件信息及时、准确、全面上报。\n\n";

    /** Everything a common document may have. */
    static final String FULL = manuscript(
            """
            份号: 000012
            密级: 机密★1年
            紧急程度: 特急
            标志: 中共临江市委办公室文件
            发文字号: 临办通报〔2014〕12号
            主送: 各县（市、区）党委，市直各部门党组（党委）
            署名: 中共临江市委办公室
            成文日期: 2014年7月10日
            附注: 此件公开发布
            抄送: 省委办公厅信息处，市人大常委会办公室
            印发机关: 中共临江市委办公室
            印发日期: 2014年7月11日
            """,
            """
            今年上半年，全市共报送紧急信息348条。

            # 基本情况

            上半年共发生各类突发事件348起（其中较大以上2起），直接经济损失约1,234.5万元。

            ## 报送数量

            """
                    + PARAGRAPH.repeat(9)
                    + """
            # 附件：各县（市、区）报送情况表

            各县（市、区）报送情况如下。

            # 附件：通报批评名单

            通报批评的单位如下。
            """);

    /** With room at the foot of page 2. */
    private static final String SHORTER = FULL.replace(PARAGRAPH.repeat(9), PARAGRAPH.repeat(7));

    /** An upward document without seal. */
    static final String UPWARD = manuscript(
            """
            标志: 中共临江市委办公室文件
            发文字号: 临办发〔2014〕3号
            签发人: [王建国, 李明, 赵志强]
            主送: 省委办公厅
            署名: 中共临江市委办公室
            成文日期: 2014年7月10日
            印章: 不加盖
            """,
            PARAGRAPH.repeat(2));

    /** Headings of all four levels, a few lines of text, one page. */
    private static final String HEADINGS = manuscript(
            """
            标志: 中共临江市委办公室文件
            发文字号: 临办通报〔2014〕12号
            主送: 各县（市、区）党委
            """,
            PARAGRAPH + "# 基本情况\n\n## 报送数量\n\n### 紧急信息\n\n#### 较大以上事件\n\n共报送348条。\n\n");

    private static final String LETTER = manuscript(
            """
            格式: 信函
            标志: 临江市人民政府办公室
            紧急程度: 加急
            发文字号: 临政办函〔2014〕3号
            主送: 省应急管理厅
            署名: 临江市人民政府办公室
            成文日期: 2014年7月10日
            抄送: 市应急管理局
            """,
            PARAGRAPH.repeat(2));

    private static final String ORDER = manuscript(
            """
            格式: 命令
            标志: 临江市人民政府令
            发文字号: 第12号
            签署人: 市长 王建国
            成文日期: 2014年7月10日
            """,
            PARAGRAPH.repeat(3));

    private static final String MINUTES = manuscript(
            """
            格式: 纪要
            标志: 临江市人民政府专题会议纪要
            发文字号: 第12期
            署名: 临江市人民政府办公室
            成文日期: 2014年7月10日
            出席: [市政府办公室李志强, 市应急管理局周海, 市水务局吴军, 市气象局何勇]
            请假: 市自然资源局孙梅
            """,
            PARAGRAPH.repeat(2));

    /** With a table that stands on its side. */
    private static final String TURNED = manuscript(
            """
            标志: 中共临江市委办公室文件
            发文字号: 临办通报〔2014〕12号
            主送: 各县（市、区）党委
            署名: 中共临江市委办公室
            成文日期: 2014年7月10日
            """,
            PARAGRAPH + "# 附件（横排）：报送情况表\n\n| 单位 | 应报 | 及时 | 迟报 |\n| --- | --- | --- | --- |\n"
                    + "| 云台区 | 30 | 29 | 1 |\n".repeat(8));

    /** So many addressees that they move to the imprint. */
    private static final String ADDRESSEES = manuscript(
            "标志: 中共临江市委办公室文件\n发文字号: 临办通报〔2014〕12号\n主送: [" + "临江市云台区人民政府办公室, ".repeat(39)
                    + "临江市消防救援支队]\n抄送: 省委办公厅信息处\n印发机关: 中共临江市委办公室\n印发日期: 2014年7月11日\n",
            PARAGRAPH.repeat(3));

    /** Four pages, of which the third is blank so that the imprint stands on an even one. */
    private static final String BLANK = manuscript(
            """
            标志: 中共临江市委办公室文件
            发文字号: 临办通报〔2014〕12号
            主送: 各县（市、区）党委
            署名: 中共临江市委办公室
            成文日期: 2014年7月10日
            抄送: 省委办公厅信息处
            印发机关: 中共临江市委办公室
            印发日期: 2014年7月11日
            版记位置: 双数页
            """,
            PARAGRAPH.repeat(13));

    /** @param file what is changed in the finished file */
    record Case(
            String rule,
            String change,
            boolean fails,
            String manuscript,
            UnaryOperator<Pages> mutation,
            UnaryOperator<byte[]> file) {
        String name() {
            return rule + (fails ? "-fails" : "-passes") + ".pdf";
        }
    }

    private Kit() {}

    static List<Case> cases() {
        var cases = new ArrayList<Case>();
        add(cases, "PAGE-1", FULL, "纸高296.3 mm", paper("210", "296.3"), "纸高294 mm", paper("210", "294"));
        add(cases, "PAGE-2", SHORTER, "第2页下移1.5 mm", page2("1.5"), "第2页下移8 mm", page2("8"));
        add(
                cases,
                "PAGE-3",
                FULL,
                "附件一行左移11.5 mm",
                right(begins("各县（市、区）报送情况如下"), "-11.5"),
                "附件一行左移14 mm",
                right(begins("各县（市、区）报送情况如下"), "-14"));
        add(cases, "TYPE-1", FULL, "正文16.2磅", resize(Part.BODY, "16.2"), "正文15磅", resize(Part.BODY, "15"));
        add(cases, "TYPE-2", HEADINGS, "行距29.1磅", pitch("29.1"), "行距30磅", pitch("30"));
        add(cases, "TYPE-3", FULL, "附注深灰", recolour(Part.NOTE, "404040"), "附注红色", recolour(Part.NOTE, "E60012"));
        var known = FontNames.office();
        addFiles(
                cases,
                "TYPE-4",
                FULL,
                "字体为方正小标宋等",
                known,
                "仿宋用代用字体",
                known.and(FontNames.other("仿宋", "JibaoFangsong")));
        addFiles(cases, "TYPE-5", FULL, "黑体", known, "黑体加粗", known.and(FontNames.other("黑体", "SimHei,Bold")));
        add(cases, "HEAD-1", FULL, "份号右移1 mm", right(text("000012"), "1"), "份号右移3 mm", right(text("000012"), "3"));
        add(cases, "HEAD-2", FULL, "密级右移1 mm", right(text("机密★1年"), "1"), "密级右移3 mm", right(text("机密★1年"), "3"));
        add(cases, "HEAD-3", FULL, "紧急程度右移1 mm", right(text("特急"), "1"), "紧急程度右移3 mm", right(text("特急"), "3"));
        add(cases, "HEAD-4", FULL, "标志下移1.8 mm", move(Part.MARK, "0", "1.8"), "标志下移3 mm", move(Part.MARK, "0", "3"));
        add(
                cases,
                "HEAD-5",
                FULL,
                "发文字号右移1.8 mm",
                move(Part.NUMBER, "1.8", "0"),
                "发文字号右移3 mm",
                move(Part.NUMBER, "3", "0"));
        add(
                cases,
                "HEAD-6",
                UPWARD,
                "签发人左移1.5 mm",
                move(Part.SIGNER, "-1.5", "0"),
                "签发人左移4 mm",
                move(Part.SIGNER, "-4", "0"));
        add(
                cases,
                "HEAD-7",
                UPWARD,
                "第二行姓名右移0.8 mm",
                right(text("赵志强"), "0.8"),
                "第二行姓名右移3 mm",
                right(text("赵志强"), "3"));
        add(
                cases,
                "HEAD-8",
                FULL,
                "红线长155.2 mm",
                rules(Kit::red, width("155.2")),
                "红线长150 mm",
                rules(Kit::red, width("150")));
        add(cases, "TITLE-1", FULL, "标题22.4磅", resize(Part.TITLE, "22.4"), "标题20磅", resize(Part.TITLE, "20"));
        add(
                cases,
                "TO-1",
                FULL,
                "主送机关右移1.2 mm",
                move(Part.ADDRESSEES, "1.2", "0"),
                "主送机关右移3 mm",
                move(Part.ADDRESSEES, "3", "0"));
        add(cases, "BODY-1", FULL, "首页只有一行正文", textOfPage1(1), "首页没有正文", textOfPage1(0));
        add(
                cases,
                "BODY-2",
                FULL,
                "首段右移1.5 mm",
                right(begins("今年上半年"), "1.5"),
                "首段右移4 mm",
                right(begins("今年上半年"), "4"));
        add(
                cases,
                "BODY-3",
                HEADINGS,
                "层次标题照旧",
                first(begins("（一）"), line -> reworded(line, "（一）报送数量")),
                "层次标题用半角括号",
                first(begins("（一）"), line -> reworded(line, "(一)报送数量")));
        add(
                cases,
                "BODY-4",
                HEADINGS,
                "层次标题16.2磅",
                resize(Part.HEADING, "16.2"),
                "层次标题15磅",
                resize(Part.HEADING, "15"));
        add(
                cases,
                "ATTN-1",
                FULL,
                "附件说明右移1.5 mm",
                move(Part.ANNEX_LIST, "1.5", "0"),
                "附件说明右移4 mm",
                move(Part.ANNEX_LIST, "4", "0"));
        add(cases, "SEAL-1", FULL, "署名和日期右移1.5 mm", both("1.5"), "署名和日期右移4 mm", both("4"));
        add(
                cases,
                "SEAL-2",
                FULL,
                "署名右移1.5 mm",
                move(Part.SIGNATURE, "1.5", "0"),
                "署名右移4 mm",
                move(Part.SIGNATURE, "4", "0"));
        add(cases, "SIGN-2", UPWARD, "署名和日期左移1.5 mm", both("-1.5"), "署名和日期左移5 mm", both("-5"));
        add(cases, "DATE-1", FULL, "日期照旧", date("2014年7月10日"), "日期编虚位", date("2014年07月10日"));
        add(cases, "NOTE-1", FULL, "附注右移1.5 mm", move(Part.NOTE, "1.5", "0"), "附注右移8 mm", move(Part.NOTE, "8", "0"));
        add(
                cases,
                "ANNEX-1",
                FULL,
                "附件序号下移0.5 mm",
                move(Part.ANNEX_LABEL, "0", "0.5"),
                "附件2接在附件1之后",
                Kit::annexesTogether);
        add(
                cases,
                "ANNEX-2",
                FULL,
                "附件序号右移1.2 mm",
                move(Part.ANNEX_LABEL, "1.2", "0"),
                "附件序号右移3 mm",
                move(Part.ANNEX_LABEL, "3", "0"));
        add(
                cases,
                "IMPR-1",
                FULL,
                "分隔线长155.2 mm",
                rules(Kit::black, width("155.2")),
                "分隔线长150 mm",
                rules(Kit::black, width("150")));
        add(
                cases,
                "IMPR-2",
                FULL,
                "末条线上移0.8 mm",
                rules(Kit::last, up("-0.8")),
                "末条线上移2 mm",
                rules(Kit::last, up("-2")));
        add(cases, "IMPR-3", FULL, "抄送右移1.5 mm", right(begins("抄送"), "1.5"), "抄送右移3 mm", right(begins("抄送"), "3"));
        add(
                cases,
                "IMPR-4",
                ADDRESSEES,
                "主送右移1.5 mm",
                right(begins("主送"), "1.5"),
                "主送右移3 mm",
                right(begins("主送"), "3"));
        add(cases, "IMPR-5", FULL, "印发日期左移1.5 mm", right(ends("印发"), "-1.5"), "印发日期左移4 mm", right(ends("印发"), "-4"));
        add(
                cases,
                "PGNO-1",
                FULL,
                "页码下移1.5 mm",
                move(Part.PAGE_NUMBER, "0", "1.5"),
                "页码下移4 mm",
                move(Part.PAGE_NUMBER, "0", "4"));
        add(
                cases,
                "PGNO-2",
                FULL,
                "页码右移1.5 mm",
                move(Part.PAGE_NUMBER, "1.5", "0"),
                "页码右移3 mm",
                move(Part.PAGE_NUMBER, "3", "0"));
        add(cases, "PGNO-3", BLANK, "空白页和版记页都没有页码", Mutation.none(), "版记页有页码", Kit::numberOnTheLastPage);
        add(cases, "PGNO-4", FULL, "页码照旧", number("— 4 —"), "附件页码跳号", number("— 9 —"));
        add(
                cases,
                "TABLE-1",
                TURNED,
                "页码右移1 mm",
                move(Part.PAGE_NUMBER, "1", "0"),
                "横排的一面没有页码",
                Mutation.onPage(2, drawing -> without(drawing, line -> line.part() == Part.PAGE_NUMBER)));
        add(cases, "LETR-1", LETTER, "标志右移1.5 mm", move(Part.MARK, "1.5", "0"), "标志右移3 mm", move(Part.MARK, "3", "0"));
        add(
                cases,
                "LETR-2",
                LETTER,
                "双线长169 mm",
                rules(Kit::red, width("169")),
                "双线长166 mm",
                rules(Kit::red, width("166")));
        add(
                cases,
                "LETR-3",
                LETTER,
                "发文字号左移1.5 mm",
                move(Part.NUMBER, "-1.5", "0"),
                "发文字号左移4 mm",
                move(Part.NUMBER, "-4", "0"));
        add(cases, "LETR-4", LETTER, "标题和正文上移2 mm", textUp("-2"), "标题和正文上移9 mm", textUp("-9"));
        add(
                cases,
                "LETR-5",
                LETTER,
                "版记上移2 mm",
                move(Part.IMPRINT, "0", "-2"),
                "版记上移8 mm",
                move(Part.IMPRINT, "0", "-8"));
        add(cases, "CMD-1", ORDER, "标志下移1.8 mm", move(Part.MARK, "0", "1.8"), "标志下移3 mm", move(Part.MARK, "0", "3"));
        add(cases, "MIN-1", MINUTES, "标志下移1.8 mm", move(Part.MARK, "0", "1.8"), "标志下移3 mm", move(Part.MARK, "0", "3"));
        return cases;
    }

    private static void add(
            List<Case> cases,
            String rule,
            String manuscript,
            String near,
            UnaryOperator<Pages> passes,
            String far,
            UnaryOperator<Pages> fails) {
        cases.add(new Case(rule, near, false, manuscript, passes, UnaryOperator.identity()));
        cases.add(new Case(rule, far, true, manuscript, fails, UnaryOperator.identity()));
    }

    private static void addFiles(
            List<Case> cases,
            String rule,
            String manuscript,
            String near,
            FontNames passes,
            String far,
            FontNames fails) {
        cases.add(new Case(rule, near, false, manuscript, Mutation.none(), passes));
        cases.add(new Case(rule, far, true, manuscript, Mutation.none(), fails));
    }

    /** Lines of text on page 1 at another distance from each other; the first one stays. */
    private static UnaryOperator<Pages> pitch(String points) {
        return Mutation.onPage(1, drawing -> {
            var moved = new ArrayList<PlacedLine>();
            var text = drawing.lines().stream().filter(Kit::text).toList();
            for (var line : drawing.lines()) {
                int at = text.indexOf(line);
                int from = text.get(0).baseline();
                moved.add(at < 0 ? line : line.moved(0, from + at * Length.points(points) - line.baseline()));
            }
            return new Drawing(moved, drawing.rules(), drawing.paths());
        });
    }

    private static boolean text(PlacedLine line) {
        return line.part() == Part.BODY || line.part() == Part.HEADING;
    }

    private static Drawing without(Drawing drawing, Predicate<PlacedLine> which) {
        return new Drawing(drawing.lines().stream().filter(which.negate()).toList(), drawing.rules(), drawing.paths());
    }

    /** Page 1 with only so many lines of its text. */
    private static UnaryOperator<Pages> textOfPage1(int lines) {
        return Mutation.onPage(1, drawing -> {
            var dropped = drawing.lines().stream().filter(Kit::text).skip(lines).toList();
            return without(drawing, dropped::contains);
        });
    }

    private static UnaryOperator<Pages> textUp(String down) {
        return lines(
                line -> text(line)
                        || line.part() == Part.TITLE
                        || line.part() == Part.ADDRESSEES
                        || line.part() == Part.SIGNATURE
                        || line.part() == Part.DATE,
                line -> moved(line, "0", down));
    }

    /** The second annex 100 mm further down on the page of the first. */
    private static Pages annexesTogether(Pages pages) {
        int last = pages.pages().size();
        Predicate<PlacedLine> annex =
                line -> text(line) || line.part() == Part.ANNEX_LABEL || line.part() == Part.ANNEX_TITLE;
        var second = pages.pages().get(last - 1).upright().lines().stream()
                .filter(annex)
                .map(line -> moved(line, "0", "100"))
                .toList();
        return Mutation.onPage(last, drawing -> without(drawing, annex))
                .apply(Mutation.onPage(last - 1, drawing -> with(drawing, second))
                        .apply(pages));
    }

    private static Drawing with(Drawing drawing, List<PlacedLine> more) {
        var lines = new ArrayList<>(drawing.lines());
        lines.addAll(more);
        return new Drawing(lines, drawing.rules(), drawing.paths());
    }

    private static Pages numberOnTheLastPage(Pages pages) {
        int last = pages.pages().size();
        var number = pages.pages().get(1).upright().lines().stream()
                .filter(line -> line.part() == Part.PAGE_NUMBER)
                .map(line -> reworded(line, "— " + last + " —"))
                .toList();
        return Mutation.onPage(last, drawing -> with(drawing, number)).apply(pages);
    }

    private static String manuscript(String head, String body) {
        return "---\n标题: 关于2014年上半年全市紧急信息报送工作情况的通报\n" + head + "---\n\n" + body;
    }

    private static UnaryOperator<Pages> page2(String down) {
        return Mutation.onPage(
                2,
                drawing -> new Drawing(
                        drawing.lines().stream()
                                .map(line -> line.part() == Part.PAGE_NUMBER ? line : moved(line, "0", down))
                                .toList(),
                        drawing.rules(),
                        drawing.paths()));
    }

    private static UnaryOperator<Pages> right(Predicate<PlacedLine> which, String right) {
        return first(which, line -> moved(line, right, "0"));
    }

    private static UnaryOperator<Pages> both(String right) {
        return lines(
                line -> line.part() == Part.SIGNATURE || line.part() == Part.DATE, line -> moved(line, right, "0"));
    }

    private static UnaryOperator<Pages> date(String words) {
        return lines(line -> line.part() == Part.DATE, line -> reworded(line, words));
    }

    private static UnaryOperator<Pages> number(String words) {
        return lines(
                line -> line.part() == Part.PAGE_NUMBER && line.text().equals("— 4 —"), line -> reworded(line, words));
    }

    private static Predicate<PlacedLine> text(String text) {
        return line -> line.text().equals(text);
    }

    private static Predicate<PlacedLine> begins(String text) {
        return line -> line.text().startsWith(text);
    }

    private static Predicate<PlacedLine> ends(String text) {
        return line -> line.text().endsWith(text);
    }

    private static boolean red(PlacedRule rule) {
        return !rule.colour().equals(Colour.BLACK);
    }

    private static boolean black(PlacedRule rule) {
        return rule.colour().equals(Colour.BLACK);
    }

    private static boolean last(PlacedRule rule) {
        return rule.y() > Length.millimetres("261");
    }

    private static UnaryOperator<PlacedRule> width(String millimetres) {
        return rule ->
                new PlacedRule(rule.x(), rule.y(), Length.millimetres(millimetres), rule.height(), rule.colour());
    }

    private static UnaryOperator<PlacedRule> up(String millimetres) {
        return rule -> rule.moved(0, Length.millimetres(millimetres));
    }
}
