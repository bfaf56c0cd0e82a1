package org.jibao.documents;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Messages;

/** 保管期限 by kind, from {@code templates/archive.properties}: every kind has a row with the ground it rests on. */
@ApplicationScoped
class Retention {
    private static final Messages TEXT = new Messages(Retention.class);
    private static final String PERMANENT = "PERMANENT";

    private final Map<DocumentKind, Integer> years = new EnumMap<>(DocumentKind.class);
    private final Map<DocumentKind, String> grounds = new EnumMap<>(DocumentKind.class);

    Retention() {
        this(TemplateShelf.installed());
    }

    /** @throws IllegalStateException when a kind has no row or no ground, or a row is neither PERMANENT nor 1 to 100 years */
    Retention(TemplateShelf shelf) {
        var rows = shelf.properties("archive.properties");
        for (var kind : DocumentKind.values()) {
            var row = required(rows, "retention." + kind);
            grounds.put(kind, required(rows, "retention." + kind + ".basis"));
            if (!row.equals(PERMANENT)) {
                if (!row.matches("[1-9]\\d?|100")) {
                    throw new IllegalStateException("archive.properties: retention." + kind + " is " + row
                            + ", not PERMANENT or 1 to 100 years");
                }
                years.put(kind, Integer.valueOf(row));
            }
        }
    }

    private static String required(Properties rows, String key) {
        var row = rows.getProperty(key, "").strip();
        if (row.isEmpty()) {
            throw new IllegalStateException("archive.properties has no " + key);
        }
        return row;
    }

    /** Last day on which a document issued on {@code day} has to be kept; null when it is kept for good. */
    @Nullable LocalDate until(DocumentKind kind, LocalDate day) {
        var kept = years.get(kind);
        return kept == null ? null : LocalDate.of(day.getYear() + kept, 12, 31);
    }

    /** Documents of {@code kind} issued before this day are over their retention on {@code today}; empty: never. */
    Optional<LocalDate> overBefore(DocumentKind kind, LocalDate today) {
        return Optional.ofNullable(years.get(kind)).map(kept -> LocalDate.of(today.getYear() - kept, 1, 1));
    }

    /** Where the period comes from, and whether it is approved. */
    String ground(DocumentKind kind) {
        return Objects.requireNonNull(grounds.get(kind));
    }

    /** The rule in words: 定期10年. */
    String words(DocumentKind kind) {
        var kept = years.get(kind);
        return kept == null ? TEXT.of("archive.permanent") : TEXT.of("archive.years", kept);
    }
}
