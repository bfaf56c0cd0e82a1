package org.jibao.typesetting.check;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

import org.jibao.typesetting.Typesetter;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files made to do harm, and files that cannot be measured, are refused in Chinese with advice. */
class HostilePdfTest {

    @Test
    void a_truncated_file_is_refused_or_measured_but_never_breaks() throws Exception {
        var typesetter = Typesetter.withBundledFonts();
        var pdf = typesetter.pdf(typesetter.pages(typesetter.parse(Kit.UPWARD)));
        for (int length : new int[] {9, 100, 1000, pdf.length / 2}) {
            refused(Arrays.copyOf(pdf, length));
        }
    }

    @Test
    void random_bytes_are_refused() {
        var bytes = new byte[10_000];
        new Random(1).nextBytes(bytes);
        refused(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, 9);
        refused(bytes);
        refused(new byte[0]);
    }

    @Test
    void a_page_tree_that_contains_itself_is_refused() {
        refused(file("<</Type/Pages/Count 1/Kids[2 0 R]>>"));
    }

    @Test
    void a_page_tree_that_claims_millions_of_pages_is_refused() {
        refused(file(
                "<</Type/Pages/Count 100000000/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"));
    }

    @Test
    void a_form_that_draws_itself_is_refused() {
        var draw = "q /F Do Q";
        refused(file(
                "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>",
                "<</Length 9>>stream\n" + draw + "\nendstream",
                "<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F 5 0 R>>>>/Length 9>>stream\n"
                        + draw + "\nendstream"));
    }

    @Test
    void a_stream_that_unpacks_without_end_is_refused() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            var block = new byte[1_000_000];
            Arrays.fill(block, (byte) ' ');
            for (int i = 0; i <= Limits.MAX_STREAM / block.length; i++) {
                out.write(block);
            }
        }
        assertThatThrownBy(() -> Checker.check(file(
                        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
                        "<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n"
                                + packed.toString(StandardCharsets.ISO_8859_1) + "\nendstream")))
                .isInstanceOf(UncheckableFile.class)
                .hasMessageContaining("解压后超过");
    }

    @Test
    void a_file_without_pages_is_refused() {
        refused(file("<</Type/Pages/Count 0/Kids[]>>"));
    }

    @Test
    void a_file_without_text_is_refused_with_advice() {
        assertThatThrownBy(() -> Checker.check(file(
                        "<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>")))
                .isInstanceOf(UncheckableFile.class)
                .hasMessageContaining("没有可以测量的文字");
    }

    @Test
    void an_encrypted_file_is_refused() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            document.save(bytes);
        }
        assertThatThrownBy(() -> Checker.check(bytes.toByteArray()))
                .isInstanceOf(UncheckableFile.class)
                .hasMessageContaining("密码");
    }

    private static void refused(byte[] file) {
        assertThatThrownBy(() -> Checker.check(file)).isInstanceOf(UncheckableFile.class);
    }

    /** A file whose object 1 is the catalogue and whose objects 2, 3, … are given. */
    private static byte[] file(String... objects) {
        var out = new StringBuilder("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        for (int i = 0; i < objects.length; i++) {
            out.append(i + 2).append(" 0 obj").append(objects[i]).append("endobj\n");
        }
        out.append("trailer<</Size ").append(objects.length + 2).append("/Root 1 0 R>>\n%%EOF\n");
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
