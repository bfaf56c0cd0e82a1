package org.jibao.typesetting;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.SimpleBookmark;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import static org.assertj.core.api.Assertions.assertThat;

class PdfTest {

    private static final int PIXELS_PER_MILLIMETRE = 8;

    @BeforeAll
    static void startValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(strings = {"成文日期: 2026年1月5日\n署名: 市委办公室", "", "密级: 机密★1年\n附注: <a> & \"b\""})
    void every_document_can_be_kept_and_read_aloud(String head) throws Exception {
        var pages = Samples.pages(Samples.document(
                head, "李镕、𠮷，348条，23.9%，GB/T 9704。\n\n# 黑体\n\n## 楷体\n\n| 表 | 数 |\n| --- | --- |\n| 甲 | 3 |"));
        assertValid(Samples.TYPESETTER.pdf(pages));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "briefing",
                "circular-joint",
                "criticism",
                "minutes",
                "notice-letter",
                "order",
                "report",
                "request-joint-signers",
                "roster-notice"
            })
    void so_can_every_form(String sample) throws Exception {
        try (var manuscript = Objects.requireNonNull(PdfTest.class.getResourceAsStream("/samples/" + sample + ".md"))) {
            var text = new String(manuscript.readAllBytes(), StandardCharsets.UTF_8);
            assertValid(Samples.TYPESETTER.pdf(Samples.pages(text)));
        }
    }

    @Test
    void what_stands_on_its_side_is_read_from_the_left_edge_of_an_upright_page() throws Exception {
        var pages = OfdTest.turned();
        var pdf = Samples.TYPESETTER.pdf(pages);

        ParityTest.assertSame(Glyph.ofPdf(pdf), Glyph.of(pages));
        assertThat(new PdfReader(pdf).getPageRotation(1)).isZero();
        assertValid(pdf);
    }

    @Test
    void strokes_and_rules_stand_where_the_page_has_them() throws Exception {
        try (var document = Loader.loadPDF(Samples.TYPESETTER.pdf(OfdTest.turned()))) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, (float) (25.4 * PIXELS_PER_MILLIMETRE));

            // a turned rule 100 mm long and 1 mm thick, 20 mm along the left edge and 30 mm from it
            assertThat(dark(image, 30.5, 178)).isTrue();
            assertThat(dark(image, 30.5, 276)).isTrue();
            assertThat(dark(image, 30.5, 176)).isFalse();
            assertThat(dark(image, 30.5, 278)).isFalse();
            assertThat(dark(image, 29.5, 200)).isFalse();
            assertThat(dark(image, 31.5, 200)).isFalse();
            // strokes from (10, 20) over (20, 30) to (30, 20), the turned one from (20, 287) over (30, 277) to (20,
            // 267)
            assertThat(red(image, 15, 25)).isTrue();
            assertThat(red(image, 25, 25)).isTrue();
            assertThat(red(image, 15, 24)).isFalse();
            assertThat(red(image, 25, 282)).isTrue();
            assertThat(red(image, 25, 272)).isTrue();
            assertThat(red(image, 24, 282)).isFalse();
        }
    }

    private static boolean dark(BufferedImage image, double x, double y) {
        return pixel(image, x, y) == 0x000000;
    }

    private static boolean red(BufferedImage image, double x, double y) {
        return pixel(image, x, y) == 0xE60012;
    }

    private static int pixel(BufferedImage image, double x, double y) {
        return image.getRGB((int) (x * PIXELS_PER_MILLIMETRE), (int) (y * PIXELS_PER_MILLIMETRE)) & 0xFFFFFF;
    }

    private static void assertValid(byte[] pdf) throws Exception {
        for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.isCompliant())
                        .as(flavour + " " + result.getTestAssertions())
                        .isTrue();
            }
        }
    }

    @Test
    void the_same_manuscript_gives_the_same_bytes() {
        var typesetter = Typesetter.withBundledFonts();

        assertThat(typesetter.pdf(Samples.pages(Samples.circular())))
                .isEqualTo(Samples.TYPESETTER.pdf(Samples.pages(Samples.circular())));
    }

    @Test
    void another_manuscript_has_another_identity() throws Exception {
        var one = new PdfReader(Samples.TYPESETTER.pdf(Samples.pages(Samples.circular())));
        var other = new PdfReader(
                Samples.TYPESETTER.pdf(Samples.pages(Samples.circular().replace("348起", "349起"))));

        assertThat(one.getTrailer().getAsArray(PdfName.ID).toString())
                .isNotEqualTo(other.getTrailer().getAsArray(PdfName.ID).toString());
    }

    @Test
    void the_text_of_the_file_is_that_of_the_pages() throws Exception {
        var pages = Samples.pages(Samples.circular());
        var reader = new PdfReader(Samples.TYPESETTER.pdf(pages));
        var extractor = new PdfTextExtractor(reader);
        for (var page : pages.pages()) {
            // page numbers belong to the page and not to the text: this reader leaves them out
            var expected = page.lines().stream()
                    .filter(line -> line.part() != Part.PAGE_NUMBER)
                    .map(PlacedLine::text)
                    .collect(Collectors.joining());

            assertThat(extractor.getTextFromPage(page.number()).replaceAll("\\s", ""))
                    .isEqualTo(expected.replaceAll("\\s", ""));
        }
        assertThat(reader.getNumberOfPages()).isEqualTo(pages.count());
    }

    @Test
    void headings_and_annexes_are_bookmarks_and_the_file_is_described() throws Exception {
        var manuscript = Samples.circular() + "\n## 报送情况\n\n正文。\n\n# 附件：得分表\n\n内容。\n";
        var reader = new PdfReader(Samples.TYPESETTER.pdf(Samples.pages(manuscript)));

        assertThat(SimpleBookmark.getBookmarkList(reader).toString()).contains("一、基本情况", "（一）报送情况", "附件：得分表");
        assertThat(reader.getInfo())
                .containsEntry("Title", "关于2014年上半年全市紧急信息报送工作情况的通报")
                .containsEntry("Author", "中共临江市委办公室")
                .containsEntry("CreationDate", "D:20140710000000+08'00'");
    }

    @Test
    void all_fonts_are_cut_to_the_document() {
        assertThat(Samples.TYPESETTER.pdf(Samples.pages(Samples.circular()))).hasSizeLessThan(150_000);
    }
}
