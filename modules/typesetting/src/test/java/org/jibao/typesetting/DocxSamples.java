package org.jibao.typesetting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document of every form, for the writer of Word files and for those who look at what it writes. */
final class DocxSamples {

    private DocxSamples() {}

    static Map<String, DocumentTree> all() {
        var samples = new LinkedHashMap<String, DocumentTree>();
        samples.put("circular", Samples.tree(Samples.circular()));
        samples.put("long", Samples.tree(longReport()));
        samples.put("letter", Samples.tree(letter()));
        samples.put("order", Samples.tree(order()));
        samples.put("minutes", Samples.tree(minutes()));
        samples.put("briefing", Samples.tree(briefing()));
        samples.put("joint", Samples.tree(joint()));
        samples.put("unbound", Samples.tree(unbound()));
        samples.put("turned", turned());
        samples.put("charts", charts());
        return samples;
    }

    static String longReport() {
        return """
---
份号: 000012
密级: 机密★1年
紧急程度: 特急
标志: 中共临江市委办公室文件
发文字号: 临办〔2026〕7号
签发人:
  - 王建国
  - 李明
  - 赵海
标题: 中共临江市委办公室关于一季度紧急信息报送工作情况的报告
主送: 省委办公厅
署名: 中共临江市委办公室
成文日期: 2026年4月8日
附注: 联系人：陈静，电话：0101234
抄送: 市人大常委会办公室，市政府办公室
印发机关: 中共临江市委办公室
印发日期: 2026年4月9日
---

# 基本情况

"""
                + """
今年以来，全市各级各部门认真落实“第一时间报告”的要求，严格执行有关规定，紧急信息报送工作取得新的进展。全年共收到紧急信息1,348条，比去年同期减少109条；其中重大以上12条，较大36条。

"""
                        .repeat(5)
                + """
# 存在问题

## 迟报仍有发生。个别单位在事发后4小时才报告，超过规定时限。

"""
                + Samples.paragraphs(14);
    }

    static String letter() {
        return """
---
格式: 信函
密级: 秘密★1年
紧急程度: 加急
标志: 中共临江市委办公室
发文字号: 临办函〔2026〕3号
标题: 关于商请协助核实有关情况的函
主送: 市应急管理局
署名: 中共临江市委办公室
成文日期: 2026年4月8日
抄送: 市政府办公室
---

"""
                + Samples.paragraphs(14);
    }

    static String order() {
        return """
---
格式: 命令
标志: 临江市人民政府令
发文字号: 第12号
标题: 临江市人民政府令
签署人: 市长 王建国
成文日期: 2026年4月8日
---

《临江市突发事件信息报告办法》已经2026年3月30日市人民政府第8次常务会议讨论通过，现予公布，自2026年5月1日起施行。
""";
    }

    static String minutes() {
        return """
---
格式: 纪要
标志: 临江市人民政府常务会议纪要
发文字号: 第12期
标题: 研究汛期值班工作
出席:
  - 王建国
  - 李明
  - 赵海
请假: 陈静
列席:
  - 周强
  - 吴丽
印发机关: 临江市人民政府办公室
印发日期: 2026年4月9日
---

"""
                + Samples.paragraphs(4);
    }

    static String briefing() {
        return """
---
格式: 简报
密级: 内部资料　注意保存
标志: 值班快报
期号: 第12期
署名: 中共临江市委办公室
成文日期: 2026年4月8日
标题: 某县发生一起道路交通事故
报: 省委办公厅，市委领导
送: 市人大常委会办公室
发: 各县（市、区）
份数: 60
---

"""
                + Samples.paragraphs(4);
    }

    static String joint() {
        return """
---
标志:
  - 中共临江市委办公室
  - 临江市人民政府办公室
  - 临江市应急管理局文件
发文字号: 临办〔2026〕1号
标题: 关于加强值班工作的通知
主送: 各县（市、区）党委
署名:
  - 中共临江市委办公室
  - 临江市人民政府办公室
  - 临江市应急管理局
成文日期: 2026年4月8日
印发机关: 中共临江市委办公室
印发日期: 2026年4月9日
版记位置: 双数页
---

"""
                + Samples.paragraphs(3);
    }

    static String unbound() {
        return """
---
标志: 中共临江市委办公室文件
发文字号: 临办〔2026〕2号
标题: 关于印发名册的通知
主送: 各县（市、区）党委
附件装订: 另订
署名: 中共临江市委办公室
成文日期: 2026年4月8日
印发机关: 中共临江市委办公室
印发日期: 2026年4月9日
---

"""
                + Samples.paragraphs(20)
                + """

# 附件：三级责任人名册

名册如下。

# 附件：值班表

值班表如下。
""";
    }

    /** A turned table between text, and a turned annex with merged cells and two rows of head. */
    static DocumentTree turned() {
        var base = Samples.tree(Samples.circular());
        var body = new ArrayList<>(base.body());
        body.add(table(true));
        body.add(new Block.Paragraph(List.of(Run.of("以上各项已经核对，请各单位认真对照检查。")), 30));
        var annex = new Annex(0, "上半年报送情况统计表", true, List.of(table(false)), 40);
        return new DocumentTree(base.head(), body, List.of(annex));
    }

    static Block.Table table(boolean turned) {
        var header = List.of(
                List.of(new Block.Cell(runs("单位"), 1, 2), new Block.Cell(runs("报送情况"), 2, 1), Block.Cell.COVERED),
                List.of(Block.Cell.COVERED, new Block.Cell(runs("紧急信息")), new Block.Cell(runs("迟报"))));
        var rows = List.of(
                List.of(new Block.Cell(runs("甲县")), new Block.Cell(runs("12")), new Block.Cell(runs("1"))),
                List.of(new Block.Cell(runs("乙县"), 1, 2), new Block.Cell(runs("暂无数据"), 2, 2), Block.Cell.COVERED),
                List.of(Block.Cell.COVERED, Block.Cell.COVERED, Block.Cell.COVERED));
        var automatic = Block.Alignment.AUTOMATIC;
        return new Block.Table(runs("各单位报送情况"), List.of(automatic, automatic, automatic), header, rows, turned, 20);
    }

    static DocumentTree charts() {
        var base = Samples.tree(Samples.circular());
        var body = new ArrayList<>(base.body());
        for (var kind : Block.Chart.Kind.values()) {
            body.add(chart(kind));
        }
        return new DocumentTree(base.head(), body, List.of());
    }

    static Block.Chart chart(Block.Chart.Kind kind) {
        int series = kind == Block.Chart.Kind.RANKING ? 1 : 2;
        return new Block.Chart(kind, numbers(kind.chinese() + "：各县报送条数", series));
    }

    static Block.Table numbers(String caption, int series) {
        var rows = List.of(
                List.of(cell("甲县"), cell("12"), cell("3.5")),
                List.of(cell("乙县"), cell("30"), cell("8")),
                List.of(cell("丙<区>"), cell("21"), cell("6")));
        return new Block.Table(
                runs(caption),
                Collections.nCopies(series + 1, Block.Alignment.AUTOMATIC),
                List.of(List.of(cell("单位"), cell("今年"), cell("去年")).subList(0, series + 1)),
                rows.stream().map(row -> row.subList(0, series + 1)).toList(),
                false,
                50);
    }

    static List<Run> runs(String text) {
        return List.of(Run.of(text));
    }

    private static Block.Cell cell(String text) {
        return new Block.Cell(runs(text));
    }
}
