package org.jibao.typesetting.check;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jibao.fonts.FontRole.FANGSONG;
import static org.jibao.fonts.FontRole.SONG;
import static org.jibao.fonts.FontRole.TITLE_SONG;

/** PDF files of other programs, which know nothing of this product: set with care, and without. */
class ForeignPdfTest {

    private static final Color RED = new Color(0xE6, 0, 0x12);
    private static final float MM = 72 / 25.4f;
    private static final float PITCH = 28.99f;
    private static final float SPACING = -0.207f;
    private static final String LINE = "各单位要严格执行领导带班和二十四小时值班制度不得擅自离岗";

    static Stream<ForeignPdf> libraries() {
        return Stream.of(new ForeignPdf.ByPdfBox(), new ForeignPdf.ByOpenPdf());
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void a_notice_set_with_care_has_neither_error_nor_warning(ForeignPdf pdf) throws Exception {
        var report = Checker.check(new Notice(pdf, true).drawn());

        assertThat(report.form()).isEqualTo(Form.DOCUMENT);
        assertThat(report.passed()).as(report.text()).isTrue();
        assertThat(report.measured())
                .extracting(Rule::id)
                .contains("TYPE-1", "TYPE-2", "HEAD-4", "HEAD-5", "HEAD-8", "TITLE-1", "TO-1", "BODY-2", "SEAL-1")
                .contains("DATE-1", "IMPR-1", "IMPR-2", "IMPR-3", "IMPR-5", "PGNO-1", "PGNO-2");
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void a_notice_set_without_care_shows_each_of_its_faults(ForeignPdf pdf) throws Exception {
        var report = Checker.check(new Notice(pdf, false).drawn());

        assertThat(errors(report))
                .as(report.text())
                .containsExactlyInAnyOrder("HEAD-4", "HEAD-5", "HEAD-8", "TO-1", "DATE-1", "IMPR-2", "PGNO-2");
    }

    /** A Word file whose lines stand on a grid of lines, exported by LibreOffice. */
    @Test
    void what_libreoffice_exports_has_neither_error_nor_warning() throws Exception {
        var report = Checker.check(resource("libreoffice.pdf"));

        assertThat(report.form()).isEqualTo(Form.DOCUMENT);
        assertThat(report.passed()).as(report.text()).isTrue();
        assertThat(report.measured())
                .extracting(Rule::id)
                .contains("HEAD-4", "HEAD-8", "TYPE-2", "BODY-4", "ATTN-1", "ANNEX-1", "ANNEX-2", "IMPR-2", "PGNO-4");
    }

    /** On a grid of characters LibreOffice gives each of them two cells, and draws rules and imprint elsewhere. */
    @Test
    void what_libreoffice_spreads_over_a_grid_of_characters_is_found() throws Exception {
        var report = Checker.check(resource("libreoffice-character-grid.pdf"));

        assertThat(errors(report))
                .as(report.text())
                .containsExactlyInAnyOrder("PAGE-2", "HEAD-8", "ATTN-1", "ANNEX-2", "IMPR-2");
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().id().equals("TYPE-2"))
                .extracting(Finding::measured)
                .containsExactly("字距 23.49 磅，每行18字");
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = ForeignPdfTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static List<String> errors(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(finding -> finding.rule().id())
                .distinct()
                .toList();
    }

    /** Two pages of a sealed notice with an imprint. */
    private record Notice(ForeignPdf pdf, boolean careful) {

        byte[] drawn() throws IOException {
            centred(TITLE_SONG, 36, RED, careful ? 82.7f : 90, "中共临江市委办公室文件");
            centred(FANGSONG, 16, Color.BLACK, 113.8f, careful ? "临办发〔2026〕3号" : "临办发[2026]03号");
            pdf.bar(RED, 28 * MM, 118.6f * MM, (careful ? 156 : 120) * MM, 0.7f * MM);
            centred(TITLE_SONG, 22, Color.BLACK, 150.9f, "关于做好汛期值班工作的通知");
            body(28, 171.4f, careful ? "各县（市、区）党委办公室：" : "各县（市、区）党委办公室:");
            body(28 + 2 * 15.793f / MM, 171.4f + PITCH / MM, LINE.substring(0, 26));
            for (int line = 2; line <= 8; line++) {
                body(28, 171.4f + line * PITCH / MM, LINE);
            }
            number(1);
            pdf.page();
            for (int line = 0; line < 3; line++) {
                body(28, 44.145f + line * PITCH / MM, line < 2 ? LINE : "请认真贯彻执行。");
            }
            var date = careful ? "2026年1月5日" : "2026年01月05日";
            float right = (184 - 4 * 15.793f / MM) * MM;
            float dateWidth = width(date);
            float centre = right - dateWidth / 2;
            var name = "中共临江市委办公室";
            text(FANGSONG, 16, centre - width(name) / 2, 44.145f + 5 * PITCH / MM, SPACING, name);
            text(FANGSONG, 16, right - dateWidth, 44.145f + 6 * PITCH / MM, SPACING, date);
            imprint(careful ? 0 : -8);
            number(2);
            return pdf.finish();
        }

        private void imprint(float down) throws IOException {
            pdf.bar(Color.BLACK, 28 * MM, (244.1f + down) * MM, 156 * MM, 0.35f * MM);
            text(FANGSONG, 14, 33.6f * MM, 250.5f + down, 0, "抄送：省委办公厅信息处。");
            pdf.bar(Color.BLACK, 28 * MM, (252.9f + down) * MM, 156 * MM, 0.25f * MM);
            text(FANGSONG, 14, 33.6f * MM, 259.2f + down, 0, "中共临江市委办公室");
            var printed = "2026年1月6日印发";
            text(FANGSONG, 14, 178.4f * MM - pdf.width(FANGSONG, 14, printed), 259.2f + down, 0, printed);
            pdf.bar(Color.BLACK, 28 * MM, (261.65f + down) * MM, 156 * MM, 0.35f * MM);
        }

        private void number(int page) throws IOException {
            var text = "— " + page + " —";
            float width = pdf.width(SONG, 14, text);
            float odd = careful ? 178.4f * MM - width : 106 * MM - width / 2;
            float even = careful ? 33.6f * MM : odd;
            text(SONG, 14, page % 2 == 1 ? odd : even, 270.4f, 0, text);
        }

        private void centred(FontRole role, float size, Color colour, float baseline, String text) throws IOException {
            pdf.text(role, size, colour, 106 * MM - pdf.width(role, size, text) / 2, baseline * MM, 0, text);
        }

        private void body(float left, float baseline, String text) throws IOException {
            text(FANGSONG, 16, left * MM, baseline, SPACING, text);
        }

        private void text(FontRole role, float size, float left, float baseline, float spacing, String text)
                throws IOException {
            pdf.text(role, size, Color.BLACK, left, baseline * MM, spacing, text);
        }

        private float width(String text) throws IOException {
            return pdf.width(FANGSONG, 16, text) + SPACING * text.length();
        }
    }
}
