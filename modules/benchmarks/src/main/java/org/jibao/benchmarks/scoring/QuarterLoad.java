package org.jibao.benchmarks.scoring;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jibao.assessment.Quarter;
import org.jibao.assessment.SchemeBook;
import org.jibao.assessment.ScoreSheets;
import org.jibao.incidents.PolicyBook;
import org.jibao.offices.Actor;
import org.jibao.offices.Role;
import org.jibao.testbed.Standalone;

/**
 * 季度计分测速: fills a database with incidents of one quarter and scores the quarter from it, several times, each time from
 * the rows, judging every incident. Prints of each pass the time and what of it the pass spent on
 * the processor (without the server of PostgreSQL), and the most heap used.
 *
 * <p>Arguments: {@code h2} or {@code postgres}, the number of units, passes for each size, then the numbers of incidents, the
 * smaller ones first: each size adds to the one before.
 */
public final class QuarterLoad {
    private static final Quarter QUARTER = new Quarter(2026, 3);
    private static final Actor ADMINISTRATOR = new Actor("admin", "admin", "shiweiban", Set.of(Role.ADMINISTRATOR));

    private final Standalone product;
    private final PrintStream out;

    private QuarterLoad(Standalone product, PrintStream out) {
        this.product = product;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var units = Integer.parseInt(arguments[1]);
        var passes = Integer.parseInt(arguments[2]);
        var sizes = Arrays.stream(arguments).skip(3).map(Integer::valueOf).toList();
        var folder = Files.createTempDirectory("jibao-load");
        try (var product = start(arguments[0], folder)) {
            new QuarterLoad(product, out).run(units, passes, sizes);
        } finally {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
        // The server of PostgreSQL is stopped by a hook; its threads would keep this process.
        System.exit(0);
    }

    private static Standalone start(String database, Path folder) {
        return database.equals("h2") ? Standalone.onH2(folder.resolve("record")) : Standalone.onPostgres();
    }

    private void run(int units, int passes, List<Integer> sizes) throws Exception {
        var record = new SampleRecord(units, "forest-fire", "road-traffic", "flood");
        product.clock().set(Instant.parse("2026-10-08T01:00:00Z"));
        record.writeUnits(product.dataSource());
        adopt();
        var sheets = product.get(ScoreSheets.class);
        var written = 0;
        for (var size : sizes) {
            record.writeIncidents(product.dataSource(), written, size);
            written = size;
            var times = new ArrayList<Long>();
            var cpu = new ArrayList<Long>();
            for (var pass = 0; pass < passes; pass++) {
                resetPeak();
                var start = System.nanoTime();
                var busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                var sheet = sheets.of(QUARTER);
                times.add((System.nanoTime() - start) / 1_000_000);
                cpu.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / 1_000_000);
                if (sheet.totals().incidents() != size) {
                    throw new IllegalStateException(
                            "scored " + sheet.totals().incidents() + " incidents instead of " + size);
                }
                if (pass == 0) {
                    out.println(sheet.totals());
                }
            }
            out.printf(
                    Locale.ROOT,
                    "%,d incidents, %d units: passes of %s ms, of which %s ms on the processor; heap at most %d MB of %d MB%n",
                    size,
                    units,
                    times,
                    cpu,
                    peak() >> 20,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private void adopt() throws Exception {
        var from = LocalDate.of(2025, 1, 1);
        product.get(PolicyBook.class)
                .adopt(
                        "city-provisional.json",
                        resource("timeliness", "policies/city-provisional.json"),
                        from,
                        ADMINISTRATOR);
        product.get(SchemeBook.class)
                .adopt(
                        "city-deduction.json",
                        resource("assessment", "schemes/city-deduction.json"),
                        from,
                        ADMINISTRATOR);
    }

    private static String resource(String module, String path) throws Exception {
        try (var in = QuarterLoad.class.getResourceAsStream("/org/jibao/" + module + "/" + path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path + " in " + module);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void resetPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
