package org.jibao.documents;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Quarter;
import org.jibao.typesetting.FactReference;

/** 更正后的数据: what the figures of an issued paper are once the corrections that came after it are read with it. */
@ApplicationScoped
class Mended {
    private static final String NOW = "now.";

    @Inject
    Drafts drafts;

    @Inject
    LaterPapers papers;

    @Inject
    Setting setting;

    @Inject
    Consequences consequences;

    @Inject
    BulletinComposer bulletins;

    /**
     * 更正后的一项数据.
     *
     * @param printed as it is to be read; null where the paper is to be read without it
     * @param by the correction
     */
    record Figure(@Nullable String printed, LaterPaper by) {}

    /** The paper at the end of a chain of replacements: the paper itself while it was not replaced. */
    DraftRow latest(DraftRow row) {
        var latest = row;
        for (var next = replacement(row); next.isPresent(); next = replacement(latest)) {
            latest = next.get();
        }
        return latest;
    }

    private Optional<DraftRow> replacement(DraftRow row) {
        return papers.after(row.id()).stream()
                .filter(later -> later.relation() == LaterPaper.Relation.REPLACES)
                .findFirst()
                .map(later -> drafts.demand(later.id()));
    }

    /**
     * The figures of a paper that its corrections read otherwise, by id. What a correction leaves out is not among them.
     *
     * @param now what the paper would say if it were made from the record as it stands now
     */
    Map<String, Figure> figures(DraftRow row, List<Fact> now) {
        var figures = new HashMap<String, Figure>();
        var since = row.issuedAt();
        for (var later : papers.after(row.id())) {
            if (later.relation() == LaterPaper.Relation.CORRECTS) {
                var correction = latest(drafts.demand(later.id()));
                if (holds(correction)) {
                    since = read(row, correction, later, since, now, figures);
                }
            }
        }
        return figures;
    }

    private boolean holds(DraftRow row) {
        return papers.after(row.id()).stream().noneMatch(LaterPaper::ends);
    }

    /** @return up to when the revisions of a quarter are dealt with */
    private @Nullable Instant read(
            DraftRow row,
            DraftRow correction,
            LaterPaper by,
            @Nullable Instant since,
            List<Fact> now,
            Map<String, Figure> figures) {
        var over = figures(correction, List.of());
        var told = new HashSet<String>();
        for (var reference : setting.tree(correction.manuscript()).facts()) {
            if (reference.fact().startsWith(NOW)) {
                var id = reference.fact().substring(NOW.length());
                var mended = over.get(reference.fact());
                told.add(id);
                figures.put(id, new Figure(mended == null ? reference.printed() : mended.printed(), by));
            }
        }
        var about = consequences.origin(row);
        if (about.kind() == DocumentKind.CRITICISM) {
            amended(consequences.unitsAmended(about, told), by, now, figures);
        }
        var until = correction.issuedAt();
        if (about.kind() == DocumentKind.QUARTERLY_BULLETIN && since != null && until != null) {
            revised(row, Quarter.parse(about.subject()), told, by, since, until, figures);
            return until;
        }
        return since;
    }

    /** Points of a criticism change by such papers alone: what the record has now is what they say. */
    private static void amended(Set<String> units, LaterPaper by, List<Fact> now, Map<String, Figure> figures) {
        for (var fact : now) {
            if (units.stream().anyMatch(unit -> ofUnit(fact.id(), unit))) {
                figures.put(fact.id(), new Figure(fact.printed(), by));
            }
        }
    }

    /**
     * A bulletin is to be read by the edition its correction was drawn from. The figures of a unit are mended where the
     * correction tells everything that became otherwise of it; those of no single unit where it tells everything.
     */
    private void revised(
            DraftRow row,
            Quarter quarter,
            Set<String> told,
            LaterPaper by,
            Instant since,
            Instant until,
            Map<String, Figure> figures) {
        var left = consequences.unitsLeftOut(quarter, since, until, told);
        var edition = bulletins.factsOn(quarter, until).stream()
                .collect(Collectors.toMap(Fact::id, Function.identity(), (first, second) -> first));
        for (var reference : setting.tree(row.manuscript()).facts()) {
            var id = reference.fact();
            var whole = left.isEmpty() || (isOfAUnit(id) && left.stream().noneMatch(unit -> ofUnit(id, unit)));
            if (whole && !isHistory(row.kind(), reference)) {
                var fact = edition.get(id);
                var printed = fact == null ? null : fact.printed();
                if (figures.containsKey(id) || !Objects.equals(printed, reference.printed())) {
                    figures.put(id, new Figure(printed, by));
                }
            }
        }
    }

    private static boolean isOfAUnit(String fact) {
        return fact.startsWith("unit.");
    }

    private static boolean ofUnit(String fact, String unit) {
        return fact.startsWith("unit." + unit + ".");
    }

    /**
     * What the record says of the figures of an issued paper now: the figures it would be made with, and for a correction
     * those of the paper it corrects, under the ids it tells them by.
     */
    static List<Fact> told(List<Fact> own, List<Fact> corrected) {
        var all = own.stream().collect(Collectors.toMap(Fact::id, Function.identity(), (first, second) -> first));
        for (var fact : corrected) {
            all.putIfAbsent(
                    NOW + fact.id(),
                    new Fact(NOW + fact.id(), fact.value(), fact.printed(), fact.description(), fact.evidence()));
        }
        return List.copyOf(all.values());
    }

    /**
     * Whether a figure tells what an earlier paper said, why it changed, or what a replacement says instead of it, which no
     * record can change: what the replacement itself says stands in its own text.
     */
    static boolean isHistory(DocumentKind kind, FactReference reference) {
        var id = reference.fact();
        return LaterPapers.relationOf(kind) != null
                && (id.startsWith("was.")
                        || id.startsWith("earlier.")
                        || id.equals("reason")
                        || (kind == DocumentKind.REPLACEMENT && id.startsWith(NOW)));
    }
}
