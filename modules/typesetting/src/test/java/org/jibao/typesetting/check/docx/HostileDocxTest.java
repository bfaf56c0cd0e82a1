package org.jibao.typesetting.check.docx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.jibao.typesetting.check.UncheckableFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(300) // ends what hangs
class HostileDocxTest {

    @Test
    void an_old_word_file_is_named_and_the_way_out_is_told() {
        var ole = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 5000);

        assertThatThrownBy(() -> DocxCheck.check(ole))
                .isInstanceOf(UncheckableFile.class)
                .hasMessageContaining("Word 97-2003")
                .hasMessageContaining("另存为");
    }

    @Test
    void a_file_with_a_password_is_told_from_an_old_one() {
        var ole = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 5000);
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 1024, name.length);

        assertThatThrownBy(() -> DocxCheck.check(ole)).hasMessageContaining("密码");
    }

    @Test
    void bytes_that_are_no_package_are_refused() {
        assertThatThrownBy(() -> DocxCheck.check(new byte[0])).hasMessageContaining("不是 Word 文件");
        assertThatThrownBy(() -> DocxCheck.check("PK, but no zip".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UncheckableFile.class);
        var cut = Kit.document().bytes();
        assertThatThrownBy(() -> DocxCheck.check(Arrays.copyOf(cut, cut.length / 2)))
                .isInstanceOf(UncheckableFile.class);
    }

    @Test
    void a_zip_bomb_is_given_up_at_the_limit() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        assertThatThrownBy(() -> DocxCheck.check(bytes.toByteArray())).hasMessageContaining("解压后过大");
    }

    @Test
    void external_entities_are_refused_unread() {
        var xml = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document " + Kit.W
                + "><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";

        assertThatThrownBy(() ->
                        DocxCheck.check(Kit.of("").and("word/document.xml", xml).bytes()))
                .hasMessageContaining("DTD");
    }

    @Test
    void missing_parts_and_broken_relations_leave_what_is_there() throws Exception {
        assertThat(DocxCheck.check(Kit.of(Kit.p("", Kit.r("正文。"))).bytes()).measured())
                .isNotEmpty();
        var broken = Kit.document()
                .with("word/_rels/document.xml.rels", "Target=\"styles.xml\"", "Target=\"../../../no/such.xml\"")
                .with(
                        "word/_rels/document.xml.rels",
                        "Target=\"footer1.xml\"",
                        "Target=\"http://a/b\" TargetMode=\"External\"");
        assertThat(DocxCheck.check(broken.bytes()).measured()).isNotEmpty();
    }

    @Test
    void no_document_and_no_body_are_told() {
        assertThatThrownBy(() -> DocxCheck.check(Kit.of("")
                        .and(
                                "_rels/.rels",
                                "<r xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>")
                        .and("word/document.xml", "<w:document " + Kit.W + "/>")
                        .bytes()))
                .hasMessageContaining("没有正文");
        assertThatThrownBy(() -> DocxCheck.check(
                        Kit.of("").and("word/document.xml", "<broken").bytes()))
                .hasMessageContaining("已损坏");
    }

    @Test
    void styles_that_rest_on_each_other_end_where_the_circle_closes() throws Exception {
        var styles = "<w:styles " + Kit.W
                + "><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/><w:rPr><w:sz w:val=\"32\"/></w:rPr></w:style></w:styles>";
        var file = WordReader.read(Kit.of(Kit.p("<w:pStyle w:val=\"a\"/>", Kit.r("正文")))
                .and("word/styles.xml", styles)
                .bytes());

        assertThat(Geometry.size(file.paragraphs().get(0))).isEqualTo(320);
    }

    @Test
    void a_hundred_thousand_paragraphs_are_refused_with_the_limit() {
        assertThatThrownBy(
                        () -> DocxCheck.check(Kit.of("<w:p/>".repeat(100_000)).bytes()))
                .hasMessageContaining("20000");
    }

    @Test
    void tables_nested_beyond_reason_are_refused_and_those_below_are_read() throws Exception {
        var deep = "<w:tbl><w:tr><w:tc>".repeat(3000) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(3000);
        assertThatThrownBy(() -> DocxCheck.check(Kit.of(deep).bytes())).hasMessageContaining("嵌套");

        var fair = "<w:tbl><w:tr><w:tc>".repeat(100) + Kit.p("", Kit.r("内")) + "</w:tc></w:tr></w:tbl>".repeat(100);
        assertThat(WordReader.read(Kit.of(fair).bytes()).paragraphs()).hasSize(1);
    }

    @Test
    void a_long_document_of_the_limit_is_checked() throws Exception {
        var file = Kit.of(Kit.p("", Kit.r("附件1")).repeat(6_000)
                + Kit.p("", Kit.r("抄送：甲。")).repeat(6_000));

        assertThat(DocxCheck.check(file.bytes()).findings()).isNotEmpty();
    }

    @Test
    void nonsense_in_numbers_is_ignored() throws Exception {
        var file = Kit.document()
                .with("w:w=\"11906\"", "w:w=\"99999999999999999999\"")
                .with("w:charSpace=\"-849\"", "w:charSpace=\"x\"")
                .with("w:before=\"247\"", "w:before=\"-1e9\"");

        assertThat(DocxCheck.check(file.bytes()).findings()).isNotEmpty();
    }

    @Test
    void an_empty_document_is_an_ordinary_paper_without_accusations_of_a_missing_head() throws Exception {
        var report = DocxCheck.check(Kit.of(
                        "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                                + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:footer=\"1446\"/></w:sectPr>")
                .bytes());

        assertThat(report.form()).isNull();
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void macros_do_not_stop_the_check() throws Exception {
        var report = DocxCheck.check(
                Kit.document().and("word/vbaProject.bin", "macro").bytes());

        assertThat(report.findings()).isEmpty();
    }
}
