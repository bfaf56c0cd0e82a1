package org.jibao.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import org.jibao.typesetting.Typesetter;

import static org.assertj.core.api.Assertions.assertThat;

/** A comparison is worth something only when all set the same words. */
class ContendersTest {

    private final Notice notice = Notice.of(17);
    private final Typesetter engine = Typesetter.withBundledFonts();

    @Test
    void theEngineSetsTwoPages() throws Exception {
        var pages = engine.pages(engine.parse(notice.manuscript()));
        assertThat(pages.count()).isEqualTo(2);
        assertThat(pages.substitutions()).isEmpty();
        assertThat(pdfWords(engine.pdf(pages))).contains(words());
    }

    @Test
    void openPdfSetsAllWords() throws Exception {
        assertThat(pdfWords(new OpenPdfNotice().write(notice))).contains(words());
    }

    @Test
    void wordFilesOfAllContendersHaveAllWords() throws Exception {
        assertThat(docxWords(engine.docx(engine.parse(notice.manuscript())))).contains(words());
        assertThat(docxWords(XwpfNotice.write(notice))).contains(words());
        assertThat(docxWords(new PoiTlNotice().write(notice))).contains(words());
        assertThat(docxWords(new XDocReportNotice().write(notice))).contains(words());
    }

    @Test
    void noTwoNoticesAreTheSame() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 500; i++) {
            texts.add(Notice.of(i).manuscript());
        }
        assertThat(texts).doesNotHaveDuplicates();
    }

    private List<String> words() {
        var words = new ArrayList<String>(
                List.of(notice.mark(), notice.number(), notice.title(), notice.caption(), notice.date()));
        for (var section : notice.sections()) {
            words.add(section.heading());
            words.addAll(section.paragraphs());
        }
        notice.rows().forEach(words::addAll);
        return words.stream().map(ContendersTest::bare).toList();
    }

    private static String pdfWords(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return bare(new PDFTextStripper().getText(document).replaceAll("— \\d+ —", ""));
        }
    }

    private static String docxWords(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var extractor = new XWPFWordExtractor(document)) {
            return bare(extractor.getText());
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\s|　", "");
    }
}
