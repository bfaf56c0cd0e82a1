package org.jibao.documents;

import java.time.Duration;
import java.time.Period;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;

/** 批量任务的规矩, from {@code templates/jobs.properties}. A file of its own, so that an office's older settings lack nothing. */
@ApplicationScoped
class JobRules {
    private final int mostItems;
    private final Duration lease;
    private final int attempts;
    private final Period kept;

    JobRules() {
        this(TemplateShelf.installed());
    }

    /** @throws IllegalStateException when a row is missing or no whole number from 1 to 1,000,000 */
    JobRules(TemplateShelf shelf) {
        var rows = shelf.properties("jobs.properties");
        mostItems = number(rows, "most-items");
        lease = Duration.ofSeconds(number(rows, "lease-seconds"));
        attempts = number(rows, "attempts");
        kept = Period.ofDays(number(rows, "keep-days"));
    }

    private static int number(Properties rows, String key) {
        var row = rows.getProperty(key, "").strip();
        if (!row.matches("[1-9]\\d{0,5}|1000000")) {
            throw new IllegalStateException("jobs.properties: " + key + " is “" + row + "”, not 1 to 1000000");
        }
        return Integer.parseInt(row);
    }

    /** Papers in one job at most. */
    int mostItems() {
        return mostItems;
    }

    /** How long a worker may be silent. */
    Duration lease() {
        return lease;
    }

    /** Attempts before a paper counts as failed. */
    int attempts() {
        return attempts;
    }

    /** How long files of a finished job are kept. */
    Period kept() {
        return kept;
    }
}
