package org.jibao.launcher.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * 字节稳定的文件: an .xlsx whose bytes depend on its content alone. The writer stamps the hour of writing on the archive and
 * into the document's properties; both would make every regeneration a change in version control.
 */
final class StableFile {
    private static final LocalDateTime STAMP = LocalDateTime.of(2026, 1, 1, 0, 0);

    private StableFile() {}

    static byte[] of(byte[] workbook) {
        var entries = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
            entries.computeIfPresent("docProps/core.xml", (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                    .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "2026-01-01T00:00:00Z")
                    .getBytes(StandardCharsets.UTF_8));
            return zip(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            // Excel looks for the list of content types first.
            for (var name : entries.keySet().stream()
                    .sorted((a, b) -> Boolean.compare(b.startsWith("["), a.startsWith("[")))
                    .toList()) {
                var entry = new ZipEntry(name);
                entry.setTimeLocal(STAMP);
                zip.putNextEntry(entry);
                zip.write(entries.getOrDefault(name, new byte[0]));
            }
        }
        return out.toByteArray();
    }
}
