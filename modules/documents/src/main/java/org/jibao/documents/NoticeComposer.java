package org.jibao.documents;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Quarter;
import org.jibao.assessment.Rounding;
import org.jibao.assessment.ScoreSheet;
import org.jibao.assessment.ScoreSheets;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/** 考核结果告知单起草: from a unit's row of a closed quarter. */
@ApplicationScoped
class NoticeComposer implements KindComposer {
    private static final Messages TEXT = new Messages(NoticeComposer.class);
    private static final Pattern SUBJECT = Pattern.compile("(\\d{4}-Q[1-4])/(\\S{1,50})");

    @Inject
    ScoreSheets sheets;

    @Inject
    Stationery stationery;

    /** The sheet read last: a batch asks for the same quarter once for every unit. */
    private final AtomicReference<@Nullable Read> last = new AtomicReference<>();

    private record Read(ScoreSheet sheet, Rounding rounding) {}

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.UNIT_NOTICE);
    }

    @Override
    public Composed compose(DocumentKind kind, String subject) {
        var parts = SUBJECT.matcher(subject);
        if (!parts.matches()) {
            throw new InvalidInput("subject", TEXT.of("subject.notice", subject));
        }
        var read = read(Quarter.parse(parts.group(1)));
        var unit = parts.group(2);
        for (var group : read.sheet.groups()) {
            for (var row : group.rows()) {
                if (row.unitCode().equals(unit)) {
                    var material = new NoticeMaterial(
                            read.sheet,
                            group,
                            row,
                            read.rounding,
                            stationery.own(),
                            stationery.words(),
                            stationery.times());
                    return stationery.write(kind, material.model(stationery.office()), material.facts());
                }
            }
        }
        throw new InvalidInput(
                "subject", TEXT.of("notice.unit", unit, read.sheet.quarter().words()));
    }

    /** A closed quarter never changes, so what was read stays right as long as the stored hash is the same. */
    private Read read(Quarter quarter) {
        var closing = sheets.closing(quarter)
                .orElseThrow(() -> new InvalidInput("subject", TEXT.of("quarter.open", quarter.words())));
        var kept = last.get();
        if (kept != null
                && kept.sheet.quarter().equals(quarter)
                && kept.sheet.hash().equals(closing.hash())) {
            return kept;
        }
        var read = new Read(sheets.of(quarter), sheets.rounding(quarter));
        last.set(read);
        return read;
    }
}
