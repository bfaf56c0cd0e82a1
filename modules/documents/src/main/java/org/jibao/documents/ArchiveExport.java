package org.jibao.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.Messages;
import org.jibao.workbooks.Column;
import org.jibao.workbooks.SheetSpec;
import org.jibao.workbooks.WorkbookWriter;

/** 年度移交: the documents of a year as a zip that can be checked without the product. Holds one file at a time. */
@ApplicationScoped
class ArchiveExport {
    private static final Messages TEXT = new Messages(ArchiveExport.class);
    /** Rows of one workbook: a workbook is built in memory. */
    private static final int ROWS = 5_000;

    private static final int LONGEST_NAME = 80;

    @Inject
    ArchiveStore store;

    @Inject
    KindRules kinds;

    @Inject
    Retention retention;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /**
     * 目录的一行.
     *
     * @param standing 效力
     * @param later papers that came after it
     * @param ground where the retention comes from
     * @param editions under which rules its figures were reckoned
     * @param check 核对结果 of the files against their hashes
     */
    private record Line(
            int place,
            String number,
            String title,
            LocalDate day,
            String kind,
            String standing,
            String later,
            String retention,
            String ground,
            String editions,
            String folder,
            String files,
            String check) {

        Map<String, @Nullable Object> cells() {
            var cells = new HashMap<String, @Nullable Object>();
            cells.put(TEXT.of("archive.column.place"), place);
            cells.put(TEXT.of("archive.column.day"), day);
            texts().forEach((key, text) -> cells.put(TEXT.of("archive.column." + key), text));
            return cells;
        }

        Map<String, String> texts() {
            return Map.ofEntries(
                    Map.entry("number", number),
                    Map.entry("title", title),
                    Map.entry("kind", kind),
                    Map.entry("standing", standing),
                    Map.entry("later", later),
                    Map.entry("retention", retention),
                    Map.entry("ground", ground),
                    Map.entry("editions", editions),
                    Map.entry("folder", folder),
                    Map.entry("files", files),
                    Map.entry("check", check));
        }
    }

