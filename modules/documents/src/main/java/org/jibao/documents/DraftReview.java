package org.jibao.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jibao.documents.review.Draft;
import org.jibao.documents.review.DraftFinding;
import org.jibao.documents.review.PrivatePersons;
import org.jibao.documents.review.TermUse;
import org.jibao.documents.review.TextCheck;
import org.jibao.documents.review.Totals;
import org.jibao.documents.review.UnitNames;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Offices;
import org.jibao.typesetting.DocumentTree;
import org.jibao.typesetting.FactReference;
import org.jibao.typesetting.Form;
import org.jibao.typesetting.FormCheck;
import org.jibao.typesetting.ManuscriptException;
import org.jibao.typesetting.ManuscriptFault;

/** 核稿: everything that can be said of a text before it is issued: what stops the issue, and what somebody should look at. */
@ApplicationScoped
class DraftReview {
    private static final Messages TEXT = new Messages(DraftReview.class);

    /** How templates mark what only a person can write. */
    private static final String PLACEHOLDER = "【请";

    @Inject
    Setting setting;

    @Inject
    Composer composer;

    @Inject
    Offices offices;

    @Inject
    Wordbook wordbook;

    @Inject
    OfficeSettings office;

    @Inject
    KindRules kinds;

    @Inject
    FlowRules flows;

    @Inject
    Stationery stationery;

    /** What stands against issuing the text as a document of this kind and subject. */
    List<DraftFinding> stops(DocumentKind kind, String subject, String manuscript, List<Fact> drafted) {
        return all(kind, subject, manuscript, drafted).stream()
                .filter(finding -> finding.severity() == DraftFinding.Severity.STOPS)
                .toList();
    }

    /** Everything but the format of the file; in the order of the text. */
    List<DraftFinding> all(DocumentKind kind, String subject, String manuscript, List<Fact> drafted) {
        DocumentTree tree;
        try {
            tree = setting.parse(manuscript);
        } catch (ManuscriptException refused) {
            return refused.faults().stream().map(DraftReview::finding).toList();
        }
        var findings = new ArrayList<DraftFinding>();
        setting.pages(tree)
                .missingCharacters()
                .forEach(missing -> findings.add(stop("character.missing", 0, "", missing.message())));
        if (kinds.of(kind).isIssued()) {
            findings.addAll(unfinished(kind, manuscript, tree));
        }
        try {
            var current = composer.compose(kind, subject).facts();
            findings.addAll(FactCheck.compare(tree.facts(), drafted, current));
            findings.addAll(unsaid(tree, current));
        } catch (InvalidInput unripe) {
            unripe.problems().forEach(problem -> findings.add(stop("record", 0, "", problem.message())));
        }
        findings.addAll(TextCheck.all(Draft.of(manuscript, tree), checks()));
        findings.sort(java.util.Comparator.comparing(DraftFinding::severity).thenComparing(DraftFinding::line));
        return findings;
    }

    /** Changes that would take effect with this paper and that it does not tell of. */
    private static List<DraftFinding> unsaid(DocumentTree tree, List<Fact> current) {
        var told = tree.facts().stream().map(FactReference::fact).collect(Collectors.toSet());
        return current.stream()
                .filter(fact -> Consequences.takesEffect(fact) && !told.contains(fact.id()))
                .map(fact -> stop(
                        "amendment.unsaid",
                        0,
                        fact.printed(),
                        TEXT.of("amendment.unsaid", fact.printed(), fact.description())))
                .toList();
    }

