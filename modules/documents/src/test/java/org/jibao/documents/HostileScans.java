package org.jibao.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** 恶意扫描件: uploads that are no scan of a receipt, and two that are. */
final class HostileScans {
    private static final int LIMIT = 5 * 1024 * 1024;

    private HostileScans() {}

    private interface Making {
        void into(PDDocument document) throws IOException;
    }

    static byte[] png(int width, int height) {
        return picture(width, height, "png");
    }

    static byte[] jpeg(int width, int height) {
        return picture(width, height, "jpg");
    }

    private static byte[] picture(int width, int height, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] pdf(int pages) {
        return pdf(document -> {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
        });
    }

    private static byte[] pdf(Making making) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            making.into(document);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Map<String, byte[]> all() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("nothing", new byte[0]);
        all.put("a page that runs", text("<html><script>alert(1)</script></html>"));
        all.put("a drawing that runs", text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        all.put("a program", text("MZ\0\0This program cannot be run in DOS mode"));
        all.put("a zip", text("PK\3\4 and so on"));
        all.put("the signature of a PNG alone", Arrays.copyOf(png(20, 10), 8));
        all.put("half a PNG", Arrays.copyOf(png(200, 100), png(200, 100).length / 2));
        all.put("a PNG that claims to be huge", claiming(100_000, 100_000));
        all.put("a PNG of nothing", claiming(0, 0));
        all.put("the signature of a JPEG and a page that runs", text("\u00FF\u00D8\u00FF<script>alert(1)</script>"));
        all.put("a PDF that is none", text("%PDF-1.7\n<script>alert(1)</script>"));
        all.put("half a PDF", Arrays.copyOf(pdf(1), 40));
        all.put("a PDF without pages", pdf(0));
        all.put("a PDF of too many pages", pdf(21));
        all.put("a PDF before a page that runs", text("<script>alert(1)</script>%PDF-1.7"));
        all.put("one byte too many", Arrays.copyOf(png(20, 10), LIMIT + 1));
        all.put("a PDF with a program", pdf(document -> {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
        }));
        all.put("a PDF that starts a program", pdf(document -> {
            var page = new PDPage();
            document.addPage(page);
            var link = new PDAnnotationLink();
            var launch = new PDActionLaunch();
            launch.setF("cmd.exe");
            link.setAction(launch);
            page.setAnnotations(java.util.List.of(link));
        }));
        all.put("a PDF with an attachment", pdf(document -> {
            document.addPage(new PDPage());
            var tree = new PDEmbeddedFilesNameTreeNode();
            var file = new PDComplexFileSpecification();
            file.setFile("x.exe");
            tree.setNames(Map.of("x.exe", file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        }));
        all.put("a locked PDF", pdf(document -> {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
        }));
        return all;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A sound PNG whose head gives another size. */
    private static byte[] claiming(int width, int height) {
        var png = png(20, 10);
        var bytes = ByteBuffer.wrap(png);
        bytes.putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        bytes.putInt(29, (int) crc.getValue());
        return png;
    }
}