    private static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "kind",
            "standing",
            "later",
            "retention",
            "ground",
            "editions",
            "folder",
            "files",
            "check");

    void write(int year, OutputStream out, Actor actor) throws IOException {
        store.prepare();
        var digest = sha256();
        var zip = new ZipOutputStream(new DigestOutputStream(out, digest), StandardCharsets.UTF_8);
        // The files are compressed already.
        zip.setLevel(Deflater.BEST_SPEED);
        var lines = new ArrayList<Line>();
        var sums = new StringBuilder();
        var day = LocalDate.of(year - 1, 12, 31);
        var document = Long.MAX_VALUE;
        for (var page = store.page(year, day, document); !page.isEmpty(); page = store.page(year, day, document)) {
            for (var row : page) {
                lines.add(document(zip, row, lines.size() + 1, sums));
                day = row.issuedOn();
                document = row.document();
            }
        }
        var title = TEXT.of("archive.index", year);
        for (int from = 0, part = 1; from < lines.size(); from += ROWS, part++) {
            var rows = lines.subList(from, Math.min(from + ROWS, lines.size()));
            var name = lines.size() > ROWS ? title + "-" + part : title;
            put(zip, name + ".xlsx", workbook(title, rows), sums);
        }
        put(zip, title + ".csv", csv(lines), sums);
        put(zip, title + ".xml", xml(year, lines), sums);
        put(zip, TEXT.of("archive.readme.name") + ".txt", readme(year, lines.size()), sums);
        zip.putNextEntry(entry("SHA256SUMS"));
        zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.putNextEntry(entry(TEXT.of("archive.ledger.name") + ".txt"));
        ledger.export(zip);
        zip.closeEntry();
        zip.finish();
        zip.flush();
        store.note(
                actor,
                year,
                lines.size() + " documents, SHA-256 of the zip "
                        + HexFormat.of().formatHex(digest.digest()));
    }

    private Line document(ZipOutputStream zip, ArchiveRow row, int place, StringBuilder sums) throws IOException {
        var folder = "%05d %s".formatted(place, safe(row.number() + " " + row.title()));
        var files = new ArrayList<String>();
        var changed = new ArrayList<String>();
        for (var file : store.files(row.document())) {
            var content = store.content(file.id());
            if (!Sha256.of(content).equals(file.sha256())) {
                changed.add(file.name());
            }
            put(zip, folder + "/" + safe(file.name()), content, sums);
            files.add(file.name() + " " + file.sha256());
        }
        var destroyed = row.destroyedOn();
        var after = store.after(row.document());
        return new Line(
                place,
                row.number(),
                row.title(),
                row.issuedOn(),
                kinds.of(row.kind()).name(),
                TEXT.of("standing." + after.standing()),
                after.later().stream()
                        .map(paper -> TEXT.of(
                                "check.later", paper.on(), paper.number(), TEXT.of("relation." + paper.relation())))
                        .collect(Collectors.joining("；")),
                retention.words(row.kind()),
                retention.ground(row.kind()),
                after.editions().stream()
                        .filter(edition -> !edition.name().startsWith(Stationery.TEMPLATES))
                        .map(edition -> edition.name() + " " + edition.edition())
                        .collect(Collectors.joining("；")),
                files.isEmpty() ? "" : folder,
                String.join("; ", files),
                destroyed != null
                        ? TEXT.of("archive.check.destroyed", destroyed)
                        : changed.isEmpty()
                                ? TEXT.of("archive.check.same")
                                : TEXT.of("archive.check.changed", changed));
    }

    /** Without characters that file systems refuse, and not longer than they bear. */
    private static String safe(String name) {
        var safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "").strip();
        var cut = safe.length() > LONGEST_NAME
                ? safe.substring(
                        0, Character.isHighSurrogate(safe.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME)
                : safe;
        return cut.replaceAll("[. ]+$", "");
    }

    private void put(ZipOutputStream zip, String name, byte[] content, StringBuilder sums) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(content);
        zip.closeEntry();
        sums.append(Sha256.of(content)).append("  ").append(name).append('\n');
    }

    /** The same record gives the same bytes, so an entry carries no time of its own. */
    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDate.of(1980, 1, 1).atTime(LocalTime.MIDNIGHT));
        return entry;
    }

    private byte[] workbook(String title, List<Line> lines) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(TEXT.of("archive.column.place"), Column.Type.COUNT, true, ""));
        columns.add(new Column(TEXT.of("archive.column.day"), Column.Type.DATE, true, ""));
        COLUMNS.forEach(key -> columns.add(new Column(TEXT.of("archive.column." + key), Column.Type.TEXT, false, "")));
        return new WorkbookWriter(clock.getZone())
                .sheet(
                        new SheetSpec(title, columns),
                        lines.stream().map(Line::cells).toList())
                .bytes();
    }

    /** With the mark by which Excel knows UTF-8. */
    private static byte[] csv(List<Line> lines) {
        var csv = new StringBuilder("\uFEFF");
        csv.append(cell(TEXT.of("archive.column.place"))).append(',').append(cell(TEXT.of("archive.column.day")));
        COLUMNS.forEach(key -> csv.append(',').append(cell(TEXT.of("archive.column." + key))));
        csv.append("\r\n");
        for (var line : lines) {
            csv.append(line.place()).append(',').append(line.day());
            COLUMNS.forEach(key ->
                    csv.append(',').append(cell(String.valueOf(line.texts().get(key)))));
            csv.append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Quoted; what a spreadsheet would run as a formula is marked as text. */
    private static String cell(String text) {
        var harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private static byte[] xml(int year, List<Line> lines) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("archive");
            xml.writeAttribute("year", String.valueOf(year));
            for (var line : lines) {
                xml.writeStartElement("document");
                xml.writeAttribute("place", String.valueOf(line.place()));
                xml.writeAttribute("issued", line.day().toString());
                for (var key : COLUMNS) {
                    xml.writeStartElement(key);
                    xml.writeCharacters(String.valueOf(line.texts().get(key))
                            .replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", ""));
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("the index could not be written as XML", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] readme(int year, int documents) {
        return TEXT.of("archive.readme", year, documents).getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK lacks SHA-256", e);
        }
    }
}
