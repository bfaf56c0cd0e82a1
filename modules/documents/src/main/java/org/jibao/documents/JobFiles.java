package org.jibao.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
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

    void zip(long id, OutputStream out) throws IOException {
        var job = mustHandOut(id, false);
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var item : store.items(id)) {
            var files = store.files(item.id());
            var row = row(item);
            for (var file : files) {
                var name = String.format("%04d %s", item.view().place(), file.name());
                put(zip, name, file.content(), job);
                row.put(column("file", file.format()), name);
                row.put(column("hash", file.format()), file.sha256());
            }
            rows.add(row);
        }
        put(
                zip,
                LIST + ".xlsx",
                new WorkbookWriter(clock.getZone())
                        .sheet(list(job.formats()), rows)
                        .bytes(),
                job);
        zip.finish();
        zip.flush();
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

    void pdf(long id, OutputStream out) throws IOException {
        var job = mustHandOut(id, true);
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
            whole.save(out);
        }
        out.flush();
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
        return job;
    }
}
