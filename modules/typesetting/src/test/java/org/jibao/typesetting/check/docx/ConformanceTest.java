package org.jibao.typesetting.check.docx;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.jibao.typesetting.check.KitFile;
import org.jibao.typesetting.check.KitFile.Verdict;
import org.jibao.typesetting.check.Report;
import org.jibao.typesetting.check.Rule;

import static org.assertj.core.api.Assertions.assertThat;

/** For each rule that can be measured in a Word file: some that keep it, some that nearly do, and some that do not. */
public class ConformanceTest {

    /** @param rule what the file is about; empty for a document that keeps all rules */
    record Case(String rule, Verdict verdict, String change, Kit kit) {}

    /** A file of the kit with its contents. */
    record Sample(KitFile file, Kit kit) {

        @Override
        public String toString() {
            return file.name() + " " + file.change();
        }
    }

    /** The files of the kit, in the order of the rules' groups. */
    public static List<KitFile> files() {
        return samples().map(Sample::file).toList();
    }

    /** Those of one rule and verdict are numbered from the second on. */
    static Stream<Sample> samples() {
        var names = new HashMap<String, Integer>();
        return Stream.of(good(), page(), type(), head(), text(), closing(), annexes(), imprint(), forms())
                .flatMap(all -> all)
                .map(one -> {
                    var name = one.rule().isEmpty()
                            ? "good"
                            : one.rule() + "-" + one.verdict().word();
                    int number = names.merge(name, 1, Integer::sum);
                    return new Sample(
                            new KitFile(
                                    "docx",
                                    number == 1 ? name : name + "-" + number,
                                    one.rule(),
                                    one.verdict(),
                                    one.change()),
                            one.kit());
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void a_file_shows_the_rule_it_breaks_and_no_other(Sample sample) throws Exception {
        var bytes = sample.kit().bytes();
        sample.file().keep(bytes);

        var report = DocxCheck.check(bytes);

        var expected = sample.file().expected();
        assertThat(report.findings().stream()
                        .map(finding -> finding.rule().id())
                        .distinct())
                .as(report.text())
                .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : new String[] {expected});
        if (!sample.file().rule().isEmpty()) {
            assertThat(measured(report)).contains(sample.file().rule());
        }
    }

    /** At least in part. */
    private static List<String> measured(Report report) {
        return Stream.concat(
                        report.measured().stream().map(Rule::id),
                        report.unmeasured().stream()
                                .filter(unmeasured -> unmeasured.reason().startsWith("其余已测"))
                                .map(unmeasured -> unmeasured.rule().id()))
                .toList();
    }

    @Test
    void what_a_word_file_is_not_checked_for_is_never_measured() throws Exception {
        for (var kit : List.of(Kit.document(), Kit.unsealed(), Kit.severalSigners(), Kit.letter(), Kit.minutes())) {
            assertThat(DocxCheck.check(kit.bytes()).measured()).allMatch(rule -> rule.checkable(Report.Kind.DOCX));
        }
    }

    static Stream<Case> good() {
        return Stream.of(
                good("文件格式", Kit.document()),
                good("不加盖印章", Kit.unsealed()),
                good("上行文", Kit.upward()),
                good("信函格式", Kit.letter()),
                good("命令格式", Kit.order()),
                good("纪要格式", Kit.minutes()),
                good("简报", Kit.briefing()));
    }

    static Stream<Case> page() {
        var good = Kit.document();
        return Stream.of(
                nearly(
                        "PAGE-1",
                        "纸宽211.5 mm",
                        good.with("w:w=\"11906\"", "w:w=\"11990\"")
                                .with("w:right=\"1474\" w:bottom", "w:right=\"1558\" w:bottom")),
                nearly(
                        "PAGE-3",
                        "版心高226.5 mm",
                        good.with("w:bottom=\"1984\"", "w:bottom=\"1900\"")
                                .with("w:footer=\"1446\"", "w:footer=\"1362\"")),
                fails(
                        "PAGE-1",
                        "纸宽216 mm",
                        good.with("w:w=\"11906\"", "w:w=\"12246\"")
                                .with("w:right=\"1474\" w:bottom", "w:right=\"1814\" w:bottom")),
                passes(
                        "PAGE-1",
                        "纸宽210.9 mm",
                        good.with("w:w=\"11906\"", "w:w=\"11956\"")
                                .with("w:right=\"1474\" w:bottom", "w:right=\"1524\" w:bottom")),
                fails(
                        "PAGE-2",
                        "天头40 mm、地脚32 mm",
                        good.with("w:top=\"2098\"", "w:top=\"2268\"")
                                .with("w:bottom=\"1984\"", "w:bottom=\"1814\"")
                                .with("w:footer=\"1446\"", "w:footer=\"1276\"")),
                nearly(
                        "PAGE-2",
                        "订口30 mm",
                        good.with("w:left=\"1588\"", "w:left=\"1701\"")
                                .with("w:right=\"1474\" w:bottom", "w:right=\"1361\" w:bottom")),
                passes(
                        "PAGE-2",
                        "订口28.9 mm",
                        good.with("w:left=\"1588\"", "w:left=\"1640\"")
                                .with("w:right=\"1474\" w:bottom", "w:right=\"1422\" w:bottom")),
                fails(
                        "PAGE-3",
                        "版心高228 mm",
                        good.with("w:bottom=\"1984\"", "w:bottom=\"1814\"")
                                .with("w:footer=\"1446\"", "w:footer=\"1276\"")),
                passes(
                        "PAGE-3",
                        "版心高225.7 mm",
                        good.with("w:bottom=\"1984\"", "w:bottom=\"1944\"")
                                .with("w:footer=\"1446\"", "w:footer=\"1406\"")),
                passes(
                        "PAGE-2",
                        "天头34 mm、地脚31 mm、行距29.5磅",
                        good.with("w:top=\"2098\"", "w:top=\"1928\"")
                                .with("w:bottom=\"1984\"", "w:bottom=\"1757\"")
                                .with("w:footer=\"1446\"", "w:footer=\"1219\"")
                                .with("w:linePitch=\"579\"", "w:linePitch=\"590\"")));
    }

    static Stream<Case> type() {
        var good = Kit.document();
        var note = Kit.r("（此件公开发布）");
        var plain = Kit.r("各县（市、区）党委，市直各部门：");
        return Stream.of(
                nearly(
                        "TYPE-3",
                        "附注灰色",
                        good.with(note, note.replace("<w:r>", "<w:r><w:rPr><w:color w:val=\"606060\"/></w:rPr>"))),
                nearly("TYPE-4", "附注用不认识的仿宋", good.with(note, Kit.r("某某仿宋", "（此件公开发布）"))),
                nearly(
                        "TYPE-5",
                        "楷体层次标题加粗",
                        good.with(
                                Kit.r("楷体_GB2312", "（一）报送数量。"),
                                Kit.r("楷体_GB2312", "（一）报送数量。").replace("</w:rPr>", "<w:b/></w:rPr>"))),
                fails(
                        "TYPE-1",
                        "附注14磅",
                        good.with(note, note.replace("<w:r>", "<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr>"))),
                nearly("TYPE-1", "主送机关用宋体", good.with(plain, Kit.r("宋体", "各县（市、区）党委，市直各部门："))),
                passes("TYPE-1", "主送机关用方正仿宋_GBK", good.with(plain, Kit.r("方正仿宋_GBK", "各县（市、区）党委，市直各部门："))),
                fails("TYPE-2", "行距30磅", good.with("w:linePitch=\"579\"", "w:linePitch=\"600\"")),
                nearly("TYPE-2", "没有字距设置", good.with(" w:charSpace=\"-849\"", "")),
                passes("TYPE-2", "行距29磅", good.with("w:linePitch=\"579\"", "w:linePitch=\"580\"")),
                fails(
                        "TYPE-3",
                        "附注蓝色",
                        good.with(note, note.replace("<w:r>", "<w:r><w:rPr><w:color w:val=\"0000FF\"/></w:rPr>"))),
                passes(
                        "TYPE-3",
                        "附注近黑色",
                        good.with(note, note.replace("<w:r>", "<w:r><w:rPr><w:color w:val=\"1F1F1F\"/></w:rPr>"))),
                fails("TYPE-4", "附注用不认识的字体", good.with(note, Kit.r("某某体", "（此件公开发布）"))),
                passes("TYPE-4", "附注用@仿宋", good.with(note, Kit.r("@仿宋", "（此件公开发布）"))),
                fails(
                        "TYPE-5",
                        "黑体层次标题加粗",
                        good.with(
                                Kit.r("黑体", "二、下一步工作"), Kit.r("黑体", "二、下一步工作").replace("</w:rPr>", "<w:b/></w:rPr>"))),
                passes(
                        "TYPE-5",
                        "写明不加粗",
                        good.with(
                                Kit.r("黑体", "二、下一步工作"),
                                Kit.r("黑体", "二、下一步工作").replace("</w:rPr>", "<w:b w:val=\"0\"/></w:rPr>"))));
    }

    static Stream<Case> head() {
        var good = Kit.document();
        var upward = Kit.upward();
        return Stream.of(
                nearly("HEAD-1", "份号5位", good.with("000012", "00012")),
                nearly("HEAD-3", "紧急程度用仿宋体", good.with(Kit.r("黑体", "特急"), Kit.r("特急"))),
                nearly("HEAD-4", "标志低3.4 mm", good.with("w:before=\"247\"", "w:before=\"440\"")),
                nearly("HEAD-8", "分隔线低2.8 mm", good.with("w:space=\"9\"", "w:space=\"17\"")),
                fails("HEAD-1", "份号4位", good.with("000012", "0012")),
                passes("HEAD-1", "份号000001", good.with("000012", "000001")),
                nearly("HEAD-2", "保密期限用汉字数字", good.with("机密★1年", "机密★一年")),
                fails("HEAD-2", "密级用仿宋体", good.with(Kit.r("黑体", "机密★1年"), Kit.r("机密★1年"))),
                passes("HEAD-2", "秘密★6个月", good.with("机密★1年", "秘密★6个月")),
                fails("HEAD-3", "写成“紧急”", good.with("特急", "紧急")),
                passes("HEAD-3", "加急", good.with("特急", "加急")),
                fails("HEAD-4", "标志低10 mm", good.with("w:before=\"247\"", "w:before=\"814\"")),
                passes("HEAD-4", "标志低0.9 mm", good.with("w:before=\"247\"", "w:before=\"298\"")),
                fails("HEAD-5", "年份用方括号", good.with("临办通报〔2026〕3号", "临办通报[2026]3号")),
                nearly("HEAD-5", "顺序号编虚位", good.with("临办通报〔2026〕3号", "临办通报〔2026〕03号")),
                passes("HEAD-5", "顺序号三位", good.with("临办通报〔2026〕3号", "临办通报〔2026〕103号")),
                fails(
                        "HEAD-6",
                        "报告没有签发人",
                        good.with("关于紧急信息报送工作情况的通报", "关于紧急信息报送工作情况的报告").with("各县（市、区）党委，市直各部门：", "中共安澜省委办公厅：")),
                nearly("HEAD-6", "签发人姓名用仿宋体", upward.with(Kit.r("楷体_GB2312", "张文明"), Kit.r("张文明"))),
                fails("HEAD-6", "签发人左移12 mm", upward.with("w:pos=\"8524\"", "w:pos=\"7844\"")),
                nearly("HEAD-7", "第二行姓名错开5 mm", Kit.severalSigners().with("w:pos=\"6312\"", "w:pos=\"6596\"")),
                fails(
                        "HEAD-7",
                        "一行三个姓名",
                        Kit.severalSigners()
                                .with("张文明　李卫国", "张文明　李卫国　周海")
                                .with("w:pos=\"5048\"", "w:pos=\"3800\"")
                                .with("w:pos=\"6312\"", "w:pos=\"5064\"")),
                passes("HEAD-7", "第二行姓名错开0.5 mm", Kit.severalSigners().with("w:pos=\"6312\"", "w:pos=\"6340\"")),
                passes("HEAD-6", "签发人姓名用楷体", upward.with(Kit.r("楷体_GB2312", "张文明"), Kit.r("楷体", "张文明"))),
                fails("HEAD-8", "分隔线黑色", good.with("w:color=\"FF0000\"/></w:pBdr>", "w:color=\"auto\"/></w:pBdr>")),
                fails("HEAD-8", "分隔线距发文字号8 mm", good.with("w:space=\"9\"", "w:space=\"20\"")),
                passes("HEAD-8", "分隔线低0.7 mm", good.with("w:space=\"9\"", "w:space=\"11\"")));
    }

    static Stream<Case> text() {
        var good = Kit.document();
        var title = "关于紧急信息报送工作情况的通报";
        var first = Kit.r("黑体", "一、") + Kit.r("黑体", "基本情况");
        var second = Kit.r("楷体_GB2312", "（一）报送数量。");
        return Stream.of(
                nearly(
                        "TITLE-1",
                        "标题21磅",
                        good.with(
                                "<w:sz w:val=\"44\"/></w:rPr><w:t>" + title,
                                "<w:sz w:val=\"42\"/></w:rPr><w:t>" + title)),
                nearly("TITLE-2", "文种写成“通报书”", good.with(title, "关于紧急信息报送工作情况的通报书")),
                nearly(
                        "BODY-2",
                        "首行空8.8 mm",
                        good.with(
                                "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/></w:pPr><w:r><w:t xml:space=\"preserve\">1.",
                                "<w:ind w:firstLine=\"500\"/></w:pPr><w:r><w:t xml:space=\"preserve\">1.")),
                nearly("UP-1", "主送两个机关，用逗号隔开", Kit.upward().with("中共安澜省委办公厅：", "中共安澜省委办公厅，省应急厅：")),
                fails(
                        "TITLE-1",
                        "标题18磅",
                        good.with(
                                "<w:sz w:val=\"44\"/></w:rPr><w:t>" + title,
                                "<w:sz w:val=\"36\"/></w:rPr><w:t>" + title)),
                passes(
                        "TITLE-1",
                        "标题用方正小标宋_GBK",
                        good.with(
                                Kit.fonts("方正小标宋简体") + "<w:sz w:val=\"44\"/></w:rPr><w:t>" + title,
                                Kit.fonts("方正小标宋_GBK") + "<w:sz w:val=\"44\"/></w:rPr><w:t>" + title)),
                fails("TITLE-2", "没有文种", good.with(title, "关于紧急信息报送工作情况的说明")),
                passes("TITLE-2", "意见（试行）", good.with(title, "关于紧急信息报送工作的意见（试行）")),
                nearly("TO-1", "半角冒号", good.with("市直各部门：", "市直各部门:")),
                fails(
                        "TO-1",
                        "主送机关空二字",
                        good.with(
                                Kit.p("", Kit.r("各县（市、区）党委，市直各部门：")),
                                Kit.p("<w:ind w:firstLine=\"640\"/>", Kit.r("各县（市、区）党委，市直各部门：")))),
                passes(
                        "TO-1",
                        "主送机关右移1.4 mm",
                        good.with(
                                Kit.p("", Kit.r("各县（市、区）党委，市直各部门：")),
                                Kit.p("<w:ind w:firstLine=\"80\"/>", Kit.r("各县（市、区）党委，市直各部门：")))),
                fails(
                        "BODY-2",
                        "段落不空字",
                        good.with(
                                "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/></w:pPr><w:r><w:t xml:space=\"preserve\">1.",
                                "</w:pPr><w:r><w:t xml:space=\"preserve\">1.")),
                passes(
                        "BODY-2",
                        "首行空9.9 mm",
                        good.with(
                                "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/></w:pPr><w:r><w:t xml:space=\"preserve\">1.",
                                "<w:ind w:firstLine=\"560\"/></w:pPr><w:r><w:t xml:space=\"preserve\">1.")),
                passes(
                        "BODY-2",
                        "用两个全角空格",
                        good.with(
                                "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/></w:pPr><w:r><w:t xml:space=\"preserve\">1.",
                                "</w:pPr><w:r><w:t xml:space=\"preserve\">　　1.")),
                fails("BODY-3", "序数跳层", good.with(second, Kit.r("（2）报送数量。"))),
                nearly("BODY-3", "写成“1、”", good.with("1.紧急信息", "1、紧急信息")),
                passes(
                        "BODY-3",
                        "第一层之下用“1.”",
                        good.with(second, Kit.r("1.报送数量。")).with("1.紧急信息", "2.紧急信息")),
                fails("BODY-4", "第一层标题用楷体", good.with(first, Kit.r("楷体", "一、基本情况"))),
                nearly(
                        "BODY-4",
                        "第三层标题加粗",
                        good.with(
                                Kit.r("1.紧急信息。").replace("</w:t></w:r>", ""),
                                "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">1.紧急信息。")),
                passes("BODY-4", "第二层标题用华文楷体", good.with(second, Kit.r("华文楷体", "（一）报送数量。"))),
                fails("UP-1", "主送两个机关", Kit.upward().with("中共安澜省委办公厅：", "中共安澜省委办公厅、省应急厅：")),
                passes("UP-1", "主送一个机关", Kit.upward().with("中共安澜省委办公厅：", "中共安澜省委、安澜省委办公厅：".replace("、安澜省委", ""))));
    }

    static Stream<Case> closing() {
        var good = Kit.document();
        var unsealed = Kit.unsealed();
        var note = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/></w:pPr>" + Kit.r("（此件公开发布）");
        return Stream.of(
                nearly(
                        "SEAL-1",
                        "署名和日期左移5.6 mm",
                        good.with("w:rightChars=\"400\" w:right=\"1280\"", "w:rightChars=\"500\" w:right=\"1600\"")
                                .with("w:rightChars=\"290\" w:right=\"928\"", "w:rightChars=\"390\" w:right=\"1248\"")),
                nearly(
                        "SEAL-2",
                        "署名右移5.6 mm",
                        good.with("w:rightChars=\"290\" w:right=\"928\"", "w:rightChars=\"190\" w:right=\"608\"")),
                nearly(
                        "SIGN-2",
                        "署名上空三行",
                        unsealed.with(
                                Kit.p("", "") + Kit.p("<w:ind w:left=\"5324\"/>", Kit.r("中共临江市委办公室")),
                                Kit.p("", "")
                                        + Kit.p("", "")
                                        + Kit.p("", "")
                                        + Kit.p("<w:ind w:left=\"5324\"/>", Kit.r("中共临江市委办公室")))),
                nearly(
                        "NOTE-1",
                        "附注左空8.8 mm",
                        good.with(note, "<w:ind w:firstLine=\"500\"/></w:pPr>" + Kit.r("（此件公开发布）"))),
                nearly("ATTN-1", "名称后加句号", good.with("附件：报送情况统计表", "附件：报送情况统计表。")),
                fails("ATTN-1", "一个附件编序号，与名称不分", good.with("附件：报送情况统计表", "附件1：报送情况统计表")),
                passes("ATTN-1", "一个附件也编序号", good.with("附件：报送情况统计表", "附件：1.报送情况统计表")),
                fails("SEAL-1", "成文日期右边不空字", good.with("<w:ind w:rightChars=\"400\" w:right=\"1280\"/>", "")),
                passes(
                        "SEAL-1",
                        "署名和日期右移1.7 mm",
                        good.with("w:rightChars=\"400\" w:right=\"1280\"", "w:rightChars=\"370\" w:right=\"1184\"")
                                .with("w:rightChars=\"290\" w:right=\"928\"", "w:rightChars=\"260\" w:right=\"832\"")),
                fails(
                        "SEAL-2",
                        "署名右移14 mm",
                        good.with("w:rightChars=\"290\" w:right=\"928\"", "w:rightChars=\"60\" w:right=\"192\"")),
                passes(
                        "SEAL-2",
                        "署名右移3.4 mm",
                        good.with("w:rightChars=\"290\" w:right=\"928\"", "w:rightChars=\"230\" w:right=\"736\"")),
                fails(
                        "SIGN-2",
                        "署名上不空行",
                        unsealed.with(
                                Kit.p("", "") + Kit.p("<w:ind w:left=\"5324\"/>", Kit.r("中共临江市委办公室")),
                                Kit.p("<w:ind w:left=\"5324\"/>", Kit.r("中共临江市委办公室")))),
                passes("SIGN-2", "日期右移1.4 mm", unsealed.with("<w:ind w:left=\"5964\"/>", "<w:ind w:left=\"6044\"/>")),
                nearly("DATE-1", "月日编虚位", good.with("2026年1月5日", "2026年01月05日")),
                fails(
                        "DATE-1",
                        "用汉字数字",
                        good.with("2026年1月5日", "二〇二六年一月五日")
                                .with("w:rightChars=\"290\" w:right=\"928\"", "w:rightChars=\"400\" w:right=\"1280\"")
                                .with(
                                        "w:rightChars=\"400\" w:right=\"1280\"/><w:jc w:val=\"right\"/></w:pPr><w:r><w:t xml:space=\"preserve\">二",
                                        "w:right=\"1280\"/><w:jc w:val=\"right\"/></w:pPr><w:r><w:t xml:space=\"preserve\">二")),
                passes("DATE-1", "两位的月和日", good.with("2026年1月5日", "2026年11月30日")),
                fails("NOTE-1", "附注不空字", good.with(note, "</w:pPr>" + Kit.r("（此件公开发布）"))),
                passes(
                        "NOTE-1",
                        "附注左空10.6 mm",
                        good.with(note, "<w:ind w:firstLine=\"600\"/></w:pPr>" + Kit.r("（此件公开发布）"))));
    }

    static Stream<Case> annexes() {
        var good = Kit.document();
        return Stream.of(
                nearly(
                        "ANNEX-1",
                        "附件前只空三行",
                        good.with(
                                "<w:p><w:pPr><w:pageBreakBefore/>",
                                Kit.p("", "") + Kit.p("", "") + Kit.p("", "") + "<w:p><w:pPr>")),
                fails("ANNEX-1", "附件不另面", good.with("<w:pageBreakBefore/>", "")),
                passes(
                        "ANNEX-1",
                        "分页符在附注之后",
                        good.with("<w:pageBreakBefore/>", "")
                                .with(
                                        "（此件公开发布）</w:t></w:r>",
                                        "（此件公开发布）</w:t></w:r><w:r><w:br w:type=\"page\"/></w:r>")),
                fails("ANNEX-2", "“附件”二字用仿宋体", good.with(Kit.r("黑体", "附件"), Kit.r("附件"))),
                fails("ANNEX-2", "标题与附件说明不一致", good.with("附件：报送情况统计表", "附件：报送数量统计表")),
                nearly("ANNEX-2", "序号与附件说明不一致", good.with(Kit.r("黑体", "附件"), Kit.r("黑体", "附件2"))),
                nearly("ANNEX-2", "“附件”二字后加冒号", good.with(Kit.r("黑体", "附件"), Kit.r("黑体", "附件："))),
                passes("ANNEX-2", "附件1，SimHei", good.with(Kit.r("黑体", "附件"), Kit.r("SimHei", "附件1"))));
    }

    static Stream<Case> imprint() {
        var good = Kit.document();
        return Stream.of(
                nearly("IMPR-2", "版记在版心中间", good.with("w:tblpYSpec=\"bottom\"", "w:tblpYSpec=\"center\"")),
                nearly("PGNO-1", "页码低2.2 mm", good.with("w:footer=\"1446\"", "w:footer=\"1320\"")),
                nearly(
                        "PGNO-4",
                        "附件页码跳到5",
                        Kit.annexSection(
                                Kit.SECTION, Kit.SECTION.replace("<w:pgSz", "<w:pgNumType w:start=\"5\"/><w:pgSz"))),
                nearly(
                        "TABLE-1",
                        "横排一面的页码在右侧",
                        Kit.lyingAnnex(
                                        "<w:footerReference w:type=\"default\" r:id=\"rId7\"/><w:footerReference w:type=\"even\" r:id=\"rId7\"/>")
                                .with("word/footer3.xml", "<wp:posOffset>920000<", "<wp:posOffset>9600000<")),
                fails(
                        "IMPR-1",
                        "没有末条分隔线",
                        good.with("<w:bottom w:val=\"single\" w:sz=\"8\"", "<w:bottom w:val=\"nil\" w:sz=\"8\"")),
                nearly(
                        "IMPR-1",
                        "分隔线短2.5 mm",
                        good.with("<w:gridCol w:w=\"8844\"/>", "<w:gridCol w:w=\"8704\"/>")
                                .with("w:pos=\"8564\"", "w:pos=\"8424\"")),
                passes(
                        "IMPR-1",
                        "分隔线短0.8 mm",
                        good.with("<w:gridCol w:w=\"8844\"/>", "<w:gridCol w:w=\"8800\"/>")
                                .with("w:pos=\"8564\"", "w:pos=\"8520\"")),
                fails("IMPR-2", "版记在版心上方", good.with("w:tblpYSpec=\"bottom\"", "w:tblpYSpec=\"top\"")),
                good(
                        "版记随文字排列",
                        good.with(
                                "<w:tblpPr w:vertAnchor=\"margin\" w:horzAnchor=\"margin\" w:tblpYSpec=\"bottom\"/>",
                                "")),
                passes("IMPR-2", "没有写明水平位置", good.with(" w:horzAnchor=\"margin\"", "")),
                nearly("IMPR-3", "末尾没有句号", good.with("市人大常委会办公室。", "市人大常委会办公室")),
                fails(
                        "IMPR-3",
                        "抄送顶格",
                        good.with(
                                "w:left=\"1120\" w:right=\"280\" w:hanging=\"840\"",
                                "w:left=\"840\" w:hanging=\"840\"")),
                passes(
                        "IMPR-3",
                        "抄送右移1.1 mm",
                        good.with(
                                "w:left=\"1120\" w:right=\"280\" w:hanging=\"840\"",
                                "w:left=\"1180\" w:hanging=\"840\"")),
                nearly("IMPR-5", "印发日期编虚位", good.with("2026年1月6日印发", "2026年01月06日印发")),
                fails("IMPR-5", "印发日期右边不空字", good.with("w:pos=\"8564\"", "w:pos=\"8844\"")),
                passes("IMPR-5", "印发日期右移0.6 mm", good.with("w:pos=\"8564\"", "w:pos=\"8600\"")),
                fails("PGNO-1", "没有一字线", good.with("word/footer1.xml", "— ", "").with("word/footer1.xml", " —", "")),
                fails("PGNO-1", "页码低7.5 mm", good.with("w:footer=\"1446\"", "w:footer=\"1021\"")),
                passes("PGNO-1", "页码低1 mm", good.with("w:footer=\"1446\"", "w:footer=\"1390\"")),
                fails("IMPR-4", "主送与抄送之间加线", Kit.addresseesBelow(true)),
                nearly("IMPR-4", "末尾没有句号", Kit.addresseesBelow(false).with("主送：市直各部门。", "主送：市直各部门")),
                passes("IMPR-4", "主送与抄送之间没有线", Kit.addresseesBelow(false)),
                fails(
                        "PGNO-4",
                        "附件页码从1编起",
                        Kit.annexSection(
                                Kit.SECTION, Kit.SECTION.replace("<w:pgSz", "<w:pgNumType w:start=\"1\"/><w:pgSz"))),
                passes("PGNO-4", "附件另起一节，页码连续", Kit.annexSection(Kit.SECTION, Kit.SECTION)),
                fails("TABLE-1", "横排一面的页码排在下方", Kit.lyingAnnex("")),
                passes(
                        "TABLE-1",
                        "横排一面的页码在左侧",
                        Kit.lyingAnnex("<w:footerReference w:type=\"default\" r:id=\"rId7\"/>"
                                + "<w:footerReference w:type=\"even\" r:id=\"rId7\"/>")),
                nearly("PGNO-2", "双页码也居右", good.and("word/settings.xml", "<w:settings " + Kit.W + "/>")),
                fails(
                        "PGNO-2",
                        "页码居中",
                        good.with("word/footer1.xml", "<w:jc w:val=\"right\"/>", "<w:jc w:val=\"center\"/>")),
                passes(
                        "PGNO-2",
                        "页码左移1.1 mm",
                        good.with("word/footer1.xml", "w:rightChars=\"100\" w:right=\"280\"", "w:right=\"340\"")));
    }

    static Stream<Case> forms() {
        var letter = Kit.letter();
        return Stream.of(
                nearly("LETR-1", "标志低3.3 mm", letter.with("<wp:posOffset>1080000<", "<wp:posOffset>1200000<")),
                nearly("LETR-2", "下线高2.3 mm", letter.with("<wp:posOffset>9972000<", "<wp:posOffset>9890000<")),
                nearly("LETR-3", "发文字号低8 mm", letter.with("w:before=\"408\"", "w:before=\"860\"")),
                nearly(
                        "LETR-4",
                        "标题上只空一行",
                        letter.with(
                                Kit.p("", "") + "<w:p><w:pPr><w:spacing w:line=\"700\"",
                                "<w:p><w:pPr><w:spacing w:line=\"700\"")),
                nearly("CMD-1", "标志低3.3 mm", Kit.order().with("w:before=\"1134\"", "w:before=\"1320\"")),
                fails("LETR-1", "标志低20 mm", letter.with("<wp:posOffset>1080000<", "<wp:posOffset>1800000<")),
                passes("LETR-1", "标志低0.8 mm", letter.with("<wp:posOffset>1080000<", "<wp:posOffset>1110000<")),
                fails("LETR-2", "下线高10 mm", letter.with("<wp:posOffset>9972000<", "<wp:posOffset>9600000<")),
                passes("LETR-2", "下线高1 mm", letter.with("<wp:posOffset>9972000<", "<wp:posOffset>9936000<")),
                fails(
                        "LETR-3",
                        "发文字号居左",
                        letter.with(
                                "<w:spacing w:before=\"408\"/><w:jc w:val=\"right\"/>",
                                "<w:spacing w:before=\"408\"/>")),
                fails("LETR-3", "发文字号低14 mm", letter.with("w:before=\"408\"", "w:before=\"1200\"")),
                passes("LETR-3", "顺序号两位", letter.with("临应急函〔2026〕3号", "临应急函〔2026〕13号")),
                fails("LETR-5", "首页有页码", letter.with("<w:titlePg/>", "")),
                passes("LETR-5", "写明首页不同", letter.with("<w:titlePg/>", "<w:titlePg w:val=\"1\"/>")),
                fails(
                        "LETR-4",
                        "标题上不空行",
                        letter.with(
                                Kit.p("", "") + Kit.p("", "") + "<w:p><w:pPr><w:spacing w:line=\"700\"",
                                "<w:p><w:pPr><w:spacing w:line=\"700\"")),
                passes(
                        "LETR-4",
                        "发文字号下多2 mm",
                        letter.with("<w:spacing w:before=\"408\"/>", "<w:spacing w:before=\"408\" w:after=\"120\"/>")),
                nearly(
                        "LETR-5",
                        "版记有印发机关",
                        letter.with(
                                Kit.SECTION.replace("<w:pgSz", "<w:titlePg/><w:pgSz"),
                                Kit.p("", Kit.r("临江市应急管理局　2026年1月6日印发"))
                                        + Kit.SECTION.replace("<w:pgSz", "<w:titlePg/><w:pgSz"))),
                fails(
                        "CMD-1",
                        "令号下不空行",
                        Kit.order().with(Kit.p("", "") + Kit.p("", "") + "<w:p><w:pPr><w:ind", "<w:p><w:pPr><w:ind")),
                nearly("MIN-1", "姓名用楷体", Kit.minutes().with(Kit.r("王建平"), Kit.r("楷体", "王建平"))),
                fails("CMD-1", "标志低15 mm", Kit.order().with("w:before=\"1134\"", "w:before=\"1984\"")),
                passes("CMD-1", "标志低1 mm", Kit.order().with("w:before=\"1134\"", "w:before=\"1190\"")),
                fails("MIN-1", "“请假”用仿宋体", Kit.minutes().with(Kit.r("黑体", "请假："), Kit.r("请假："))),
                passes("MIN-1", "“请假”用SimHei", Kit.minutes().with(Kit.r("黑体", "请假："), Kit.r("SimHei", "请假："))));
    }

    private static Case good(String name, Kit kit) {
        return new Case("", Verdict.PASSES, name, kit);
    }

    private static Case passes(String rule, String change, Kit kit) {
        return new Case(rule, Verdict.PASSES, change, kit);
    }

    private static Case nearly(String rule, String change, Kit kit) {
        return new Case(rule, Verdict.NEARLY, change, kit);
    }

    private static Case fails(String rule, String change, Kit kit) {
        return new Case(rule, Verdict.FAILS, change, kit);
    }
}
