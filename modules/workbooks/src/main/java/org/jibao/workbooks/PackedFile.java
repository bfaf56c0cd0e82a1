package org.jibao.workbooks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An .xlsx file as the zip it is: looked over before it is opened, and freed of the clock after it was written. */
final class PackedFile {
    /** Bytes that all parts together may have when unpacked, inclusive; a sheet of 20,000 rows has about 30 MB. */
    static final long LARGEST_UNPACKED = 100L * 1024 * 1024;

    /** What stands for the moment of writing. */
    static final Instant CREATED = Instant.parse("2000-01-01T00:00:00Z");

    /** The first day a zip can express. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int MOST_PARTS = 2_000;

    private PackedFile() {}

    /** Refuses what is too large when unpacked, what carries macros, and what an old or encrypted file looks like. */
    static void check(byte[] bytes) throws IOException {
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf) {
            throw new WorkbookException("这是旧格式（.xls）或加了密码的 Excel 文件，请去掉密码，另存为 .xlsx 后再导入");
        }
        var unpacked = 0L;
        var parts = 0;
        var buffer = new byte[64 * 1024];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                refuseMacros(part.getName().toLowerCase(Locale.ROOT));
                if (++parts > MOST_PARTS) {
                    throw new WorkbookException("文件内部有" + MOST_PARTS + "个以上的部分，不像表格，不予读取");
                }
                for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED) {
                        throw new WorkbookException(
                                "文件展开后超过" + LARGEST_UNPACKED / 1024 / 1024 + "兆，请删去多余的内容，或拆成几个文件再导入");
                    }
                }
            }
        }
    }

    private static void refuseMacros(String part) {
        if (part.endsWith("vbaproject.bin") || part.contains("/macrosheets/")) {
            throw new WorkbookException("文件里有宏，不予读取，请另存为不带宏的 .xlsx 后再导入");
        }
    }

    /** The same parts in the same order, none of which says when it was written. */
    static byte[] withoutTimes(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length);
        try (var from = new ZipInputStream(new ByteArrayInputStream(bytes));
                var to = new ZipOutputStream(out)) {
            for (var part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                var same = new ZipEntry(part.getName());
                same.setTimeLocal(TIME);
                to.putNextEntry(same);
                from.transferTo(to);
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
