package org.jibao.documents;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentRegister;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Role;
import org.jibao.timeliness.Grade;

@ApplicationScoped
@Transactional
class JpaDocumentFlow implements DocumentFlow {
    private static final Messages TEXT = new Messages(JpaDocumentFlow.class);
    private static final Pattern INCIDENT = Pattern.compile("incident/(\\d{4}-\\d{4,})([/#].*)?");

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Drafts drafts;

    @Inject
    FlowBook book;

    @Inject
    FlowRules flows;

    @Inject
    DueTimes dueTimes;

    @Inject
    KindRules kinds;

    @Inject
    JpaDocumentDesk desk;

    @Inject
    IncidentRegister register;

    @Override
    public void submit(long id, long version, String words, Actor actor) {
        var row = open(id);
        actor.mustBe(kinds.of(row.kind()).drafters().toArray(Role[]::new));
        mustHaveFlow(row);
        mustHaveRead(row, version);
        if (book.state(row).isSubmitted()) {
            throw new InvalidInput("flow", TEXT.of("flow.submitted", row.title(), place(row, book.state(row))));
        }
        desk.mustHaveNoFaults(row);
        book.write(row, FlowAct.Kind.SUBMIT, null, words, actor);
    }

    private void mustHaveFlow(DraftRow row) {
        if (!kinds.of(row.kind()).isIssued()) {
            throw new InvalidInput("kind", TEXT.of("report.not.issued"));
        }
    }

    private static void mustHaveRead(DraftRow row, long version) {
        if (row.saves() != version) {
            throw new InvalidInput("version", TEXT.of("flow.stale", row.savedBy()));
        }
    }

    private DraftRow open(long id) {
        var row = drafts.hold(id);
        JpaDocumentDesk.mustBeDraft(row);
        return row;
    }

    @Override
    public void takeBack(long id, String words, Actor actor) {
        var row = open(id);
        var submission = book.state(row).submission();
        if (submission == null) {
            throw new InvalidInput("flow", TEXT.of("flow.not.submitted", row.title()));
        }
        if (!submission.byLogin().equals(actor.login())) {
            throw new InvalidInput("flow", TEXT.of("flow.take-back.other", submission.byName()));
        }
        book.write(row, FlowAct.Kind.TAKE_BACK, null, words, actor);
    }

    @Override
    public void opine(long id, Opinion opinion, String words, long version, Actor actor) {
        var row = open(id);
        var state = book.state(row);
        var seat = seatFor(row, state, actor);
        mustHaveRead(row, version);
        if (opinion == Opinion.RETURN && words.isBlank()) {
            throw new InvalidInput("words", TEXT.of("flow.return.reason"));
        }
        if (opinion == Opinion.READ && seat.step() != FlowStep.SIGN) {
            throw new InvalidInput("opinion", TEXT.of("flow.read.sign", flows.name(seat.step())));
        }
        book.write(
                row,
                switch (opinion) {
                    case AGREE -> FlowAct.Kind.AGREE;
                    case READ -> FlowAct.Kind.READ;
                    case RETURN -> FlowAct.Kind.RETURN;
                },
                seat,
                words,
                actor);
    }

