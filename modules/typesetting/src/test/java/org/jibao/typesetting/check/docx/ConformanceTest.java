package org.jibao.typesetting.check.docx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.jibao.typesetting.check.Report;
import org.jibao.typesetting.check.Rule;
import org.jibao.typesetting.check.Rules;

import static org.assertj.core.api.Assertions.assertThat;

/** For each rule that can be measured in a Word file: one that keeps it, one that just keeps it, one that breaks it and no other. */
class ConformanceTest {

    private static final Path KIT = Path.of("target", "conformance", "docx");

    /** A file; the rule it breaks, empty for none. */
    record Case(String name, String rule, Kit kit) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"good", "page", "type", "head", "text", "closing", "annexes", "imprint", "forms"})
    void a_file_shows_the_rule_it_breaks_and_no_other(Case sample) throws Exception {
        var bytes = sample.kit().bytes();
        keep(sample.name(), bytes);

        var report = DocxCheck.check(bytes);

        var expected = sample.rule().isEmpty() ? new String[0] : new String[] {sample.rule()};
        assertThat(report.findings().stream()
                        .map(finding -> finding.rule().id())
                        .distinct())
                .as(report.text())
                .containsExactlyInAnyOrder(expected);
        var near = sample.name().replaceFirst("-near$", "");
        if (!near.equals(sample.name())) {
            assertThat(measured(report)).contains(near);
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
    void every_rule_that_is_checked_in_a_word_file_has_a_file_that_passes_and_one_that_fails() {
        var cases = Stream.of(page(), type(), head(), text(), closing(), annexes(), imprint(), forms())
                .flatMap(all -> all)
                .toList();
        var passing = cases.stream().map(Case::name).collect(Collectors.toSet());
        var failing = cases.stream().map(Case::rule).collect(Collectors.toSet());

        assertThat(Rules.all())
                .filteredOn(rule -> rule.checkable(Report.Kind.DOCX))
                .filteredOn(rule -> !passing.contains(rule.id() + "-near") || !failing.contains(rule.id()))
                .extracting(Rule::id)
                .isEmpty();
    }

    @Test
    void what_a_word_file_is_not_checked_for_is_never_measured() throws Exception {
        for (var kit : List.of(Kit.document(), Kit.unsealed(), Kit.severalSigners(), Kit.letter(), Kit.minutes())) {
            assertThat(DocxCheck.check(kit.bytes()).measured()).allMatch(rule -> rule.checkable(Report.Kind.DOCX));
        }
    }

    static Stream<Case> good() {
        return Stream.of(
                keeps("good-document", Kit.document()),
                keeps("good-unsealed", Kit.unsealed()),
                keeps("good-upward", Kit.upward()),
                keeps("good-letter", Kit.letter()),
                keeps("good-order", Kit.order()),
                keeps("good-minutes", Kit.minutes()),
                keeps("good-briefing", Kit.briefing()));
    }

    static Stream<Case> page() {
        var good = Kit.document();
        return Stream.of(
                breaks(
                        "PAGE-1",
                        "wide",
                        good.with("w:w=\"11906\"", "w:w=\"12246\"")
                                .with("w:right=\"1474\" w:bottom", "w:right=\"1814\" w:bottom")),
                keeps(
                        "PAGE-1-near",
                        good.with("w:w=\"11906\"", "w:w=\"11956\"")
                                .with("w:right=\"1474\" w:bottom", "w:right=\"1524\" w:bottom")),
                breaks(
                        "PAGE-2",
                        "top",
                        good.with("w:top=\"2098\"", "w:top=\"2268\"")
                                .with("w:bottom=\"1984\"", "w:bottom=\"1814\"")
                                .with("w:footer=\"1446\"", "w:footer=\"1276\"")),
                breaks(
                        "PAGE-2",
                        "left",
                        good.with("w:left=\"1588\"", "w:left=\"1701\"")
                                .with("w:right=\"1474\" w:bottom", "w:right=\"1361\" w:bottom")),
                keeps(
                        "PAGE-2-near",
                        good.with("w:left=\"1588\"", "w:left=\"1640\"")
                                .with("w:right=\"1474\" w:bottom", "w:right=\"1422\" w:bottom")),
                breaks(
                        "PAGE-3",
                        "high",
                        good.with("w:bottom=\"1984\"", "w:bottom=\"1814\"")
                                .with("w:footer=\"1446\"", "w:footer=\"1276\"")),
                keeps(
                        "PAGE-3-near",
                        good.with("w:bottom=\"1984\"", "w:bottom=\"1944\"")
                                .with("w:footer=\"1446\"", "w:footer=\"1406\"")),
                keeps(
                        "PAGE-custom-margins",
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
                breaks(
                        "TYPE-1",
                        "size",
                        good.with(note, note.replace("<w:r>", "<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr>"))),
                breaks("TYPE-1", "font", good.with(plain, Kit.r("宋体", "各县（市、区）党委，市直各部门："))),
                keeps("TYPE-1-near", good.with(plain, Kit.r("方正仿宋_GBK", "各县（市、区）党委，市直各部门："))),
                breaks("TYPE-2", "lines", good.with("w:linePitch=\"579\"", "w:linePitch=\"600\"")),
                breaks("TYPE-2", "characters", good.with(" w:charSpace=\"-849\"", "")),
                keeps("TYPE-2-near", good.with("w:linePitch=\"579\"", "w:linePitch=\"580\"")),
                breaks(
                        "TYPE-3",
                        "blue",
                        good.with(note, note.replace("<w:r>", "<w:r><w:rPr><w:color w:val=\"0000FF\"/></w:rPr>"))),
                keeps(
                        "TYPE-3-near",
                        good.with(note, note.replace("<w:r>", "<w:r><w:rPr><w:color w:val=\"1F1F1F\"/></w:rPr>"))),
                breaks("TYPE-4", "unknown", good.with(note, Kit.r("某某体", "（此件公开发布）"))),
                keeps("TYPE-4-near", good.with(note, Kit.r("@仿宋", "（此件公开发布）"))),
                breaks(
                        "TYPE-5",
                        "bold",
                        good.with(
                                Kit.r("黑体", "二、下一步工作"), Kit.r("黑体", "二、下一步工作").replace("</w:rPr>", "<w:b/></w:rPr>"))),
                keeps(
                        "TYPE-5-near",
                        good.with(
                                Kit.r("黑体", "二、下一步工作"),
                                Kit.r("黑体", "二、下一步工作").replace("</w:rPr>", "<w:b w:val=\"0\"/></w:rPr>"))));
    }

    static Stream<Case> head() {
        var good = Kit.document();
        var upward = Kit.upward();
        return Stream.of(
                breaks("HEAD-1", "four-digits", good.with("000012", "0012")),
                keeps("HEAD-1-near", good.with("000012", "000001")),
                breaks("HEAD-2", "chinese-term", good.with("机密★1年", "机密★一年")),
                breaks("HEAD-2", "font", good.with(Kit.r("黑体", "机密★1年"), Kit.r("机密★1年"))),
                keeps("HEAD-2-near", good.with("机密★1年", "秘密★6个月")),
                breaks("HEAD-3", "word", good.with("特急", "紧急")),
                keeps("HEAD-3-near", good.with("特急", "加急")),
                breaks("HEAD-4", "low", good.with("w:before=\"247\"", "w:before=\"814\"")),
                keeps("HEAD-4-near", good.with("w:before=\"247\"", "w:before=\"298\"")),
                breaks("HEAD-5", "brackets", good.with("临办通报〔2026〕3号", "临办通报[2026]3号")),
                breaks("HEAD-5", "padding", good.with("临办通报〔2026〕3号", "临办通报〔2026〕03号")),
                keeps("HEAD-5-near", good.with("临办通报〔2026〕3号", "临办通报〔2026〕103号")),
                breaks(
                        "HEAD-6",
                        "missing",
                        good.with("关于紧急信息报送工作情况的通报", "关于紧急信息报送工作情况的报告").with("各县（市、区）党委，市直各部门：", "中共安澜省委办公厅：")),
                breaks("HEAD-6", "font", upward.with(Kit.r("楷体_GB2312", "张文明"), Kit.r("张文明"))),
                breaks("HEAD-6", "right", upward.with("w:pos=\"8524\"", "w:pos=\"7844\"")),
                breaks("HEAD-7", "aligned", Kit.severalSigners().with("w:pos=\"6312\"", "w:pos=\"6596\"")),
                breaks(
                        "HEAD-7",
                        "three",
                        Kit.severalSigners()
                                .with("张文明　李卫国", "张文明　李卫国　周海")
                                .with("w:pos=\"5048\"", "w:pos=\"3800\"")
                                .with("w:pos=\"6312\"", "w:pos=\"5064\"")),
                keeps("HEAD-7-near", Kit.severalSigners().with("w:pos=\"6312\"", "w:pos=\"6340\"")),
                keeps("HEAD-6-near", upward.with(Kit.r("楷体_GB2312", "张文明"), Kit.r("楷体", "张文明"))),
                breaks("HEAD-8", "black", good.with("w:color=\"FF0000\"/></w:pBdr>", "w:color=\"auto\"/></w:pBdr>")),
                breaks("HEAD-8", "far", good.with("w:space=\"9\"", "w:space=\"20\"")),
                keeps("HEAD-8-near", good.with("w:space=\"9\"", "w:space=\"11\"")));
    }

    static Stream<Case> text() {
        var good = Kit.document();
        var title = "关于紧急信息报送工作情况的通报";
        var first = Kit.r("黑体", "一、") + Kit.r("黑体", "基本情况");
        var second = Kit.r("楷体_GB2312", "（一）报送数量。");
        return Stream.of(
                breaks(
                        "TITLE-1",
                        "size",
                        good.with(
                                "<w:sz w:val=\"44\"/></w:rPr><w:t>" + title,
                                "<w:sz w:val=\"36\"/></w:rPr><w:t>" + title)),
                keeps(
                        "TITLE-1-near",
                        good.with(
                                Kit.fonts("方正小标宋简体") + "<w:sz w:val=\"44\"/></w:rPr><w:t>" + title,
                                Kit.fonts("方正小标宋_GBK") + "<w:sz w:val=\"44\"/></w:rPr><w:t>" + title)),
                breaks("TITLE-2", "kind", good.with(title, "关于紧急信息报送工作情况的说明")),
                keeps("TITLE-2-near", good.with(title, "关于紧急信息报送工作的意见（试行）")),
                breaks("TO-1", "colon", good.with("市直各部门：", "市直各部门:")),
                breaks(
                        "TO-1",
                        "indent",
                        good.with(
                                Kit.p("", Kit.r("各县（市、区）党委，市直各部门：")),
                                Kit.p("<w:ind w:firstLine=\"640\"/>", Kit.r("各县（市、区）党委，市直各部门：")))),
                keeps(
                        "TO-1-near",
                        good.with(
                                Kit.p("", Kit.r("各县（市、区）党委，市直各部门：")),
                                Kit.p("<w:ind w:firstLine=\"80\"/>", Kit.r("各县（市、区）党委，市直各部门：")))),
                breaks(
                        "BODY-2",
                        "indent",
                        good.with(
                                "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/></w:pPr><w:r><w:t xml:space=\"preserve\">1.",
                                "</w:pPr><w:r><w:t xml:space=\"preserve\">1.")),
                keeps(
                        "BODY-2-near",
                        good.with(
                                "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/></w:pPr><w:r><w:t xml:space=\"preserve\">1.",
                                "<w:ind w:firstLine=\"560\"/></w:pPr><w:r><w:t xml:space=\"preserve\">1.")),
                keeps(
                        "BODY-2-typed-blanks",
                        good.with(
                                "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/></w:pPr><w:r><w:t xml:space=\"preserve\">1.",
                                "</w:pPr><w:r><w:t xml:space=\"preserve\">　　1.")),
                breaks("BODY-3", "skipped", good.with(second, Kit.r("（2）报送数量。"))),
                breaks("BODY-3", "comma", good.with("1.紧急信息", "1、紧急信息")),
                keeps("BODY-3-near", good.with(second, Kit.r("1.报送数量。")).with("1.紧急信息", "2.紧急信息")),
                breaks("BODY-4", "font", good.with(first, Kit.r("楷体", "一、基本情况"))),
                breaks(
                        "BODY-4",
                        "bold",
                        good.with(
                                Kit.r("1.紧急信息。").replace("</w:t></w:r>", ""),
                                "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">1.紧急信息。")),
                keeps("BODY-4-near", good.with(second, Kit.r("华文楷体", "（一）报送数量。"))),
                breaks("UP-1", "two", Kit.upward().with("中共安澜省委办公厅：", "中共安澜省委办公厅、省应急厅：")),
                keeps("UP-1-near", Kit.upward().with("中共安澜省委办公厅：", "中共安澜省委、安澜省委办公厅：".replace("、安澜省委", ""))));
    }

    static Stream<Case> closing() {
        var good = Kit.document();
        var unsealed = Kit.unsealed();
        var note = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/></w:pPr>" + Kit.r("（此件公开发布）");
        return Stream.of(
                breaks("ATTN-1", "stop", good.with("附件：报送情况统计表", "附件：报送情况统计表。")),
                breaks("ATTN-1", "number", good.with("附件：报送情况统计表", "附件1：报送情况统计表")),
                keeps("ATTN-1-near", good.with("附件：报送情况统计表", "附件：1.报送情况统计表")),
                breaks("SEAL-1", "right", good.with("<w:ind w:rightChars=\"400\" w:right=\"1280\"/>", "")),
                keeps(
                        "SEAL-1-near",
                        good.with("w:rightChars=\"400\" w:right=\"1280\"", "w:rightChars=\"370\" w:right=\"1184\"")
                                .with("w:rightChars=\"290\" w:right=\"928\"", "w:rightChars=\"260\" w:right=\"832\"")),
                breaks(
                        "SEAL-2",
                        "aside",
                        good.with("w:rightChars=\"290\" w:right=\"928\"", "w:rightChars=\"60\" w:right=\"192\"")),
                keeps(
                        "SEAL-2-near",
                        good.with("w:rightChars=\"290\" w:right=\"928\"", "w:rightChars=\"230\" w:right=\"736\"")),
                breaks(
                        "SIGN-2",
                        "blank-line",
                        unsealed.with(
                                Kit.p("", "") + Kit.p("<w:ind w:left=\"5324\"/>", Kit.r("中共临江市委办公室")),
                                Kit.p("<w:ind w:left=\"5324\"/>", Kit.r("中共临江市委办公室")))),
                keeps("SIGN-2-near", unsealed.with("<w:ind w:left=\"5964\"/>", "<w:ind w:left=\"6044\"/>")),
                breaks("DATE-1", "padding", good.with("2026年1月5日", "2026年01月05日")),
                breaks(
                        "DATE-1",
                        "chinese",
                        good.with("2026年1月5日", "二〇二六年一月五日")
                                .with("w:rightChars=\"290\" w:right=\"928\"", "w:rightChars=\"400\" w:right=\"1280\"")
                                .with(
                                        "w:rightChars=\"400\" w:right=\"1280\"/><w:jc w:val=\"right\"/></w:pPr><w:r><w:t xml:space=\"preserve\">二",
                                        "w:right=\"1280\"/><w:jc w:val=\"right\"/></w:pPr><w:r><w:t xml:space=\"preserve\">二")),
                keeps("DATE-1-near", good.with("2026年1月5日", "2026年11月30日")),
                breaks("NOTE-1", "indent", good.with(note, "</w:pPr>" + Kit.r("（此件公开发布）"))),
                keeps("NOTE-1-near", good.with(note, "<w:ind w:firstLine=\"600\"/></w:pPr>" + Kit.r("（此件公开发布）"))));
    }

    static Stream<Case> annexes() {
        var good = Kit.document();
        return Stream.of(
                breaks("ANNEX-1", "same-page", good.with("<w:pageBreakBefore/>", "")),
                keeps(
                        "ANNEX-1-near",
                        good.with("<w:pageBreakBefore/>", "")
                                .with(
                                        "（此件公开发布）</w:t></w:r>",
                                        "（此件公开发布）</w:t></w:r><w:r><w:br w:type=\"page\"/></w:r>")),
                breaks("ANNEX-2", "font", good.with(Kit.r("黑体", "附件"), Kit.r("附件"))),
                breaks("ANNEX-2", "title", good.with("附件：报送情况统计表", "附件：报送数量统计表")),
                breaks("ANNEX-2", "number", good.with(Kit.r("黑体", "附件"), Kit.r("黑体", "附件2"))),
                breaks("ANNEX-2", "colon", good.with(Kit.r("黑体", "附件"), Kit.r("黑体", "附件："))),
                keeps("ANNEX-2-near", good.with(Kit.r("黑体", "附件"), Kit.r("SimHei", "附件1"))));
    }

    static Stream<Case> imprint() {
        var good = Kit.document();
        return Stream.of(
                breaks(
                        "IMPR-1",
                        "no-rule",
                        good.with("<w:bottom w:val=\"single\" w:sz=\"8\"", "<w:bottom w:val=\"nil\" w:sz=\"8\"")),
                breaks(
                        "IMPR-1",
                        "short",
                        good.with("<w:gridCol w:w=\"8844\"/>", "<w:gridCol w:w=\"8704\"/>")
                                .with("w:pos=\"8564\"", "w:pos=\"8424\"")),
                keeps(
                        "IMPR-1-near",
                        good.with("<w:gridCol w:w=\"8844\"/>", "<w:gridCol w:w=\"8800\"/>")
                                .with("w:pos=\"8564\"", "w:pos=\"8520\"")),
                breaks("IMPR-2", "top", good.with("w:tblpYSpec=\"bottom\"", "w:tblpYSpec=\"top\"")),
                keeps(
                        "IMPR-2-flowing",
                        good.with(
                                "<w:tblpPr w:vertAnchor=\"margin\" w:horzAnchor=\"margin\" w:tblpYSpec=\"bottom\"/>",
                                "")),
                keeps("IMPR-2-near", good.with(" w:horzAnchor=\"margin\"", "")),
                breaks("IMPR-3", "stop", good.with("市人大常委会办公室。", "市人大常委会办公室")),
                breaks(
                        "IMPR-3",
                        "left",
                        good.with(
                                "w:left=\"1120\" w:right=\"280\" w:hanging=\"840\"",
                                "w:left=\"840\" w:hanging=\"840\"")),
                keeps(
                        "IMPR-3-near",
                        good.with(
                                "w:left=\"1120\" w:right=\"280\" w:hanging=\"840\"",
                                "w:left=\"1180\" w:hanging=\"840\"")),
                breaks("IMPR-5", "date", good.with("2026年1月6日印发", "2026年01月06日印发")),
                breaks("IMPR-5", "right", good.with("w:pos=\"8564\"", "w:pos=\"8844\"")),
                keeps("IMPR-5-near", good.with("w:pos=\"8564\"", "w:pos=\"8600\"")),
                breaks(
                        "PGNO-1",
                        "dashes",
                        good.with("word/footer1.xml", "— ", "").with("word/footer1.xml", " —", "")),
                breaks("PGNO-1", "low", good.with("w:footer=\"1446\"", "w:footer=\"1021\"")),
                keeps("PGNO-1-near", good.with("w:footer=\"1446\"", "w:footer=\"1390\"")),
                breaks("IMPR-4", "ruled", Kit.addresseesBelow(true)),
                breaks("IMPR-4", "stop", Kit.addresseesBelow(false).with("主送：市直各部门。", "主送：市直各部门")),
                keeps("IMPR-4-near", Kit.addresseesBelow(false)),
                breaks(
                        "PGNO-4",
                        "anew",
                        Kit.annexSection(
                                Kit.SECTION, Kit.SECTION.replace("<w:pgSz", "<w:pgNumType w:start=\"1\"/><w:pgSz"))),
                keeps("PGNO-4-near", Kit.annexSection(Kit.SECTION, Kit.SECTION)),
                breaks("TABLE-1", "foot", Kit.lyingAnnex("")),
                keeps(
                        "TABLE-1-near",
                        Kit.lyingAnnex("<w:footerReference w:type=\"default\" r:id=\"rId7\"/>"
                                + "<w:footerReference w:type=\"even\" r:id=\"rId7\"/>")),
                breaks("PGNO-2", "same-side", good.and("word/settings.xml", "<w:settings " + Kit.W + "/>")),
                breaks(
                        "PGNO-2",
                        "centre",
                        good.with("word/footer1.xml", "<w:jc w:val=\"right\"/>", "<w:jc w:val=\"center\"/>")),
                keeps(
                        "PGNO-2-near",
                        good.with("word/footer1.xml", "w:rightChars=\"100\" w:right=\"280\"", "w:right=\"340\"")));
    }

    static Stream<Case> forms() {
        var letter = Kit.letter();
        return Stream.of(
                breaks("LETR-1", "low", letter.with("<wp:posOffset>1080000<", "<wp:posOffset>1800000<")),
                keeps("LETR-1-near", letter.with("<wp:posOffset>1080000<", "<wp:posOffset>1110000<")),
                breaks("LETR-2", "place", letter.with("<wp:posOffset>9972000<", "<wp:posOffset>9600000<")),
                keeps("LETR-2-near", letter.with("<wp:posOffset>9972000<", "<wp:posOffset>9936000<")),
                breaks(
                        "LETR-3",
                        "left",
                        letter.with(
                                "<w:spacing w:before=\"408\"/><w:jc w:val=\"right\"/>",
                                "<w:spacing w:before=\"408\"/>")),
                breaks("LETR-3", "low", letter.with("w:before=\"408\"", "w:before=\"1200\"")),
                keeps("LETR-3-near", letter.with("临应急函〔2026〕3号", "临应急函〔2026〕13号")),
                breaks("LETR-5", "first-page", letter.with("<w:titlePg/>", "")),
                keeps("LETR-5-near", letter.with("<w:titlePg/>", "<w:titlePg w:val=\"1\"/>")),
                breaks(
                        "LETR-4",
                        "close",
                        letter.with(
                                Kit.p("", "") + Kit.p("", "") + "<w:p><w:pPr><w:spacing w:line=\"700\"",
                                "<w:p><w:pPr><w:spacing w:line=\"700\"")),
                keeps(
                        "LETR-4-near",
                        letter.with("<w:spacing w:before=\"408\"/>", "<w:spacing w:before=\"408\" w:after=\"120\"/>")),
                breaks(
                        "LETR-5",
                        "printed",
                        letter.with(
                                Kit.SECTION.replace("<w:pgSz", "<w:titlePg/><w:pgSz"),
                                Kit.p("", Kit.r("临江市应急管理局　2026年1月6日印发"))
                                        + Kit.SECTION.replace("<w:pgSz", "<w:titlePg/><w:pgSz"))),
                breaks(
                        "CMD-1",
                        "close",
                        Kit.order().with(Kit.p("", "") + Kit.p("", "") + "<w:p><w:pPr><w:ind", "<w:p><w:pPr><w:ind")),
                breaks("MIN-1", "names", Kit.minutes().with(Kit.r("王建平"), Kit.r("楷体", "王建平"))),
                breaks("CMD-1", "low", Kit.order().with("w:before=\"1134\"", "w:before=\"1984\"")),
                keeps("CMD-1-near", Kit.order().with("w:before=\"1134\"", "w:before=\"1190\"")),
                breaks("MIN-1", "label", Kit.minutes().with(Kit.r("黑体", "请假："), Kit.r("请假："))),
                keeps("MIN-1-near", Kit.minutes().with(Kit.r("黑体", "请假："), Kit.r("SimHei", "请假："))));
    }

    private static Case keeps(String name, Kit kit) {
        return new Case(name, "", kit);
    }

    private static Case breaks(String rule, String how, Kit kit) {
        return new Case(rule + "-broken-" + how, rule, kit);
    }

    private static void keep(String name, byte[] bytes) throws IOException {
        Files.createDirectories(KIT);
        Files.write(KIT.resolve(name + ".docx"), bytes);
    }
}
