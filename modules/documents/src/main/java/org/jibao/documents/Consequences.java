package org.jibao.documents;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jibao.assessment.Commendations;
import org.jibao.assessment.Criticisms;
import org.jibao.assessment.Quarter;
import org.jibao.assessment.ScoreSheets;
import org.jibao.documents.LaterPaperMaterial.Change;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.typesetting.Block;
import org.jibao.typesetting.DocumentTree;
import org.jibao.typesetting.FactReference;
import org.jibao.typesetting.Run;

/**
 * 印发的后果: what issuing a paper does to what the paper is about: points count from the criticism on, and no longer once it is
 * withdrawn. In the transaction of the issue, so that paper and points never part.
 */
@ApplicationScoped
class Consequences {
    private static final Messages TEXT = new Messages(Consequences.class);
    /** Figures that tell of a change planned for a criticism: {@code now.amendment.<id>}. */
    private static final String AMENDMENT = "amendment.";

    private static final String REVISION = "revision.";
    private static final int KEY = 12;

    @Inject
    Criticisms criticisms;

    @Inject
    Commendations commendations;

    @Inject
    ScoreSheets sheets;

    @Inject
    Drafts drafts;

    @Inject
    LaterPapers papers;

    @Inject
    Stationery stationery;

    /** The paper that a chain of replacements began with: what it is about is what they all are about. */
    DraftRow origin(DraftRow row) {
        var origin = row;
        while (origin.kind() == DocumentKind.REPLACEMENT) {
            origin = drafts.demand(Long.parseLong(origin.subject()));
        }
        return origin;
    }

    /** Refuses to undo a paper that changed points itself: what was taken back comes back by a finding of its own only. */
    void mustBeUndoable(DocumentKind kind, DraftRow earlier) {
        if (kind != DocumentKind.WITHDRAWAL
                || (earlier.kind() != DocumentKind.WITHDRAWAL && earlier.kind() != DocumentKind.CORRECTION)) {
            return;
        }
        var about = origin(drafts.demand(Long.parseLong(earlier.subject())));
        var number = Objects.requireNonNullElse(earlier.number(), "");
        var carried = about.kind() == DocumentKind.CRITICISM
                && (criticisms.rescissions(subject(about)).stream()
                                .anyMatch(rescission ->
                                        rescission.documentNumber().equals(number))
                        || criticisms.amendments(subject(about)).stream()
                                .anyMatch(amendment -> number.equals(amendment.documentNumber())));
        var praise = about.kind() == DocumentKind.COMMENDATION
                && commendations
                        .find(subject(about))
                        .filter(commendation -> number.equals(commendation.withdrawnBy()))
                        .isPresent();
        if (carried || praise) {
            throw new InvalidInput("subject", TEXT.of("later.carried", number));
        }
    }

    /**
     * 记录的变化: what the record was changed by since a paper was issued, as the paper that mends it tells it.
     *
     * @param changes of what was and what is
     * @param reasons as people entered them
     */
    record Told(List<Change> changes, LaterPaperMaterial.Reasons reasons) {
        static final Told NOTHING = new Told(List.of(), LaterPaperMaterial.Reasons.NONE);
    }

    /** @param anew whether to leave out what corrections of the paper told already */
    Told told(DraftRow earlier, boolean anew) {
        var about = origin(earlier);
        return switch (about.kind()) {
            case CRITICISM -> amendments(earlier, about);
            case QUARTERLY_BULLETIN -> revisions(earlier, Quarter.parse(about.subject()), anew);
            default -> Told.NOTHING;
        };
    }

    /** What is planned for the criticism a paper is about, and what later papers of it carried out. */
    private Told amendments(DraftRow earlier, DraftRow about) {
        var words = stationery.words();
        var own = papers.after(earlier.id()).stream().map(LaterPaper::number).collect(Collectors.toSet());
        var evidence = List.of("criticism/" + about.subject());
        var changes = new ArrayList<Change>();
        var reasons = new LinkedHashSet<String>();
        for (var amendment : criticisms.amendments(subject(about))) {
            if (amendment.open() || own.contains(String.valueOf(amendment.documentNumber()))) {
                reasons.add(sentence(amendment.reason()));
                changes.add(new Change(
                        amendment.warningBefore()
                                ? words.of("amendment.warning")
                                : words.of("amendment.points", amendment.before()),
                        new Fact(
                                AMENDMENT + amendment.id(),
                                amendment.takesBack() ? "-" : amendment.after().toString(),
                                amendment.takesBack()
                                        ? words.of("amendment.taken-back")
                                        : amendment.warning()
                                                ? words.of("amendment.warning")
                                                : words.of("amendment.points", amendment.after()),
                                words.of("amendment.of", amendment.unitName()),
                                evidence)));
            }
        }
        return new Told(changes, new LaterPaperMaterial.Reasons(String.join("；", reasons), evidence));
    }

