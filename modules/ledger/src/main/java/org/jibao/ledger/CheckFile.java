package org.jibao.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the checks that modules ship as queries, each in its own {@code META-INF/jibao/integrity.sql}. */
final class CheckFile {

    private static final String NAME = "META-INF/jibao/integrity.sql";
    private static final Pattern CHECK =
            Pattern.compile("-- check ([a-z-]+): (.+)\n-- message: (.+)\n-- remedy: (.+)\n([^;]+);\\s*");

    private CheckFile() {}

    /** A check and the query that answers it; its first column is the subject. */
    record Query(RecordReview.Check check, String sql) {}

    /** All checks of the product. */
    static List<Query> all() {
        try {
            var files = Collections.list(CheckFile.class.getClassLoader().getResources(NAME));
            files.sort(Comparator.comparing(URL::toString));
            var queries = new ArrayList<Query>();
            for (var file : files) {
                try (var in = file.openStream()) {
                    queries.addAll(read(file.toString(), new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
            return List.copyOf(queries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException for anything that is neither a check nor the words at the head of the file */
    static List<Query> read(String name, String text) {
        int at = text.indexOf("-- check ");
        var queries = new ArrayList<Query>();
        var matcher = CHECK.matcher(text);
        while (at >= 0 && at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                int end = Math.min(text.length(), at + 80);
                throw new IllegalArgumentException(
                        name + ": no check, message, remedy and query at: " + text.substring(at, end));
            }
            queries.add(new Query(
                    new RecordReview.Check(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)),
                    matcher.group(5).strip()));
            at = matcher.end();
        }
        return queries;
    }
}