    private FlowState.Seat seatFor(DraftRow row, FlowState state, Actor actor) {
        var open = state.open();
        if (open.isEmpty()) {
            throw new InvalidInput(
                    "flow",
                    state.isSubmitted()
                            ? TEXT.of("flow.ready", row.title())
                            : TEXT.of("flow.not.submitted", row.title()));
        }
        var roles =
                open.stream().flatMap(seat -> seat.roles().stream()).distinct().toArray(Role[]::new);
        actor.mustBe(roles);
        return open.stream()
                .filter(seat -> seat.isFor(actor) && book.maySit(row, seat, actor, state))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("flow", TEXT.of("flow.own-draft", book.steps(open))));
    }

    @Override
    public DocumentView issueAhead(long id, String reason, String told, Actor actor) {
        var row = open(id);
        mustHaveFlow(row);
        actor.mustBe(kinds.of(row.kind()).issuers().toArray(Role[]::new));
        var rule = flows.of(row.kind());
        if (rule.ahead().isEmpty()) {
            throw new InvalidInput(
                    "kind", TEXT.of("flow.ahead.never", kinds.of(row.kind()).name()));
        }
        var grade = gradeOf(row);
        if (grade == null || !rule.aheadGrades().contains(grade)) {
            throw new InvalidInput(
                    "flow",
                    TEXT.of(
                            "flow.ahead.grade",
                            String.join(
                                    "、",
                                    rule.aheadGrades().stream()
                                            .sorted(Comparator.reverseOrder())
                                            .map(org.jibao.timeliness.Names::of)
                                            .toList()),
                            grade == null ? TEXT.of("grade.none") : org.jibao.timeliness.Names.of(grade)));
        }
        if (reason.isBlank()) {
            throw new InvalidInput("reason", TEXT.of("flow.ahead.reason"));
        }
        if (told.isBlank()) {
            throw new InvalidInput("told", TEXT.of("flow.ahead.told"));
        }
        if (!book.state(row).isSubmitted()) {
            book.write(row, FlowAct.Kind.SUBMIT, null, reason, actor);
        }
        var lacking = book.state(row).lacking();
        var kept = lacking.stream()
                .filter(seat -> !rule.ahead().contains(seat.step()))
                .toList();
        if (!kept.isEmpty()) {
            throw new InvalidInput("flow", TEXT.of("flow.ahead.kept", book.steps(kept), FlowBook.seats(kept)));
        }
        if (lacking.isEmpty()) {
            throw new InvalidInput("flow", TEXT.of("flow.ready", row.title()));
        }
        var words = TEXT.of("flow.ahead.words", reason.strip(), told.strip());
        lacking.forEach(seat -> book.write(row, FlowAct.Kind.PASS_OVER, seat, words, actor));
        return desk.issueUnsigned(row, actor);
    }

    /** The gravest grade among the incidents that the figures of the document come from; null when none has one. */
    private @Nullable Grade gradeOf(DraftRow row) {
        Grade gravest = null;
        for (var number : incidents(row)) {
            var grade = register.judge(number, clock.instant()).grade().grade();
            if (grade != null && (gravest == null || grade.compareTo(gravest) > 0)) {
                gravest = grade;
            }
        }
        return gravest;
    }

    private List<IncidentNumber> incidents(DraftRow row) {
        return JpaDocumentDesk.facts(row).stream()
                .flatMap(fact -> fact.evidence().stream())
                .map(INCIDENT::matcher)
                .filter(Matcher::matches)
                .map(form -> IncidentNumber.parse(form.group(1)))
                .distinct()
                .filter(number -> register.find(number).isPresent())
                .toList();
    }

    @Override
    public void signLater(long id, String words, Actor actor) {
        var row = drafts.hold(id);
        var debts = book.state(row).debts();
        if (row.number() == null || debts.isEmpty()) {
            throw new InvalidInput("flow", TEXT.of("flow.no-debt", row.title()));
        }
        actor.mustBe(
                debts.stream().flatMap(seat -> seat.roles().stream()).distinct().toArray(Role[]::new));
        var seat = debts.stream().filter(debt -> debt.isFor(actor)).findFirst().orElseThrow();
        book.write(row, FlowAct.Kind.SIGN_LATER, seat, words, actor);
    }

    @Override
    public Optional<FlowView> find(long id, Actor asking) {
        asking.mustBeOfTheOffice();
        return Optional.ofNullable(em.find(DraftRow.class, id)).map(row -> view(row, asking));
    }

    @Override
    public List<FlowView> waitingFor(Actor actor) {
        actor.mustBeOfTheOffice();
        var waiting = new ArrayList<FlowView>();
        var rows = em.createQuery(
                        "select d from DraftRow d where exists (select a from FlowActRow a where a.documentId = d.id)"
                                + " and (d.number is null or exists (select p from FlowActRow p"
                                + " where p.documentId = d.id and p.kind = :passed)) order by d.id",
                        DraftRow.class)
                .setParameter("passed", FlowAct.Kind.PASS_OVER)
                .getResultList();
        for (var row : rows) {
            var view = view(row, actor);
            var returned = view.may(FlowMove.SUBMIT) && row.draftedBy().equals(actor.name());
            if (returned
                    || view.may(FlowMove.OPINE)
                    || view.may(FlowMove.SIGN_LATER)
                    || (view.may(FlowMove.ISSUE) && view.since() == null)) {
                waiting.add(view);
            }
        }
        return waiting;
    }

    private FlowView view(DraftRow row, Actor asking) {
        var state = book.state(row);
        var open = row.number() == null ? state.open() : List.<FlowState.Seat>of();
        var since = row.number() == null ? state.waitingSince() : null;
        var due = since == null ? null : dueTimes.step(open.get(0).step(), since);
        return new FlowView(
                row.id(),
                row.saves(),
                row.kind(),
                kinds.of(row.kind()).name(),
                row.title(),
                place(row, state),
                holders(row, state, open),
                since,
                due,
                due != null && clock.instant().isAfter(due),
                state.stages().stream()
                        .map(stage -> TEXT.of(
                                "flow.step",
                                flows.name(stage.step()),
                                String.join(
                                        "＋",
                                        stage.seats().stream()
                                                .map(roles ->
                                                        FlowBook.roles(new FlowState.Seat(0, 0, stage.step(), roles)))
                                                .toList())))
                        .toList(),
                state.acts().stream().map(act -> line(row, act, state)).toList(),
                debts(row, state),
                moves(row, state, asking));
    }

    private List<String> holders(DraftRow row, FlowState state, List<FlowState.Seat> open) {
        if (row.number() != null) {
            return List.of();
        }
        if (!state.isSubmitted()) {
            return List.of(row.savedBy());
        }
        if (open.isEmpty()) {
            return kinds.of(row.kind()).issuers().stream()
                    .sorted()
                    .map(role -> TEXT.of("role." + role))
                    .toList();
        }
        return open.stream().map(FlowBook::roles).distinct().toList();
    }

    private String place(DraftRow row, FlowState state) {
        if (row.number() != null) {
            return TEXT.of("flow.place.issued");
        }
        if (!state.isSubmitted()) {
            return TEXT.of("flow.place.draft");
        }
        return state.isReady() ? TEXT.of("flow.place.ready") : book.steps(state.open());
    }

    private FlowView.Line line(DraftRow row, FlowAct act, FlowState state) {
        var stands = row.number() == null ? state.stands(act) : act.agrees() && act.round() == state.round();
        var lapsed = act.agrees() && !stands;
        return new FlowView.Line(
                act.round(),
                actWords(act),
                act.byName(),
                act.at(),
                act.words(),
                act.content(),
                stands,
                lapsed
                        ? TEXT.of(
                                act.round() < state.round() || !state.isSubmitted()
                                        ? "flow.lapsed.round"
                                        : "flow.lapsed.text")
                        : "");
    }

    private String actWords(FlowAct act) {
        var step = act.step();
        return step == null
                ? TEXT.of("flow.act." + act.kind())
                : TEXT.of("flow.act." + act.kind() + (step == FlowStep.SIGN ? ".SIGN" : ""), flows.name(step));
    }

    private List<FlowView.Debt> debts(DraftRow row, FlowState state) {
        var issued = row.issuedAt();
        if (issued == null) {
            return List.of();
        }
        return state.debts().stream()
                .map(seat -> {
                    var due = dueTimes.signLater(row.kind(), issued);
                    return new FlowView.Debt(flows.name(seat.step()), List.of(FlowBook.roles(seat)), due, isPast(due));
                })
                .toList();
    }

    private boolean isPast(Instant due) {
        return clock.instant().isAfter(due);
    }

    private EnumSet<FlowMove> moves(DraftRow row, FlowState state, Actor actor) {
        var moves = EnumSet.noneOf(FlowMove.class);
        var kind = kinds.of(row.kind());
        if (row.number() != null) {
            if (state.debts().stream().anyMatch(seat -> seat.isFor(actor))) {
                moves.add(FlowMove.SIGN_LATER);
            }
            return moves;
        }
        if (!kind.isIssued()) {
            return moves;
        }
        var issuer = actor.roles().stream().anyMatch(kind.issuers()::contains);
        var rule = flows.of(row.kind());
        var submission = state.submission();
        if (submission == null) {
            if (actor.roles().stream().anyMatch(kind.drafters()::contains)) {
                moves.add(FlowMove.SUBMIT);
            }
            if (issuer
                    && rule.isSignedByIssuing()
                    && actor.roles().stream()
                            .anyMatch(rule.stages().get(0).seats().get(0)::contains)) {
                moves.add(FlowMove.ISSUE);
            }
        } else {
            if (submission.byLogin().equals(actor.login())) {
                moves.add(FlowMove.TAKE_BACK);
            }
            var mine = state.open().stream()
                    .filter(seat -> seat.isFor(actor) && book.maySit(row, seat, actor, state))
                    .toList();
            if (!mine.isEmpty()) {
                moves.add(FlowMove.OPINE);
            }
            var lastSignature =
                    state.open().size() == 1 && !mine.isEmpty() && mine.get(0).step() == FlowStep.SIGN;
            if (issuer && (state.isReady() || lastSignature)) {
                moves.add(FlowMove.ISSUE);
            }
        }
        if (issuer && !state.isReady() && !rule.ahead().isEmpty()) {
            moves.add(FlowMove.ISSUE_AHEAD);
        }
        return moves;
    }
}
