package org.jibao.documents;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Messages;

/** 保管期限 by kind, from {@code templates/archive.properties}; a kind without a row is kept for good. */
@ApplicationScoped
class Retention {
    private static final Messages TEXT = new Messages(Retention.class);
    private static final String PERMANENT = "PERMANENT";

    private final Map<DocumentKind, Integer> years = new EnumMap<>(DocumentKind.class);

    Retention() {
        this(TemplateShelf.installed());
    }

    /** @throws IllegalStateException when a row is neither PERMANENT nor a number of years from 1 to 100 */
    Retention(TemplateShelf shelf) {
        var rows = shelf.properties("archive.properties");
        for (var kind : DocumentKind.values()) {
            var row = rows.getProperty("retention." + kind, PERMANENT).strip();
            if (!row.equals(PERMANENT)) {
                if (!row.matches("[1-9]\\d?|100")) {
                    throw new IllegalStateException("archive.properties: retention." + kind + " is " + row
                            + ", not PERMANENT or 1 to 100 years");
                }
                years.put(kind, Integer.valueOf(row));
            }
        }
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

    /** The rule in words: 定期10年. */
    String words(DocumentKind kind) {
        var kept = years.get(kind);
        return kept == null ? TEXT.of("archive.permanent") : TEXT.of("archive.years", kept);
    }
}
