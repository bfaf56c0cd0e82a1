package org.jibao.typesetting;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.jibao.fonts.BundledFonts;
import org.jibao.fonts.FontRole;
import org.jibao.typesetting.faces.Faces;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares where LibreOffice breaks the pages of our Word files with where our own pages break, once as it is and once
 * made to obey what it does not read in a Word file: that no room is set between Chinese and digits (autoSpaceDE,
 * autoSpaceDN). Our fonts take the places of those that offices have. It needs soffice, fontconfig and pdftotext, so it is
 * not part of the suite; run it by name: {@code mvn -pl modules/typesetting test -Dtest=DocxParityCheck}. It leaves all
 * files in target/parity. Findings: docs/docx-parity.md.
 */
class DocxParityCheck {

    private static final Path FOLDER = Path.of("target", "parity").toAbsolutePath();
    /** The approved manuscripts of all kinds of document. */
    private static final Path TEMPLATES = Path.of("..", "..", "templates");

    private static final String APPROVED = ".approved.md";
    /** Enough to tell pages apart, and no more: beyond them LibreOffice reads a joint mark and a chart in another order. */
    private static final int WORDS = 5;

    @BeforeAll
    static void our_fonts_in_the_place_of_the_offices() throws IOException {
        Files.createDirectories(FOLDER.resolve("fonts"));
        var names = new Properties();
        try (var in = Faces.class.getResourceAsStream("office-fonts.properties")) {
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        var conf = new StringBuilder(
                        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><dir>")
                .append(FOLDER.resolve("fonts"))
                .append("</dir><cachedir>")
                .append(FOLDER.resolve("cache"))
                .append("</cachedir>");
        for (var role : FontRole.values()) {
            Files.write(
                    FOLDER.resolve("fonts").resolve(role + ".ttf"),
                    BundledFonts.bytes(role).orElseThrow());
            var ours = Faces.bundled().face(role).name();
            for (var name : names.getProperty(role.name()).split(",", -1)) {
                conf.append("<match target=\"pattern\"><test name=\"family\"><string>")
                        .append(name)
                        .append("</string></test><edit name=\"family\" mode=\"assign\" binding=\"strong\"><string>")
                        .append(ours)
                        .append("</string></edit></match>");
            }
        }
        Files.writeString(FOLDER.resolve("fonts.conf"), conf.append("</fontconfig>"));
    }

    @Test
    void libreoffice_begins_every_page_of_papers_with_few_figures_with_the_words_ours_begin_with() throws Exception {
        var folder = FOLDER.resolve("as-it-is");
        var papers = new LinkedHashMap<>(DocxSamples.all());
        papers.putAll(approved());
        write(papers, folder);
        office(folder, "pdf", "docx", papers.keySet());
        var differing = differences(papers.keySet(), folder);
        System.out.println("as it is, " + differing.size() + " of " + papers.size() + " begin a page with other words");

        // of papers full of figures LibreOffice makes longer lines, by what the file forbids
        assertThat(differing).doesNotContainAnyElementsOf(DocxSamples.all().keySet());
    }

    @Test
    void all_kinds_of_document_break_alike_where_libreoffice_sets_no_room_that_the_file_forbids() throws Exception {
        var folder = FOLDER.resolve("obeying");
        var papers = new LinkedHashMap<>(DocxSamples.all());
        papers.putAll(approved());
        write(papers, folder);
        office(folder, "odt", "docx", papers.keySet());
        for (var name : papers.keySet()) {
            obeying(folder.resolve("office").resolve(name + ".odt"), folder.resolve(name + ".odt"));
        }
        office(folder, "pdf", "odt", papers.keySet());

        assertThat(differences(papers.keySet(), folder)).isEmpty();
    }

    private static Map<String, DocumentTree> approved() throws IOException {
        var papers = new TreeMap<String, DocumentTree>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(APPROVED)).toList()) {
                var example = file.getFileName().toString().replace(APPROVED, "");
                var kind = TEMPLATES.relativize(file).subpath(0, file.getNameCount() - TEMPLATES.getNameCount() - 1);
                var name = kind.toString().replace('/', '-').replace("-examples", "") + "-" + example;
                papers.put(name, Samples.tree(Files.readString(file)));
            }
        }
        assertThat(papers).isNotEmpty();
        return papers;
    }

    private static void write(Map<String, DocumentTree> papers, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var paper : papers.entrySet()) {
            var pages = Samples.TYPESETTER.pages(paper.getValue());
            Files.write(folder.resolve(paper.getKey() + ".pdf"), Samples.TYPESETTER.pdf(pages));
            Files.write(folder.resolve(paper.getKey() + ".docx"), Samples.TYPESETTER.docx(paper.getValue()));
        }
    }

    /** Has LibreOffice write all files of a folder in another format, into its folder "office". */
    private static void office(Path folder, String to, String from, Iterable<String> names) throws Exception {
        var command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + FOLDER.resolve("profile").toUri(),
                "--convert-to",
                to,
                "--outdir",
                folder.resolve("office").toString()));
        names.forEach(name -> command.add(folder.resolve(name + "." + from).toString()));
        run(command);
    }

    /** The same text without room between Chinese and digits, which stands in two places: the default of paragraphs and of frames. */
    private static void obeying(Path from, Path to) throws IOException {
        try (var in = new ZipFile(from.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var entry : Collections.list(in.entries())) {
                var bytes = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("styles.xml")) {
                    var styles = new String(bytes, StandardCharsets.UTF_8);
                    assertThat(styles).as(from.toString()).contains("style:text-autospace=\"ideograph-alpha\"");
                    bytes = styles.replace("style:text-autospace=\"ideograph-alpha\"", "style:text-autospace=\"none\"")
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
            }
        }
    }

    private static List<String> differences(Iterable<String> names, Path folder) throws Exception {
        var differences = new ArrayList<String>();
        for (var name : names) {
            var ours = starts(folder.resolve(name + ".pdf"));
            var theirs = starts(folder.resolve("office").resolve(name + ".pdf"));
            System.out.println(name + ": " + (ours.equals(theirs) ? ours : "ours " + ours + ", LibreOffice " + theirs));
            if (!ours.equals(theirs)) {
                differences.add(name);
            }
        }
        return differences;
    }

    /** The first words of each page without spaces, and without the number below it. */
    private static List<String> starts(Path pdf) throws Exception {
        run(List.of("pdftotext", "-raw", pdf.toString()));
        var text = Files.readString(Path.of(pdf.toString().replace(".pdf", ".txt")));
        var starts = new ArrayList<String>();
        for (var page : text.strip().split("\f", -1)) {
            var words = page.replaceAll("\\s", "").replaceAll("[—－-]\\d+[—－-]", "");
            if (!words.isEmpty()) {
                starts.add(words.substring(0, Math.min(WORDS, words.length())));
            }
        }
        return starts;
    }

    private static void run(List<String> command) throws Exception {
        var log = FOLDER.resolve("log.txt").toFile();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment()
                .put("FONTCONFIG_FILE", FOLDER.resolve("fonts.conf").toString());
        var process = builder.start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log.toPath())).isZero();
    }
}
