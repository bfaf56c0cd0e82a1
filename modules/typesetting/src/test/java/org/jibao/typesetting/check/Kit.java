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

    record Case(String rule, String change, boolean fails, String manuscript, UnaryOperator<Pages> mutation) {
        String file() {
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
        add(cases, "TYPE-3", FULL, "附注深灰", recolour(Part.NOTE, "404040"), "附注红色", recolour(Part.NOTE, "E60012"));
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
                "ATTN-1",
                FULL,
                "附件说明右移1.5 mm",
                move(Part.ANNEX_LIST, "1.5", "0"),
                "附件说明右移4 mm",
                move(Part.ANNEX_LIST, "4", "0"));
        add(cases, "SEAL-1", FULL, "署名和日期右移1.5 mm", both("1.5"), "署名和日期右移4 mm", both("4"));
        add(cases, "SIGN-2", UPWARD, "署名和日期左移1.5 mm", both("-1.5"), "署名和日期左移5 mm", both("-5"));
        add(cases, "DATE-1", FULL, "日期照旧", date("2014年7月10日"), "日期编虚位", date("2014年07月10日"));
        add(cases, "NOTE-1", FULL, "附注右移1.5 mm", move(Part.NOTE, "1.5", "0"), "附注右移8 mm", move(Part.NOTE, "8", "0"));
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
        add(cases, "PGNO-4", FULL, "页码照旧", number("— 4 —"), "附件页码跳号", number("— 9 —"));
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
        cases.add(new Case(rule, near, false, manuscript, passes));
        cases.add(new Case(rule, far, true, manuscript, fails));
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
