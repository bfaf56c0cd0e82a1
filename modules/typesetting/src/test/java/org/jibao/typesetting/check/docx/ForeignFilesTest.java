package org.jibao.typesetting.check.docx;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Form;
import org.jibao.typesetting.check.Finding;
import org.jibao.typesetting.check.Report;

import static org.assertj.core.api.Assertions.assertThat;

/** Files in the manner of other programs: their default styles, theme fonts, numbering and text boxes. */
class ForeignFilesTest {

    private static final String SECTION = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId5\"/>"
            + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\""
            + " w:header=\"851\" w:footer=\"1446\" w:gutter=\"0\"/><w:docGrid w:type=\"lines\" w:linePitch=\"579\"/></w:sectPr>";

    /** Word: theme fonts, 等线 by default, automatic Chinese numbers, everything by styles. */
    @Test
    void a_word_file_is_measured_through_its_theme_its_styles_and_its_numbering() throws Exception {
        var styles = "<w:styles " + Kit.W
                + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:eastAsiaTheme=\"minorEastAsia\"/>"
                + "<w:sz w:val=\"21\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:pPr><w:jc w:val=\"both\"/></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:basedOn w:val=\"a\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
                + "<w:ind w:firstLineChars=\"200\"/></w:pPr><w:rPr><w:rFonts w:eastAsia=\"黑体\"/><w:sz w:val=\"32\"/></w:rPr></w:style></w:styles>";
        var theme =
                "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:themeElements><a:fontScheme>"
                        + "<a:minorFont><a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:font script=\"Hans\" typeface=\"等线\"/></a:minorFont>"
                        + "</a:fontScheme></a:themeElements></a:theme>";
        var numbering = "<w:numbering " + Kit.W
                + "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/>"
                + "<w:lvlText w:val=\"%1、\"/><w:pPr><w:ind w:left=\"720\" w:hanging=\"720\"/></w:pPr></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
        var file = Kit.of(Kit.p("", Kit.r("正文没有指定字体。"))
                        + Kit.p("<w:pStyle w:val=\"2\"/>", Kit.r("基本情况"))
                        + Kit.p("<w:pStyle w:val=\"2\"/>", Kit.r("下一步工作"))
                        + SECTION)
                .and("word/styles.xml", styles)
                .and("word/theme/theme1.xml", theme)
                .and("word/numbering.xml", numbering);

        var read = WordReader.read(file.bytes()).paragraphs();

        assertThat(read).extracting(Paragraph::text).containsExactly("正文没有指定字体。", "一、基本情况", "二、下一步工作");
        assertThat(read.get(0).visible().get(0).chinese()).isEqualTo("等线");
        assertThat(Fonts.role(read.get(1).visible().get(0).chinese())).isEqualTo(FontRole.HEI);
        assertThat(new Geometry(WordReader.read(file.bytes())).firstIndent(read.get(1)))
                .isEqualTo(640);
        assertThat(DocxCheck.check(file.bytes()).findings()).anySatisfy(finding -> {
            assertThat(finding.rule().id()).isEqualTo("BODY-2");
            assertThat(finding.measured()).isEqualTo("等线");
            assertThat(finding.place()).contains("第1段", "正文没有指定字体");
            assertThat(finding.remedy()).contains("仿宋_GB2312");
        });
    }

