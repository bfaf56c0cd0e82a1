package org.jibao.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jibao.documents.LaterPaperMaterial.Change;
import org.jibao.documents.LaterPaperMaterial.Earlier;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/** 撤销、更正和重新印发的起草: from an issued paper, and for the latter two from the record as it stands now. */
@ApplicationScoped
class LaterPaperComposer implements KindComposer {
    private static final Messages TEXT = new Messages(LaterPaperComposer.class);
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    @Inject
    Drafts drafts;

    @Inject
    LaterPapers papers;

    @Inject
    JpaDocumentNumbers numbers;

    @Inject
    Composer composer;

    @Inject
    Setting setting;

    @Inject
    Stationery stationery;

    @Inject
    CriticismComposer criticisms;

    @Inject
    Consequences consequences;

    @Inject
    Mended mended;

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.WITHDRAWAL, DocumentKind.CORRECTION, DocumentKind.REPLACEMENT);
    }

    @Override
    public Composed compose(DocumentKind kind, String subject) {
        var row = issued(subject);
        papers.mustStillHold(row.id());
        consequences.mustBeUndoable(kind, row);
        return written(kind, row, true);
    }

    @Override
    public Composed again(DocumentKind kind, String subject) {
        return written(kind, issued(subject), false);
    }

    private DraftRow issued(String subject) {
        if (!ID.matcher(subject).matches()) {
            throw new InvalidInput("subject", TEXT.of("subject.document", subject));
        }
        var row = drafts.demand(Long.parseLong(subject));
        if (row.number() == null || numbers.voided(row.id()) != null) {
            throw new InvalidInput("subject", TEXT.of("later.not.issued", row.title()));
        }
        return row;
    }

    /** @param anew whether what later corrections told already is left out */
    private Composed written(DocumentKind kind, DraftRow row, boolean anew) {
        var head = setting.tree(row.manuscript()).head();
        var earlier = new Earlier(
                row.id(),
                String.valueOf(row.number()),
                row.title(),
                Objects.requireNonNull(row.issuedOn()),
                Objects.requireNonNullElse(head.addressees(), ""),
                String.join("，", head.imprint().copies()));
        var material = new LaterPaperMaterial(earlier, stationery.own(), stationery.times());
        var told = kind == DocumentKind.WITHDRAWAL ? Consequences.Told.NOTHING : consequences.told(row, anew);
        var changes = new ArrayList<>(told.changes());
        if (kind == DocumentKind.CORRECTION && told.changes().isEmpty()) {
            changes.addAll(changes(row, anew));
        }
        var written =
                stationery.write(kind, material.model(stationery.office(), changes, told.reasons()), material.facts());
        return kind == DocumentKind.REPLACEMENT ? LaterPaperMaterial.replacement(written, anew(row)) : written;
    }

    private Composed anew(DraftRow row) {
        var origin = consequences.origin(row);
        return origin.kind() == DocumentKind.CRITICISM
                ? criticisms.amended(origin.subject())
                : composer.again(origin.kind(), origin.subject());
    }

    /**
     * Figures that stand in the paper and have another printed form now; none while the record refuses to be read anew.
     *
     * @param anew whether the paper is read with the corrections it has had
     */
    private List<Change> changes(DraftRow row, boolean anew) {
        List<Fact> current;
        try {
            current = composer.again(row.kind(), row.subject()).facts();
        } catch (InvalidInput unripe) {
            return List.of();
        }
        var now = current.stream().collect(Collectors.toMap(Fact::id, Function.identity(), (first, second) -> first));
        var figures = anew ? mended.figures(row, current) : Map.<String, Mended.Figure>of();
        var seen = new HashSet<String>();
        var changes = new ArrayList<Change>();
        for (var reference : setting.tree(row.manuscript()).facts()) {
            var fact = now.get(reference.fact());
            var figure = figures.get(reference.fact());
            var was = figure == null
                    ? reference.printed()
                    : Objects.requireNonNullElseGet(
                            figure.printed(), () -> stationery.words().of("revision.nothing"));
            if (fact != null && !fact.printed().equals(was) && seen.add(fact.id())) {
                changes.add(new Change(was, fact));
            }
        }
        return changes;
    }
}
