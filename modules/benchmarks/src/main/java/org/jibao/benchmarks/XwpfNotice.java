package org.jibao.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Apache POI as its users write it; also makes the templates of those who fill in templates. */
final class XwpfNotice {

    private XwpfNotice() {}

    static byte[] write(Notice notice) throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            page(document);
            head(document, notice.mark(), notice.number(), notice.title(), notice.addressees());
            for (int i = 0; i < notice.sections().size(); i++) {
                var section = notice.sections().get(i);
                body(document, Notice.numeral(i) + section.heading(), "黑体");
                section.paragraphs().forEach(paragraph -> body(document, paragraph, "仿宋_GB2312"));
            }
            line(document, notice.caption(), "黑体", 12, ParagraphAlignment.CENTER);
            table(document, notice.rows());
            foot(document, notice.issuer(), notice.date(), notice.copies(), notice.printed());
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setBottom(BigInteger.valueOf(1984));
        margins.setLeft(BigInteger.valueOf(1587));
        margins.setRight(BigInteger.valueOf(1474));
    }

    static void head(XWPFDocument document, String mark, String number, String title, String addressees) {
        line(document, mark, "方正小标宋简体", 30, ParagraphAlignment.CENTER)
                .getRuns()
                .get(0)
                .setColor("E60012");
        line(document, number, "仿宋_GB2312", 16, ParagraphAlignment.CENTER).setBorderBottom(Borders.SINGLE);
        line(document, title, "方正小标宋简体", 22, ParagraphAlignment.CENTER);
        line(document, addressees + "：", "仿宋_GB2312", 16, ParagraphAlignment.LEFT);
    }

    static void foot(XWPFDocument document, String issuer, String date, String copies, String printed) {
        line(document, issuer, "仿宋_GB2312", 16, ParagraphAlignment.RIGHT);
        line(document, date, "仿宋_GB2312", 16, ParagraphAlignment.RIGHT);
        line(document, "抄送：" + copies + "。", "仿宋_GB2312", 14, ParagraphAlignment.LEFT);
        line(document, issuer + "　" + printed + "印发", "仿宋_GB2312", 14, ParagraphAlignment.LEFT);
    }

    static XWPFParagraph body(XWPFDocument document, String text, String font) {
        var paragraph = line(document, text, font, 16, ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(640);
        return paragraph;
    }

    static XWPFParagraph line(XWPFDocument document, String text, String font, int size, ParagraphAlignment alignment) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        fill(paragraph, text, font, size);
        return paragraph;
    }

    static XWPFTable table(XWPFDocument document, List<List<String>> rows) {
        var table = document.createTable(rows.size(), rows.get(0).size());
        table.setWidth("100%");
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                var paragraph =
                        table.getRow(row).getCell(column).getParagraphs().get(0);
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                fill(paragraph, rows.get(row).get(column), row == 0 ? "黑体" : "仿宋_GB2312", 12);
            }
        }
        table.getRow(0).setRepeatHeader(true);
        return table;
    }

    private static void fill(XWPFParagraph paragraph, String text, String font, int size) {
        var run = paragraph.createRun();
        run.setFontFamily(font);
        run.setFontSize(size);
        run.setText(text);
    }
}