    /** WPS: mark in a VML box, red line as a shape, page number in a text box placed "outside". */
    @Test
    void a_wps_file_keeps_its_mark_and_page_number_in_text_boxes() throws Exception {
        var mark =
                "<w:r><w:pict><v:shape style=\"position:absolute;margin-left:0;margin-top:204.1pt;width:442pt;height:50pt;"
                        + "mso-position-vertical-relative:page\" stroked=\"f\"><v:textbox inset=\"0,0,0,0\"><w:txbxContent>"
                        + "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr>" + Kit.fonts("方正小标宋_GBK")
                        + "<w:color w:val=\"FF0000\"/><w:sz w:val=\"96\"/></w:rPr><w:t>临江市人民政府文件</w:t></w:r></w:p>"
                        + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
        var line =
                "<w:r><w:pict><v:line from=\"0,35pt\" to=\"442.2pt,35pt\" strokecolor=\"red\" strokeweight=\"1.5pt\"/></w:pict></w:r>";
        var footer = "<w:ftr " + Kit.W
                + "><w:p><w:r><w:drawing><wp:anchor><wp:positionH relativeFrom=\"margin\"><wp:align>outside</wp:align>"
                + "</wp:positionH><wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx=\"900000\" cy=\"230000\"/>"
                + "<wp:wrapNone/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:rPr>"
                + Kit.fonts("宋体")
                + "<w:sz w:val=\"28\"/></w:rPr><w:t>— </w:t></w:r><w:fldSimple w:instr=\"PAGE \\* MERGEFORMAT\"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
                + "<w:r><w:rPr>" + Kit.fonts("宋体")
                + "<w:sz w:val=\"28\"/></w:rPr><w:t> —</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp>"
                + "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p></w:ftr>";
        var file = dressed(Kit.of(Kit.p("", mark)
                        + Kit.p("<w:jc w:val=\"center\"/>", Kit.r("临政发〔2026〕3号") + line)
                        + Kit.p("", "").repeat(2)
                        + Kit.p(
                                "<w:jc w:val=\"center\"/>",
                                "<w:r><w:rPr>" + Kit.fonts("方正小标宋_GBK")
                                        + "<w:sz w:val=\"44\"/></w:rPr><w:t>关于防汛工作的通知</w:t></w:r>")
                        + Kit.p("", "")
                        + Kit.p("", Kit.r("各县（市、区）人民政府："))
                        + Kit.p("<w:ind w:firstLine=\"640\"/>", Kit.r("请各地认真做好防汛工作。"))
                        + SECTION))
                .and("word/footer1.xml", footer);

        var report = DocxCheck.check(file.bytes());

        assertThat(report.form()).isEqualTo(Form.DOCUMENT);
        assertThat(rules(report)).doesNotContain("HEAD-4", "HEAD-8", "PGNO-2", "TITLE-1", "TO-1");
        assertThat(report.unmeasured()).anySatisfy(unmeasured -> {
            assertThat(unmeasured.rule().id()).isEqualTo("HEAD-5");
            assertThat(unmeasured.reason()).contains("文本框");
        });
    }

    /** LibreOffice: alternative font lists, start and end, percent line spacing, no grid. */
    @Test
    void a_libreoffice_file_names_fonts_with_alternatives_and_indents_by_start() throws Exception {
        var file = Kit.of(Kit.p(
                        "<w:spacing w:lineRule=\"exact\" w:line=\"579\"/><w:ind w:start=\"0\" w:firstLine=\"640\"/><w:jc w:val=\"start\"/>",
                        "<w:r><w:rPr>" + Kit.fonts("仿宋_GB2312;仿宋")
                                + "<w:spacing w:val=\"-5\"/><w:sz w:val=\"32\"/></w:rPr><w:t>"
                                + "各单位要认真落实紧急信息报送责任制，严格执行有关规定。</w:t></w:r>")
                + SECTION.replace(
                        "<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/>",
                        "<w:docGrid w:type=\"default\" w:linePitch=\"360\"/>"));

        var report = DocxCheck.check(file.bytes());

        assertThat(report.form()).isNull();
        assertThat(report.findings()).isEmpty();
        assertThat(report.measured()).extracting(rule -> rule.id()).contains("PAGE-1", "TYPE-2", "BODY-2");
    }

    /** python-docx: Letter paper, no Chinese font named. */
    @Test
    void an_ordinary_paper_on_letter_paper_is_told_its_paper_and_not_its_missing_head() throws Exception {
        var file = Kit.of(Kit.p("", Kit.r("Monthly report")) + Kit.p("", Kit.r("本月工作总结。")) + "<w:sectPr/>");

        var report = DocxCheck.check(file.bytes());

        assertThat(rules(report)).contains("PAGE-1", "TYPE-4");
        assertThat(rules(report)).noneMatch(rule -> rule.startsWith("HEAD") || rule.startsWith("TITLE"));
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().id().equals("TYPE-4"))
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Finding.Severity.NOTE));
    }

    @Test
    void equal_faults_are_told_once_with_their_number() throws Exception {
        var file = Kit.of(Kit.p("", Kit.r("宋体", "请各地认真做好防汛工作。")).repeat(40) + SECTION);

        assertThat(DocxCheck.check(file.bytes()).findings())
                .filteredOn(finding -> finding.measured().startsWith("宋体"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.measured()).contains("共40处"));
    }

    private static List<String> rules(Report report) {
        return report.findings().stream().map(finding -> finding.rule().id()).toList();
    }

    private static Kit dressed(Kit kit) {
        return kit.and(
                "word/styles.xml",
                "<w:styles " + Kit.W + "><w:docDefaults><w:rPrDefault><w:rPr>" + Kit.fonts("仿宋")
                        + "<w:spacing w:val=\"-5\"/><w:sz w:val=\"32\"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>");
    }
}