    /** Places a template left to be filled in, and names of signers that no act stands behind. */
    private List<DraftFinding> unfinished(DocumentKind kind, String manuscript, DocumentTree tree) {
        var findings = new ArrayList<DraftFinding>();
        var lines = manuscript.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var place = lines[i].indexOf(PLACEHOLDER);
            if (place >= 0) {
                var words = lines[i].substring(place);
                findings.add(stop("placeholder", i + 1, words, TEXT.of("placeholder", words)));
            }
        }
        if (!flows.of(kind).upward() && !tree.head().signers().isEmpty()) {
            var signers = String.join("、", tree.head().signers());
            findings.add(stop("signer.typed", 0, signers, TEXT.of("signer.typed", signers)));
        }
        return findings;
    }

    private List<TextCheck> checks() {
        var today = stationery.today();
        return List.of(
                new PrivatePersons(),
                new TermUse(wordbook.rules()),
                new UnitNames(offices.history(), today),
                new Totals());
    }

    /**
     * 格式检查: the text as the file that would be issued today, measured against GB/T 9704-2012 by the checker, which reads any
     * file and knows nothing of how this one was made.
     */
    List<DraftFinding> form(DocumentKind kind, String manuscript) {
        return form(kind, manuscript, () -> true).orElseThrow();
    }

    /**
     * As {@link #form(DocumentKind, String)}; what both files depart from is said once, of the PDF.
     *
     * @param wanted asked before each file is set and measured
     * @return empty when it was no longer wanted
     */
    Optional<List<DraftFinding>> form(DocumentKind kind, String manuscript, BooleanSupplier wanted) {
        var tree = setting.tree(asIssued(kind, manuscript));
        if (!wanted.getAsBoolean()) {
            return Optional.empty();
        }
        var printed = departures(setting.pdf(tree));
        if (!wanted.getAsBoolean()) {
            return Optional.empty();
        }
        var said = printed.stream().map(FormCheck.Departure::rule).collect(Collectors.toSet());
        var word = departures(setting.docx(tree)).stream()
                .filter(departure -> !said.contains(departure.rule()))
                .toList();
        var places = new FormPlaces(manuscript);
        return Optional.of(Stream.concat(
                        printed.stream().map(departure -> finding("form", departure, places)),
                        word.stream().map(departure -> finding("form.word", departure, places)))
                .limit(DraftSettings.number("form.most"))
                .toList());
    }

    private static List<FormCheck.Departure> departures(byte[] file) {
        try {
            return FormCheck.of(file);
        } catch (IllegalArgumentException unread) {
            throw new InvalidInput("manuscript", TEXT.of("form.unread", String.valueOf(unread.getMessage())));
        }
    }

    private static DraftFinding finding(String key, FormCheck.Departure departure, FormPlaces places) {
        var found = places.of(departure.place());
        return new DraftFinding(
                "form." + departure.rule(),
                found.line(),
                found.words(),
                TEXT.of(key, departure.place(), departure.name(), departure.measured(), departure.allowed()),
                departure.remedy(),
                DraftFinding.Severity.ADVICE);
    }

    /** With the number and the days that the issue would add; the serial is not yet known and stands as 1. */
    private String asIssued(DocumentKind kind, String manuscript) {
        var form = setting.tree(manuscript).head().form();
        if (!kinds.of(kind).isIssued()) {
            return manuscript;
        }
        LocalDate day = stationery.today();
        var date = day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        var issued = form == Form.BRIEFING
                ? HeadLines.with(manuscript, "期号", stationery.words().of("numbering.ISSUE.head", "", day.getYear(), 1))
                : HeadLines.with(manuscript, "发文字号", office.organCode(kind) + "〔" + day.getYear() + "〕1号");
        issued = HeadLines.with(issued, "成文日期", date);
        return form == Form.BRIEFING || form == Form.LETTER ? issued : HeadLines.with(issued, "印发日期", date);
    }

    static DraftFinding finding(ManuscriptFault fault) {
        return new DraftFinding(
                "manuscript", fault.line(), "", fault.message(), fault.remedy(), DraftFinding.Severity.STOPS);
    }

    static DraftFinding stop(String rule, int line, String value, String message) {
        return new DraftFinding(rule, line, value, message, TEXT.of(rule + ".remedy"), DraftFinding.Severity.STOPS);
    }
}