    /**
     * What the editions of a closed quarter after the one a bulletin was drawn from say otherwise: of each figure what the
     * bulletin had and what the latest edition has; a line that came and went again is not told.
     */
    private Told revisions(DraftRow earlier, Quarter quarter, boolean anew) {
        var since = anew
                ? papers.after(earlier.id()).stream()
                        .map(paper -> drafts.demand(paper.id()).issuedAt())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(earlier.issuedAt())
                : earlier.issuedAt();
        var words = stationery.words();
        var evidence = List.of("quarter/" + quarter);
        var revisions = sheets.revisions(quarter).stream()
                .filter(revision -> since == null || revision.revisedAt().isAfter(since))
                .toList();
        var reasons = revisions.stream()
                .map(revision -> sentence(revision.reason()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var changes = new ArrayList<Change>();
        merged(revisions)
                .forEach((id, difference) -> changes.add(new Change(
                        printed(difference.before(), words),
                        new Fact(
                                id,
                                difference.after(),
                                printed(difference.after(), words),
                                words.of("revision.of", difference.unitName(), difference.what()),
                                evidence))));
        return new Told(changes, new LaterPaperMaterial.Reasons(String.join("；", reasons), evidence));
    }

    /** What editions that follow one another say otherwise than the one before them, by the id it is told under. */
    private static Map<String, ScoreSheets.Difference> merged(List<ScoreSheets.Revision> revisions) {
        var figures = new LinkedHashMap<String, ScoreSheets.Difference>();
        revisions.forEach(revision -> revision.differences().forEach(difference -> merge(figures, difference)));
        var merged = new LinkedHashMap<String, ScoreSheets.Difference>();
        figures.forEach((key, difference) -> merged.put(
                REVISION + Sha256.of(key.getBytes(StandardCharsets.UTF_8)).substring(0, KEY), difference));
        return merged;
    }

    /**
     * Units of which a later paper leaves out something that became otherwise in a closed quarter; the empty code stands for
     * the totals.
     *
     * @param since exclusive
     * @param until inclusive
     * @param told ids of what the paper tells
     */
    Set<String> unitsLeftOut(Quarter quarter, Instant since, Instant until, Set<String> told) {
        var revisions = sheets.revisions(quarter).stream()
                .filter(revision -> revision.revisedAt().isAfter(since)
                        && !revision.revisedAt().isAfter(until))
                .toList();
        return merged(revisions).entrySet().stream()
                .filter(difference -> !told.contains(difference.getKey()))
                .map(difference -> difference.getValue().unitCode())
                .collect(Collectors.toSet());
    }

    /**
     * Units of a criticism whose points a later paper changes.
     *
     * @param told ids of what the paper tells
     */
    Set<String> unitsAmended(DraftRow criticism, Set<String> told) {
        return criticisms.amendments(subject(criticism)).stream()
                .filter(amendment -> told.contains(AMENDMENT + amendment.id()))
                .map(Criticisms.Amendment::unitCode)
                .collect(Collectors.toSet());
    }

    private static String printed(String side, Words words) {
        return side.equals(ScoreSheets.NOTHING) ? words.of("revision.nothing") : side;
    }

    private static void merge(Map<String, ScoreSheets.Difference> figures, ScoreSheets.Difference next) {
        var line = next.before().equals(ScoreSheets.NOTHING) || next.after().equals(ScoreSheets.NOTHING);
        var key = next.unitCode() + "|" + next.what()
                + (line ? "|" + (next.before().equals(ScoreSheets.NOTHING) ? next.after() : next.before()) : "");
        var standing = figures.remove(key);
        var before = standing == null ? next.before() : standing.before();
        if (!before.equals(next.after())) {
            figures.put(
                    key,
                    new ScoreSheets.Difference(next.unitCode(), next.unitName(), next.what(), before, next.after()));
        }
    }

    /** Without the full stop, so that it can stand within a sentence. */
    private static String sentence(String reason) {
        return reason.strip().replaceAll("[。；;.]+$", "").replaceAll("\\s+", " ");
    }

    /** @param hands logins of those who agreed to the text that is issued */
    void carry(DraftRow row, DocumentTree tree, SerialNumber number, LocalDate day, Set<String> hands, Actor actor) {
        switch (row.kind()) {
            case CRITICISM -> criticisms.circulated(subject(row), number.words(), day, actor);
            case COMMENDATION -> commendations.circulated(subject(row), number.words(), day, actor);
            case WITHDRAWAL -> withdraw(about(row), tree, number, day, hands, actor);
            case CORRECTION, REPLACEMENT -> amend(about(row), tree, number, day, hands, actor);
            default -> {}
        }
    }

    private DraftRow about(DraftRow later) {
        return origin(drafts.demand(Long.parseLong(later.subject())));
    }

    private void withdraw(
            DraftRow about, DocumentTree tree, SerialNumber number, LocalDate day, Set<String> hands, Actor actor) {
        var id = about.kind() == DocumentKind.CRITICISM || about.kind() == DocumentKind.COMMENDATION
                ? subject(about)
                : 0;
        if (about.kind() == DocumentKind.CRITICISM) {
            criticisms.withdrawnBy(id, firstParagraph(tree), number.words(), day, hands, actor);
        } else if (about.kind() == DocumentKind.COMMENDATION) {
            commendations.withdrawnBy(id, firstParagraph(tree), number.words(), day, hands, actor);
        }
    }

    private void amend(
            DraftRow about, DocumentTree tree, SerialNumber number, LocalDate day, Set<String> hands, Actor actor) {
        if (about.kind() != DocumentKind.CRITICISM) {
            return;
        }
        var said = tree.facts().stream()
                .map(FactReference::fact)
                .filter(fact -> fact.startsWith("now." + AMENDMENT))
                .map(fact -> Long.parseLong(fact.substring(("now." + AMENDMENT).length())))
                .collect(Collectors.toSet());
        criticisms.amendedBy(subject(about), said, number.words(), day, hands, actor);
    }

    /** Whether a figure of a later paper tells of a change that takes effect with it. */
    static boolean takesEffect(Fact fact) {
        return fact.id().startsWith("now." + AMENDMENT);
    }

    /** The reason as the paper gives it: its first paragraph. */
    private static String firstParagraph(DocumentTree tree) {
        return tree.body().stream()
                .filter(Block.Paragraph.class::isInstance)
                .findFirst()
                .map(block ->
                        ((Block.Paragraph) block).runs().stream().map(Run::text).collect(Collectors.joining()))
                .orElse("");
    }

    private static long subject(DraftRow row) {
        return Long.parseLong(row.subject());
    }
}
