package org.jibao.documents;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import jakarta.inject.Inject;

import org.jibao.offices.Actor;
import org.jibao.offices.Role;
import org.jibao.testbed.TestDatabase;

/** 档案的负载: 100,000 issued documents of some 700 characters over twenty years, and what it takes to find one. */
final class ArchiveLoad {
    private static final int DOCUMENTS = 100_000;
    private static final int ROUNDS = 30;
    private static final Actor SECRETARY = new Actor("wang", "秘书王", "shiweiban", Set.of(Role.SECRETARY));

    @Inject
    Archive archive;

    @Inject
    ArchiveWork work;

    @Inject
    TestDatabase database;

    private final PrintStream out;

    @SuppressWarnings("NullAway.Init") // the rest is injected
    ArchiveLoad(PrintStream out) {
        this.out = out;
    }

    void run(String name) {
        var start = System.nanoTime();
        documents();
        var stored = System.nanoTime();
        work.tidy();
        var tidied = System.nanoTime();
        out.printf(
                Locale.ROOT,
                "%n%s: %d documents written in %.1f s, entered and indexed in %.1f s%n",
                name,
                DOCUMENTS,
                (stored - start) / 1e9,
                (tidied - stored) / 1e9);
        measure("all, first page", query("", ""));
        measure("word in 20 documents", query("稀见词", ""));
        measure("word in 1,000 documents", query("千分词", ""));
        measure("word in every document", query("紧急信息", ""));
        measure("two words", query("紧急信息 稀见词", ""));
        measure("word in none, its pairs in many", query("急紧息信", ""));
        measure("a single character in 20 documents", query("魍", ""));
        measure("number", query("", "〔2016〕2500"));
        measure(
                "kind and days",
                new ArchiveQuery(
                        "",
                        "",
                        "",
                        DocumentKind.CRITICISM,
                        LocalDate.of(2016, 3, 1),
                        LocalDate.of(2016, 3, 31),
                        null,
                        "",
                        50));
        measure(
                "word and days",
                new ArchiveQuery(
                        "千分词", "", "", null, LocalDate.of(2010, 1, 1), LocalDate.of(2012, 12, 31), null, "", 50));
        measure("page 1,000 of all", new ArchiveQuery("", "", "", null, null, null, null, "2016-06-30/50000", 50));
        var export = System.nanoTime();
        try {
            archive.export(2016, OutputStream.nullOutputStream(), SECRETARY);
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
        out.printf(Locale.ROOT, "  export of a year (5,000 documents) %.1f s%n", (System.nanoTime() - export) / 1e9);
    }

    private static ArchiveQuery query(String words, String number) {
        return new ArchiveQuery(words, number, "", null, null, null, null, "", 50);
    }

    private void measure(String what, ArchiveQuery query) {
        var times = new ArrayList<Long>();
        var found = 0;
        for (int round = 0; round < ROUNDS + 3; round++) {
            var start = System.nanoTime();
            found = archive.search(query, SECRETARY).entries().size();
            times.add(System.nanoTime() - start);
        }
        var counted = times.subList(3, times.size());
        out.printf(
                Locale.ROOT,
                "  %-42s %3d found, first %7.1f ms, median %7.1f ms, slowest %7.1f ms%n",
                what,
                found,
                Stopwatch.millis(times.get(0)),
                Stopwatch.millis(Stopwatch.median(counted)),
                Stopwatch.millis(
                        counted.stream().mapToLong(Long::longValue).max().orElse(0)));
    }

    private void documents() {
        var random = new Random(100_000);
        var vocabulary = vocabulary(random);
        try (var connection = database.dataSource().getConnection();
                var insert = connection.prepareStatement(
                        "insert into document (id, version, kind, subject, title, manuscript, facts, template, drafted_by,"
                                + " drafted_at, saves, saved_by, number, issued_on, issued_by, issued_at)"
                                + " values (?, 0, ?, ?, ?, ?, '[]', '', 'w', ?, 0, 'w', ?, ?, 'w', ?)");
                var file = connection.prepareStatement(
                        "insert into document_file (id, document_id, name, content, sha256) values (?, ?, 'document.pdf', ?, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 1; i <= DOCUMENTS; i++) {
                var day = LocalDate.of(2007, 1, 1).plusDays((long) i * 7_300 / DOCUMENTS);
                var at = OffsetDateTime.of(day.atTime(9, 0), ZoneOffset.ofHours(8));
                insert.setLong(1, i);
                insert.setString(2, i % 4 == 0 ? "QUARTERLY_BULLETIN" : "CRITICISM");
                insert.setString(3, "s" + i);
                insert.setString(4, "关于第" + i + "件紧急信息报送情况的通报");
                insert.setString(5, manuscript(i, random, vocabulary));
                insert.setObject(6, at);
                insert.setString(7, "安办通报〔" + day.getYear() + "〕" + i % 5000 + "号之" + i);
                insert.setObject(8, day);
                insert.setObject(9, at);
                insert.addBatch();
                var content = ("file of " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8);
                file.setLong(1, i);
                file.setLong(2, i);
                file.setBytes(3, content);
                file.setString(4, Sha256.of(content));
                file.addBatch();
                if (i % 1_000 == 0) {
                    insert.executeBatch();
                    file.executeBatch();
                    connection.commit();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the documents could not be written", e);
        }
    }

    /** 4,000 made-up words of two to four characters out of 2,500, the first ones used much oftener than the last. */
    private static List<String> vocabulary(Random random) {
        var words = new ArrayList<String>();
        for (int i = 0; i < 4_000; i++) {
            var word = new StringBuilder();
            for (int length = 2 + random.nextInt(3); length > 0; length--) {
                word.appendCodePoint(0x4e00 + random.nextInt(2_500));
            }
            words.add(word.toString());
        }
        return words;
    }

    private static String manuscript(int document, Random random, List<String> vocabulary) {
        var text = new StringBuilder("---\n标题: \"x\"\n---\n\n");
        for (int i = 0; i < 230; i++) {
            var place = (int) (vocabulary.size() * Math.pow(random.nextDouble(), 2.5));
            text.append(vocabulary.get(place));
            if (i % 12 == 11) {
                text.append('，');
            }
            if (i % 60 == 59) {
                text.append("。\n\n");
            }
        }
        text.append("紧急信息报送。");
        if (document % 5_000 == 0) {
            text.append("稀见词，魍。");
        }
        if (document % 100 == 0) {
            text.append("千分词。");
        }
        return text.toString();
    }
}
