package org.jibao.typesetting.check.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;

import org.jibao.typesetting.Form;
import org.jibao.typesetting.check.Checker;
import org.jibao.typesetting.check.Finding;
import org.jibao.typesetting.check.Report;
import org.jibao.typesetting.check.Rule;

import static org.assertj.core.api.Assertions.assertThat;

/** Word files that Apache POI writes, as programs of offices do. */
class PoiFilesTest {

    private static final String TEXT = "各单位要认真落实紧急信息报送责任制，严格执行有关规定，不得迟报、漏报、瞒报。";

    @Test
    void a_notice_set_with_care_has_neither_error_nor_warning() throws Exception {
        var report = Checker.check(notice(true));

        assertThat(report.form()).isEqualTo(Form.DOCUMENT);
        assertThat(report.passed()).as(report.text()).isTrue();
        assertThat(report.measured())
                .extracting(Rule::id)
                .contains("PAGE-1", "PAGE-2", "PAGE-3", "TYPE-1", "TYPE-2", "HEAD-4", "HEAD-5", "TITLE-1", "TO-1")
                .contains("BODY-2", "BODY-4", "SEAL-1", "DATE-1", "PGNO-1", "PGNO-2");
    }

    @Test
    void a_notice_set_without_care_shows_each_of_its_faults() throws Exception {
        var report = Checker.check(notice(false));

        assertThat(errors(report))
                .as(report.text())
                .containsExactlyInAnyOrder("PAGE-2", "HEAD-5", "HEAD-8", "TO-1", "DATE-1", "PGNO-2", "TYPE-3");
    }

    @Test
    void plain_text_is_told_its_paper_and_nothing_that_a_head_would_need() throws Exception {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(TEXT);

            var report = Checker.check(bytes(document));

            assertThat(errors(report)).contains("PAGE-1", "PAGE-2").noneMatch(rule -> rule.startsWith("HEAD"));
        }
    }

    private static List<String> errors(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(finding -> finding.rule().id())
                .distinct()
                .toList();
    }

    private static byte[] notice(boolean careful) throws IOException {
        try (var document = new XWPFDocument()) {
            page(document, careful);
            var mark = centred(document);
            mark.setSpacingBefore(1984);
            mark.setSpacingBetween(50, LineSpacingRule.EXACT);
            run(mark, "方正小标宋简体", 50, "中共临江市委办公室文件").setColor("FF0000");
            line(document);
            line(document);
            var number = centred(document);
            run(number, "仿宋_GB2312", 16, careful ? "临办发〔2026〕3号" : "临办发[2026]03号");
            if (careful) {
                number.setBorderBottom(Borders.SINGLE);
                var border = number.getCTP().getPPr().getPBdr().getBottom();
                border.setColor("FF0000");
                border.setSz(BigInteger.valueOf(12));
                border.setSpace(BigInteger.valueOf(9));
            }
            line(document);
            line(document);
            var title = centred(document);
            title.setSpacingBetween(35, LineSpacingRule.EXACT);
            run(title, "方正小标宋简体", 22, "关于做好汛期值班工作的通知");
            line(document);
            run(line(document), "仿宋_GB2312", 16, careful ? "各县（市、区）党委：" : "各县（市、区）党委:");
            run(indented(document), "仿宋_GB2312", 16, TEXT + TEXT);
            run(indented(document), "黑体", 16, "一、值班要求");
            var coloured = run(indented(document), "仿宋_GB2312", 16, TEXT);
            if (!careful) {
                coloured.setColor("0000FF");
            }
            line(document);
            line(document);
            var name = line(document);
            name.setAlignment(ParagraphAlignment.RIGHT);
            name.setIndentationRight(928);
            run(name, "仿宋_GB2312", 16, "中共临江市委办公室");
            var date = line(document);
            date.setAlignment(ParagraphAlignment.RIGHT);
            date.setIndentationRight(1280);
            run(date, "仿宋_GB2312", 16, careful ? "2026年1月5日" : "2026年01月05日");
            foot(document, HeaderFooterType.DEFAULT, careful ? ParagraphAlignment.RIGHT : ParagraphAlignment.CENTER);
            document.setEvenAndOddHeadings(careful);
            if (careful) {
                foot(document, HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
            }
            return bytes(document);
        }
    }

    private static void page(XWPFDocument document, boolean careful) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setBottom(BigInteger.valueOf(1984));
        margins.setLeft(BigInteger.valueOf(careful ? 1588 : 1701));
        margins.setRight(BigInteger.valueOf(careful ? 1474 : 1361));
        margins.setHeader(BigInteger.valueOf(851));
        margins.setFooter(BigInteger.valueOf(1446));
        margins.setGutter(BigInteger.ZERO);
    }

    private static XWPFParagraph line(XWPFDocument document) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBetween(28.95, LineSpacingRule.EXACT);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    private static XWPFParagraph centred(XWPFDocument document) {
        var paragraph = line(document);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }

    private static XWPFParagraph indented(XWPFDocument document) {
        var paragraph = line(document);
        paragraph.setIndentationFirstLine(640);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String font, int size, String text) {
        var run = paragraph.createRun();
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily(font, XWPFRun.FontCharRange.ascii);
        run.setFontSize(size);
        run.setCharacterSpacing(-5);
        run.setText(text);
        return run;
    }

    private static void foot(XWPFDocument document, HeaderFooterType kind, ParagraphAlignment side) {
        var paragraph = document.createFooter(kind).createParagraph();
        paragraph.setAlignment(side);
        paragraph.setSpacingBetween(14, LineSpacingRule.EXACT);
        if (side == ParagraphAlignment.RIGHT) {
            paragraph.setIndentationRight(280);
        } else if (side == ParagraphAlignment.LEFT) {
            paragraph.setIndentationLeft(280);
        }
        for (var part : List.of("— ", "PAGE", " —")) {
            XWPFRun run;
            if (part.equals("PAGE")) {
                var field = paragraph.getCTP().addNewFldSimple();
                field.setInstr("PAGE");
                run = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
                run.setText("1");
            } else {
                run = paragraph.createRun();
                run.setText(part);
            }
            run.setFontFamily("宋体");
            run.setFontSize(14);
        }
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }
}
