package org.jibao.documents;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jibao.testbed.Bench;
import org.jibao.testbed.DatabaseKind;

/**
 * 负载: measures the document desk at full size and prints what each step takes. Arguments: {@code bulletin}, {@code notices},
 * {@code archive}, and {@code h2} or {@code postgresql}; without any, all of them on both.
 */
public final class DocumentLoad {
    private static final Set<String> WHAT = Set.of("bulletin", "notices", "archive");

    private DocumentLoad() {}

    @SuppressWarnings("SystemOut") // a command line speaks to its terminal
    public static void main(String... arguments) {
        var asked = List.of(arguments).stream()
                .map(argument -> argument.toLowerCase(Locale.ROOT))
                .toList();
        for (var kind : DatabaseKind.values()) {
            var databases = asked.stream().filter(one -> !WHAT.contains(one)).toList();
            if (!databases.isEmpty() && !databases.contains(kind.name().toLowerCase(Locale.ROOT))) {
                continue;
            }
            var all = asked.stream().noneMatch(WHAT::contains);
            if (all || asked.contains("bulletin") || asked.contains("notices")) {
                try (var bench = Bench.on(kind)) {
                    var quarter = new QuarterLoad(System.out);
                    bench.fill(quarter);
                    quarter.found();
                    if (all || asked.contains("bulletin")) {
                        quarter.bulletin(kind.toString());
                    }
                    if (all || asked.contains("notices")) {
                        quarter.notices(kind.toString());
                    }
                }
            }
            if (all || asked.contains("archive")) {
                try (var bench = Bench.on(kind)) {
                    var archive = new ArchiveLoad(System.out);
                    bench.fill(archive);
                    archive.run(kind.toString());
                }
            }
        }
        System.exit(0);
    }
}
