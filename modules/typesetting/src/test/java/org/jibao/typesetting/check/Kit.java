package org.jibao.typesetting.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jibao.typesetting.Colour;
import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.Length;
import org.jibao.typesetting.Page;
import org.jibao.typesetting.Pages;
import org.jibao.typesetting.Part;
import org.jibao.typesetting.PlacedLine;
import org.jibao.typesetting.PlacedRule;
import org.jibao.typesetting.check.KitFile.Verdict;

import static org.jibao.typesetting.check.Mutation.first;
import static org.jibao.typesetting.check.Mutation.lines;
import static org.jibao.typesetting.check.Mutation.move;
import static org.jibao.typesetting.check.Mutation.moved;
import static org.jibao.typesetting.check.Mutation.paper;
import static org.jibao.typesetting.check.Mutation.recolour;
import static org.jibao.typesetting.check.Mutation.resize;
import static org.jibao.typesetting.check.Mutation.rules;

/** The conformance kit for PDF: for each rule a file that passes, one that nearly passes and one that fails, by one small change each. */
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
            Verdict verdict,
            String change,
            String manuscript,
            UnaryOperator<Pages> mutation,
            UnaryOperator<byte[]> file) {

        KitFile published() {
            return new KitFile("pdf", rule + "-" + verdict.word(), rule, verdict, change);
        }

        @Override
        public String toString() {
            return published().name();
        }
    }

    private final List<Case> cases = new ArrayList<>();

    private Kit() {}

    static List<Case> cases() {
        var kit = new Kit();
        kit.page();
        kit.head();
        kit.text();
        kit.closing();
        kit.foot();
        kit.forms();
        return kit.cases;
    }

    private void page() {
        measured("PAGE-1", FULL, "纸高%s mm", height -> paper("210", height), "296.3", "295.9", "294");
        measured("PAGE-2", SHORTER, "第2页下移%s mm", Kit::page2, "1.5", "3", "8");
        measured("PAGE-3", FULL, "附件一行右移%s mm", to(begins("各县（市、区）报送情况如下")), "-11.5", "-12.5", "-14");
        measured("TYPE-1", FULL, "正文%s磅", size -> resize(Part.BODY, size), "16.2", "16.5", "15");
        measured("TYPE-2", HEADINGS, "行距%s磅", Kit::pitch, "29.1", "29.3", "30");
        measured("TYPE-3", FULL, "附注颜色%s", colour -> recolour(Part.NOTE, colour), "404040", "606060", "E60012");
        var known = FontNames.office();
        named(
                "TYPE-4",
                "字体为方正小标宋等",
                known,
                "页码用代用字体",
                known.and(FontNames.other("宋体", "JibaoSong")),
                "仿宋用代用字体",
                known.and(FontNames.other("仿宋", "JibaoFangsong")));
        named(
                "TYPE-5",
                "不加粗",
                known,
                "楷体加粗",
                known.and(FontNames.other("楷体", "KaiTi_GB2312,Bold")),
                "黑体加粗",
                known.and(FontNames.other("黑体", "SimHei,Bold")));
    }

    private void head() {
        measured("HEAD-1", FULL, "份号右移%s mm", to(text("000012")), "1", "2.1", "3");
        measured("HEAD-2", FULL, "密级右移%s mm", to(text("机密★1年")), "1", "2.1", "3");
        measured("HEAD-3", FULL, "紧急程度右移%s mm", to(text("特急")), "1", "2.1", "3");
        measured("HEAD-4", FULL, "标志下移%s mm", down(Part.MARK), "1.8", "2.1", "3");
        measured("HEAD-5", FULL, "发文字号右移%s mm", to(Part.NUMBER), "1.8", "2.1", "3");
        measured("HEAD-6", UPWARD, "签发人右移%s mm", to(Part.SIGNER), "-1.5", "-2.1", "-4");
        measured("HEAD-7", UPWARD, "第二行姓名右移%s mm", to(text("赵志强")), "0.8", "1.1", "3");
        measured("HEAD-8", FULL, "红线长%s mm", length -> rules(Kit::red, width(length)), "155.2", "154.5", "150");
        measured("TITLE-1", FULL, "标题%s磅", size -> resize(Part.TITLE, size), "22.4", "22.6", "20");
        measured("TO-1", FULL, "主送机关右移%s mm", to(Part.ADDRESSEES), "1.2", "2.1", "3");
    }

    private void text() {
        worded(
                "BODY-1",
                FULL,
                "首页只有一行正文",
                textOfPage1(1),
                "首页只有主送机关",
                textOfPage1(0),
                "首页没有主送机关，也没有正文",
                Mutation.onPage(1, drawing -> without(drawing, line -> text(line) || line.part() == Part.ADDRESSEES)));
        measured("BODY-2", FULL, "首段右移%s mm", to(begins("今年上半年")), "1.5", "2.1", "4");
        worded("BODY-3", HEADINGS, begins("（一）"), "（一）报送数量", "（一）、报送数量", "(一)报送数量");
        measured("BODY-4", HEADINGS, "层次标题%s磅", size -> resize(Part.HEADING, size), "16.2", "16.5", "15");
    }

    private void closing() {
        measured("ATTN-1", FULL, "附件说明右移%s mm", to(Part.ANNEX_LIST), "1.5", "2.1", "4");
        measured("SEAL-1", FULL, "署名和日期右移%s mm", Kit::both, "1.5", "2.1", "4");
        measured("SEAL-2", FULL, "署名右移%s mm", to(Part.SIGNATURE), "1.5", "2.1", "4");
        measured("SIGN-2", UPWARD, "署名和日期右移%s mm", Kit::both, "-1.5", "-2.1", "-5");
        worded("DATE-1", FULL, line -> line.part() == Part.DATE, "2014年7月10日", "2014年07月10日", "2014年七月10日");
        measured("NOTE-1", FULL, "附注右移%s mm", to(Part.NOTE), "1.5", "6", "8");
        worded(
                "ANNEX-1",
                FULL,
                "附件序号下移0.5 mm",
                move(Part.ANNEX_LABEL, "0", "0.5"),
                "附件2在附件1的同一面，相距150 mm",
                pages -> annexesTogether(pages, "150"),
                "附件2在附件1的同一面，相距60 mm",
                pages -> annexesTogether(pages, "60"));
        measured("ANNEX-2", FULL, "附件序号右移%s mm", to(Part.ANNEX_LABEL), "1.2", "2.1", "3");
    }

    private void foot() {
        measured("IMPR-1", FULL, "分隔线长%s mm", length -> rules(Kit::black, width(length)), "155.2", "154.5", "150");
        measured("IMPR-2", FULL, "末条线下移%s mm", down -> rules(Kit::last, up(down)), "-0.8", "-1.1", "-2");
        measured("IMPR-3", FULL, "抄送右移%s mm", to(begins("抄送")), "1.5", "2.1", "3");
        measured("IMPR-4", ADDRESSEES, "主送右移%s mm", to(begins("主送")), "1.5", "2.1", "3");
        measured("IMPR-5", FULL, "印发日期右移%s mm", to(ends("印发")), "-1.5", "-2.1", "-4");
        measured("PGNO-1", FULL, "页码下移%s mm", down(Part.PAGE_NUMBER), "1.5", "2.1", "4");
        measured("PGNO-2", FULL, "页码右移%s mm", to(Part.PAGE_NUMBER), "1.5", "2.1", "3");
        worded(
                "PGNO-3",
                BLANK,
                "空白页和版记页都没有页码",
                Mutation.none(),
                "版记页有页码",
                numbered(4),
                "空白页和版记页都有页码",
                pages -> numbered(3).apply(numbered(4).apply(pages)));
        worded("PGNO-4", FULL, text("— 4 —"), "— 4 —", "— 5 —", "— 9 —");
        worded(
                "TABLE-1",
                TURNED,
                "页码右移1 mm",
                move(Part.PAGE_NUMBER, "1", "0"),
                "横排的一面页码随表格横放",
                Kit::numberTurned,
                "横排的一面没有页码",
                Mutation.onPage(2, drawing -> without(drawing, line -> line.part() == Part.PAGE_NUMBER)));
    }

    private void forms() {
        measured("LETR-1", LETTER, "标志右移%s mm", to(Part.MARK), "1.5", "2.1", "3");
        measured("LETR-2", LETTER, "双线长%s mm", length -> rules(Kit::red, width(length)), "169", "168.3", "166");
        measured("LETR-3", LETTER, "发文字号右移%s mm", to(Part.NUMBER), "-1.5", "-2.1", "-4");
        measured("LETR-4", LETTER, "标题和正文下移%s mm", Kit::textUp, "-2", "-6", "-9");
        measured("LETR-5", LETTER, "版记下移%s mm", down(Part.IMPRINT), "-2", "-6.5", "-8");
        measured("CMD-1", ORDER, "标志下移%s mm", down(Part.MARK), "1.8", "2.1", "3");
        measured("MIN-1", MINUTES, "标志下移%s mm", down(Part.MARK), "1.8", "2.1", "3");
    }

    /** One thing changed by a little, by a little too much, and by far too much. */
    private void measured(
            String rule,
            String manuscript,
            String change,
            Function<String, UnaryOperator<Pages>> by,
            String passes,
            String nearly,
            String fails) {
        worded(
                rule,
                manuscript,
                said(change, passes),
                by.apply(passes),
                said(change, nearly),
                by.apply(nearly),
                said(change, fails),
                by.apply(fails));
    }

    /** What is moved back is moved the other way. */
    private static String said(String change, String by) {
        return by.startsWith("-")
                ? change.replace("右移", "左移").replace("下移", "上移").formatted(by.substring(1))
                : change.formatted(by);
    }

    /** Other words on the first line that fits. */
    private void worded(
            String rule, String manuscript, Predicate<PlacedLine> line, String passes, String nearly, String fails) {
        measured(
                rule,
                manuscript,
                "写成“%s”",
                words -> first(line, found -> Mutation.reworded(found, words)),
                passes,
                nearly,
                fails);
    }

    private void worded(
            String rule,
            String manuscript,
            String change,
            UnaryOperator<Pages> passes,
            String littleChange,
            UnaryOperator<Pages> nearly,
            String greatChange,
            UnaryOperator<Pages> fails) {
        cases.add(new Case(rule, Verdict.PASSES, change, manuscript, passes, UnaryOperator.identity()));
        cases.add(new Case(rule, Verdict.NEARLY, littleChange, manuscript, nearly, UnaryOperator.identity()));
        cases.add(new Case(rule, Verdict.FAILS, greatChange, manuscript, fails, UnaryOperator.identity()));
    }

    private void named(
            String rule,
            String change,
            FontNames passes,
            String littleChange,
            FontNames nearly,
            String greatChange,
            FontNames fails) {
        cases.add(new Case(rule, Verdict.PASSES, change, FULL, Mutation.none(), passes));
        cases.add(new Case(rule, Verdict.NEARLY, littleChange, FULL, Mutation.none(), nearly));
        cases.add(new Case(rule, Verdict.FAILS, greatChange, FULL, Mutation.none(), fails));
    }

    private static Function<String, UnaryOperator<Pages>> to(Predicate<PlacedLine> which) {
        return right -> first(which, line -> moved(line, right, "0"));
    }

    private static Function<String, UnaryOperator<Pages>> to(Part part) {
        return right -> move(part, right, "0");
    }

    private static Function<String, UnaryOperator<Pages>> down(Part part) {
        return down -> move(part, "0", down);
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

    /** The second annex so many millimetres further down on the page of the first. */
    private static Pages annexesTogether(Pages pages, String down) {
        int last = pages.pages().size();
        Predicate<PlacedLine> annex =
                line -> text(line) || line.part() == Part.ANNEX_LABEL || line.part() == Part.ANNEX_TITLE;
        var second = pages.pages().get(last - 1).upright().lines().stream()
                .filter(annex)
                .map(line -> moved(line, "0", down))
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

    /** A number on a page that has none, as on the side before it. */
    private static UnaryOperator<Pages> numbered(int page) {
        return pages -> {
            var number = pages.pages().get(page % 2 == 1 ? 0 : 1).upright().lines().stream()
                    .filter(line -> line.part() == Part.PAGE_NUMBER)
                    .map(line -> Mutation.reworded(line, "— " + page + " —"))
                    .toList();
            return Mutation.onPage(page, drawing -> with(drawing, number)).apply(pages);
        };
    }

    /** The number of page 2 on its side, as the table is. */
    private static Pages numberTurned(Pages pages) {
        Predicate<PlacedLine> number = line -> line.part() == Part.PAGE_NUMBER;
        return Mutation.with(pages, page -> {
            if (page.number() != 2) {
                return page;
            }
            var turned = page.upright().lines().stream()
                    .filter(number)
                    .map(line -> line.moved(Length.millimetres("100"), Length.millimetres("-100")))
                    .toList();
            return new Page(
                    page.number(),
                    page.width(),
                    page.height(),
                    without(page.upright(), number),
                    with(page.turned(), turned));
        });
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

    private static UnaryOperator<Pages> both(String right) {
        return lines(
                line -> line.part() == Part.SIGNATURE || line.part() == Part.DATE, line -> moved(line, right, "0"));
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
