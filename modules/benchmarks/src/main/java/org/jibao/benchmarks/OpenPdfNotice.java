package org.jibao.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import com.lowagie.text.pdf.draw.LineSeparator;

import org.jibao.fonts.BundledFonts;
import org.jibao.fonts.FontRole;

/** OpenPDF as its users write it: paragraphs and a table, the fonts parsed once and embedded as subsets. */
final class OpenPdfNotice {

    private static final float LINE = 28.99f;

    private final Map<FontRole, BaseFont> faces = new EnumMap<>(FontRole.class);

    OpenPdfNotice() throws IOException {
        for (var role : FontRole.values()) {
            var bytes = BundledFonts.bytes(role).orElseThrow();
            faces.put(
                    role,
                    BaseFont.createFont(
                            role + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, bytes, null));
        }
    }

    byte[] write(Notice notice) {
        var bytes = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, 79.4f, 73.7f, 104.9f, 99.2f);
        PdfWriter.getInstance(document, bytes);
        document.addTitle(notice.title());
        document.open();
        document.add(line(notice.mark(), FontRole.TITLE_SONG, 30, Element.ALIGN_CENTER));
        document.add(line(notice.number(), FontRole.FANGSONG, 16, Element.ALIGN_CENTER));
        document.add(new Chunk(new LineSeparator()));
        document.add(line(notice.title(), FontRole.TITLE_SONG, 22, Element.ALIGN_CENTER));
        document.add(line(notice.addressees() + "：", FontRole.FANGSONG, 16, Element.ALIGN_LEFT));
        for (int i = 0; i < notice.sections().size(); i++) {
            var section = notice.sections().get(i);
            document.add(body(Notice.numeral(i) + section.heading(), FontRole.HEI));
            section.paragraphs().forEach(paragraph -> document.add(body(paragraph, FontRole.FANGSONG)));
        }
        document.add(line(notice.caption(), FontRole.HEI, 12, Element.ALIGN_CENTER));
        document.add(table(notice));
        document.add(line(notice.issuer(), FontRole.FANGSONG, 16, Element.ALIGN_RIGHT));
        document.add(line(notice.date(), FontRole.FANGSONG, 16, Element.ALIGN_RIGHT));
        document.add(line("抄送：" + notice.copies() + "。", FontRole.FANGSONG, 14, Element.ALIGN_LEFT));
        document.add(line(notice.issuer() + "　" + notice.printed() + "印发", FontRole.FANGSONG, 14, Element.ALIGN_LEFT));
        document.close();
        return bytes.toByteArray();
    }

    private Font font(FontRole role, float size) {
        return new Font(faces.get(role), size);
    }

    private Paragraph line(String text, FontRole role, float size, int alignment) {
        var paragraph = new Paragraph(LINE, text, font(role, size));
        paragraph.setAlignment(alignment);
        return paragraph;
    }

    private Paragraph body(String text, FontRole role) {
        var paragraph = line(text, role, 16, Element.ALIGN_JUSTIFIED);
        paragraph.setFirstLineIndent(32);
        return paragraph;
    }

    private PdfPTable table(Notice notice) {
        var table = new PdfPTable(notice.rows().get(0).size());
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        for (int i = 0; i < notice.rows().size(); i++) {
            for (var text : notice.rows().get(i)) {
                var cell = new PdfPCell(new Phrase(text, font(i == 0 ? FontRole.HEI : FontRole.FANGSONG, 12)));
                cell.setHorizontalAlignment(Element.ALIGN_CENTER);
                table.addCell(cell);
            }
        }
        return table;
    }
}
