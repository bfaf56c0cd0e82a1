package org.jibao.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.workbooks.Column;
import org.jibao.workbooks.SheetSpec;
import org.jibao.workbooks.WorkbookWriter;

/** 批量任务的成品: one zip, or one PDF for the printer. Reads one paper at a time; holds no transaction while a slow reader reads. */
@ApplicationScoped
class JobFiles {
    private static final Messages TEXT = new Messages(JobFiles.class);
    private static final String LIST = "清单";

    @Inject
    JobStore store;

    @Inject
    Clock clock;

    /** With the list of all papers and the hashes of all files; a file that is not as it was made is left out and said to be. */
    void zip(long id, OutputStream out, Actor actor) throws IOException {
        var job = mustHandOut(id, false);
        var digest = new DigestOutputStream(out, Sha256.digest());
        var zip = new ZipOutputStream(digest, StandardCharsets.UTF_8);
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        var sums = new StringBuilder();
        for (var item : store.items(id)) {
            var files = store.files(item.id());
            var row = row(item);
            for (var file : files) {
                var name = String.format("%04d %s", item.view().place(), file.name());
                if (file.isAsMade()) {
                    put(zip, name, file.content(), job);
                    sums.append(file.sha256()).append("  ").append(name).append('\n');
                    row.put(column("file", file.format()), name);
                } else {
                    row.put(column("file", file.format()), TEXT.of("job.changed", name));
                }
                row.put(column("hash", file.format()), file.sha256());
            }
            rows.add(row);
        }
        var list = new WorkbookWriter(clock.getZone())
                .sheet(list(job.formats()), rows)
                .bytes();
        put(zip, LIST + ".xlsx", list, job);
        sums.append(Sha256.of(list)).append("  ").append(LIST).append(".xlsx\n");
        put(zip, "SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8), job);
        zip.finish();
        zip.flush();
        store.note(actor, id, "job.zip", Sha256.hex(digest.getMessageDigest()));
    }

    private static Map<String, @Nullable Object> row(JobStore.Item item) {
        var view = item.view();
        var row = new HashMap<String, @Nullable Object>();
        row.put(TEXT.of("job.list.place"), view.place());
        row.put(TEXT.of("job.list.title"), view.title());
        row.put(TEXT.of("job.list.subject"), view.subject());
        row.put(TEXT.of("job.list.state"), TEXT.of("job.state." + view.state()));
        row.put(TEXT.of("job.list.reason"), view.reason());
        return row;
    }

    private static String column(String what, FileFormat format) {
        return TEXT.of("job.list." + what, format.name());
    }

    private static SheetSpec list(List<FileFormat> formats) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(TEXT.of("job.list.place"), Column.Type.COUNT, true, ""));
        for (var key : List.of("title", "subject", "state", "reason")) {
            columns.add(new Column(TEXT.of("job.list." + key), Column.Type.TEXT, false, ""));
        }
        for (var format : formats) {
            columns.add(new Column(column("file", format), Column.Type.TEXT, false, ""));
            columns.add(new Column(column("hash", format), Column.Type.TEXT, false, ""));
        }
        return new SheetSpec(LIST, columns);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content, JobView job) throws IOException {
        var entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(job.startedAt()));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    void pdf(long id, OutputStream out, Actor actor) throws IOException {
        var job = mustHandOut(id, true);
        var digest = new DigestOutputStream(out, Sha256.digest());
        try (var whole = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            var merger = new PDFMergerUtility();
            for (var item : store.items(id)) {
                for (var file : store.files(item.id())) {
                    if (file.format() == FileFormat.PDF) {
                        append(whole, merger, file.content());
                    }
                }
            }
            entitle(whole, job.title());
            whole.save(digest);
        }
        digest.flush();
        store.note(actor, id, "job.print", Sha256.hex(digest.getMessageDigest()));
    }

    private static void append(PDDocument whole, PDFMergerUtility merger, byte[] content) throws IOException {
        try (var part = Loader.loadPDF(content)) {
            var pages = part.getNumberOfPages();
            if (pages % 2 == 1) {
                part.addPage(new PDPage(part.getPage(pages - 1).getMediaBox()));
            }
            if (whole.getNumberOfPages() == 0) {
                whole.setVersion(part.getVersion());
            }
            merger.appendDocument(whole, part);
        }
    }

    /** The first paper lends its description; the title is that of the job. */
    private static void entitle(PDDocument whole, String title) throws IOException {
        whole.getDocumentInformation().setTitle(title);
        var metadata = whole.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            var text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            var escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            var entitled = text.replaceFirst(
                    "(?s)(<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">).*?(</rdf:li>)",
                    "$1" + java.util.regex.Matcher.quoteReplacement(escaped) + "$2");
            whole.getDocumentCatalog()
                    .setMetadata(
                            new PDMetadata(whole, new ByteArrayInputStream(entitled.getBytes(StandardCharsets.UTF_8))));
        }
    }

    /** A bundle for the printer has no place to say that a paper is missing: refused whole, before anything is sent. */
    private void mustBeAsMade(long id, JobView job) {
        var changed = store.items(id).stream()
                .flatMap(item -> store.files(item.id()).stream())
                .filter(file -> file.format() == FileFormat.PDF && !file.isAsMade())
                .map(JobFileRow::name)
                .toList();
        if (!changed.isEmpty()) {
            throw new InvalidInput("id", TEXT.of("job.changed.print", job.title(), String.join("、", changed)));
        }
    }

    /** @throws InvalidInput when there is nothing to hand out */
    JobView mustHandOut(long id, boolean print) {
        var job = store.job(id).orElseThrow(() -> new InvalidInput("id", TEXT.of("job.unknown", id)));
        if (job.clearedAt() != null) {
            throw new InvalidInput("id", TEXT.of("job.cleared", job.title()));
        }
        if (!job.handsOut()) {
            throw new InvalidInput("id", TEXT.of("job.nothing", job.title()));
        }
        if (print && !job.formats().contains(FileFormat.PDF)) {
            throw new InvalidInput("format", TEXT.of("job.pdf.none", job.title()));
        }
        if (print) {
            mustBeAsMade(id, job);
        }
        return job;
    }
}
