package org.jibao.typesetting.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Filters of a chain that are not seen in the bytes of the file. */
    @ParameterizedTest
    @ValueSource(strings = {"[/ASCIIHexDecode/FlateDecode]", "[/AHx/Fl]", "/RunLengthDecode"})
    @Timeout(300) // ends what hangs
    void a_stream_that_other_filters_unpack_without_end_is_refused(String filters) throws Exception {
        var packed =
                switch (filters) {
                    case "/RunLengthDecode" -> runLengths();
                    default -> HexFormat.of().formatHex(deflated()).getBytes(StandardCharsets.ISO_8859_1);
                };
        unpacksTooFar(file(
                "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
                "<</Filter" + filters + "/Length " + packed.length + ">>stream\n"
                        + new String(packed, StandardCharsets.ISO_8859_1) + "\nendstream"));
    }

    @Test
    @Timeout(300) // ends what hangs
    void an_encrypted_stream_that_unpacks_without_end_is_refused() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var stream = document.getDocument().createCOSStream();
            try (var out = stream.createRawOutputStream()) {
                out.write(deflated());
            }
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            page.getCOSObject().setItem(COSName.CONTENTS, stream);
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            document.save(bytes);
        }
        unpacksTooFar(bytes.toByteArray());
    }

    @Test
    @Timeout(300) // ends what hangs
    void objects_packed_in_an_odd_way_are_refused_before_they_are_unpacked() throws Exception {
        var packed = HexFormat.of().formatHex(deflated());
        refused(file(
                "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
                "<</Type/ObjStm/N 1/First 4/Filter[/ASCIIHexDecode/FlateDecode]/Length " + packed.length()
                        + ">>stream\n" + packed + "\nendstream"));
        assertThatThrownBy(() -> Checker.check(file(
                        "<</Type/Pages/Count 0/Kids[]>>",
                        "<</Type/ObjStm/N 1/First 4/Filter/LZWDecode/Length 3>>stream\nabc\nendstream")))
                .hasMessageContaining("少见");
    }

    private static void unpacksTooFar(byte[] file) {
        assertThatThrownBy(() -> Checker.check(file))
                .isInstanceOf(UncheckableFile.class)
                .hasMessageContaining("解压后超过")
                .hasMessageContaining("重新导出");
    }

    private static byte[] deflated() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            blanks(out);
        }
        return packed.toByteArray();
    }

    /** 129 stands for 128 times the byte that follows. */
    private static byte[] runLengths() {
        var runs = new byte[2 * (Limits.MAX_STREAM / 128 + 1)];
        for (int i = 0; i < runs.length; i += 2) {
            runs[i] = (byte) 129;
            runs[i + 1] = ' ';
        }
        return runs;
    }

    private static void blanks(OutputStream out) throws IOException {
        var block = new byte[1_000_000];
        Arrays.fill(block, (byte) ' ');
        for (int i = 0; i <= Limits.MAX_STREAM / block.length; i++) {
            out.write(block);
        }
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
