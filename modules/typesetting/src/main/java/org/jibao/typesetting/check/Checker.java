package org.jibao.typesetting.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.jibao.typesetting.Variant;
import org.jibao.typesetting.check.docx.DocxCheck;
import org.jibao.typesetting.check.pdf.PdfCheck;
import org.jibao.typesetting.sheet.Sheet;

/** 格式检查: measures a PDF or DOCX file, whoever made it, against GB/T 9704-2012. */
public final class Checker {

    /** Readers accept a PDF that begins anywhere in its first 1024 bytes. */
    private static final int PDF_HEAD = 1024;

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Word 97-2003, and DOCX with a password: {@link DocxCheck} tells them apart and says what to do. */
    private static final byte[] OLD_WORD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Checker() {}

    /** @throws UncheckableFile when the file is unreadable, encrypted, too large, or neither PDF nor DOCX */
    public static Report check(Path file) throws UncheckableFile, IOException {
        if (Files.size(file) > Limits.MAX_BYTES) {
            throw tooLarge(Files.size(file));
        }
        return check(Files.readAllBytes(file));
    }

    /** @throws UncheckableFile when the file is unreadable, encrypted, too large, or neither PDF nor DOCX */
    public static Report check(byte[] file) throws UncheckableFile {
        return check(file, Sheet.gbt9704());
    }

    /**
     * Measures a file of an office that deviates from the standard: a PDF file by the office's own measures; what cannot be
     * measured by them, all deviations of a DOCX file among it, is noted as allowed by the variant.
     *
     * @throws UncheckableFile when the file is unreadable, encrypted, too large, or neither PDF nor DOCX
     */
    public static Report check(byte[] file, Variant variant) throws UncheckableFile {
        return check(file, Sheet.of(variant)).under(variant);
    }

    /** @throws UncheckableFile when the file is unreadable, encrypted, too large, or neither PDF nor DOCX */
    public static Report check(Path file, Variant variant) throws UncheckableFile, IOException {
        if (Files.size(file) > Limits.MAX_BYTES) {
            throw tooLarge(Files.size(file));
        }
        return check(Files.readAllBytes(file), variant);
    }

    private static Report check(byte[] file, Sheet sheet) throws UncheckableFile {
        if (file.length > Limits.MAX_BYTES) {
            throw tooLarge(file.length);
        }
        if (starts(file, ZIP) || starts(file, OLD_WORD)) {
            return DocxCheck.check(file);
        }
        var head = new String(Arrays.copyOf(file, Math.min(file.length, PDF_HEAD)), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return PdfCheck.check(file, sheet);
        }
        throw new UncheckableFile("文件既不是PDF，也不是Word（.docx）", "请用办公软件把它另存为 .docx 或者导出为 PDF 再检查");
    }

    private static boolean starts(byte[] file, byte[] start) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    private static UncheckableFile tooLarge(long bytes) {
        return new UncheckableFile(
                "文件有" + bytes / 1_000_000 + " MB，超过" + Limits.MAX_BYTES / 1_000_000 + " MB", "请压缩其中的图片后再检查");
    }
}
