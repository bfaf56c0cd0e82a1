package org.jibao.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Role;
import org.jibao.offices.Turns;

@ApplicationScoped
@Transactional
class JpaTemplateDesk implements TemplateDesk {
    private static final Messages TEXT = new Messages(JpaTemplateDesk.class);
    private static final List<String> SETTINGS = List.of("office.properties", "words.properties", KindRules.FILE);
    private static final String MATTER = "templates";
    private static final int LAST_YEAR = 9999;
    private static final int LONGEST_SHOWN = 40;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    KindRules kinds;

    @Inject
    TemplateEditions editions;

    @Inject
    TemplateTrials trials;

    @Inject
    Turns turns;

    private final TemplateShelf shelf = TemplateShelf.installed(name -> editions.today(name));

    @Override
    public List<Shelved> shelf(Actor actor) {
        actor.mustBeOfTheOffice();
        return titles().keySet().stream().map(this::shelved).toList();
    }

    @Override
    public Shelved shelved(String name, Actor actor) {
        actor.mustBeOfTheOffice();
        mustBeOnTheShelf(name);
        return shelved(name);
    }

    private Shelved shelved(String name) {
        var inForce = shelf.isInFolder(name)
                ? null
                : editions.idOn(name, LocalDate.now(clock))
                        .map(found -> demand((Long) found[0]).view())
                        .orElse(null);
        var source = shelf.isInFolder(name) ? Source.FOLDER : inForce == null ? Source.SHIPPED : Source.EDITION;
        long waiting = em.createQuery(
                        "select count(e) from TemplateEdition e"
                                + " where e.name = :name and e.adoptedBy is null and e.declinedBy is null",
                        Long.class)
                .setParameter("name", name)
                .getSingleResult();
        return new Shelved(
                name,
                String.valueOf(titles().get(name)),
                !SETTINGS.contains(name),
                source,
                inForce == null ? shelf.text(name) : inForce.text(),
                inForce,
                waiting);
    }

    /** Chinese titles by name, in the order of the kinds; what is not here is not on the shelf, whatever files there are. */
    private Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        for (var kind : DocumentKind.values()) {
            titles.merge(kinds.of(kind).template(), kinds.of(kind).name(), (one, other) -> one + "、" + other);
        }
        SETTINGS.forEach(name -> titles.put(name, TEXT.of("shelf." + name)));
        return titles;
    }

    private void mustBeOnTheShelf(String name) {
        if (!titles().containsKey(name)) {
            throw new InvalidInput("name", TEXT.of("shelf.unknown", name));
        }
    }

    @Override
    public List<Edition> editions(String name, Actor actor) {
        actor.mustBeOfTheOffice();
        mustBeOnTheShelf(name);
        return em.createQuery(
                        "select e from TemplateEdition e where e.name = :name order by e.id desc",
                        TemplateEdition.class)
                .setParameter("name", name)
                .getResultStream()
                .map(TemplateEdition::view)
                .toList();
    }

    @Override
    public Edition edition(long id, Actor actor) {
        actor.mustBeOfTheOffice();
        return demand(id).view();
    }

    @Override
    public List<TemplateFields.Listed> fields(String name, Actor actor) {
        actor.mustBeOfTheOffice();
        mustBeOnTheShelf(name);
        return TemplateFields.ofShipped(name).all();
    }

    @Override
    public List<Example> examples(String name, Actor actor) {
        actor.mustBeOfTheOffice();
        mustBeOnTheShelf(name);
        return TemplateTrials.examples(name);
    }

    @Override
    public Trial trial(String name, String text, List<String> subjects, String shown, Actor actor) {
        actor.mustBeOfTheOffice();
        mustBeOnTheShelf(name);
        return trials.of(name, lines(text), subjects, shown);
    }

    @Override
    public TemplateComparison compare(String name, String before, String after, String shown, Actor actor) {
        actor.mustBeOfTheOffice();
        mustBeOnTheShelf(name);
        return trials.compare(name, compared(name, before), compared(name, after), shown);
    }

    private TemplateTrials.Compared compared(String name, String which) {
        if (which.equals(TODAY)) {
            return new TemplateTrials.Compared(TEXT.of("compare.today"), shelf.text(name));
        }
        if (which.equals(SHIPPED)) {
            return new TemplateTrials.Compared(TEXT.of("compare.shipped"), TemplateShelf.shipped(name));
        }
        var edition = NUMBER.matcher(which).matches() ? em.find(TemplateEdition.class, Long.parseLong(which)) : null;
        if (edition == null || !edition.name().equals(name)) {
            throw new InvalidInput("edition", TEXT.of("compare.unknown", shortened(which), name));
        }
        return new TemplateTrials.Compared(TEXT.of("compare.edition", edition.id()), edition.text());
    }

    private static String shortened(String words) {
        return words.length() > LONGEST_SHOWN ? words.substring(0, LONGEST_SHOWN) + "……" : words;
    }

    @Override
    public long propose(String name, String text, String reason, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR, Role.ADMINISTRATOR);
        mustBeOnTheShelf(name);
        var written = lines(text);
        mustStand(name, written, List.of());
        var row = new TemplateEdition(name, written, reason(reason), actor.login(), clock.instant());
        em.persist(row);
        em.flush();
        note(actor, "template.propose", row, name + ", SHA-256 " + row.sha256());
        return row.id();
    }

    @Override
    public Edition adopt(long id, LocalDate from, List<String> subjects, Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR);
        turns.take(MATTER);
        var row = hold(id);
        mustBeOpen(row);
        if (row.proposedBy().equals(actor.login())) {
            throw new InvalidInput("id", TEXT.of("template.same.person", actor.login()));
        }
        var today = LocalDate.now(clock);
        if (from.isBefore(today) || from.getYear() > LAST_YEAR) {
            throw new InvalidInput("from", TEXT.of("template.from", from, today));
        }
        if (shelf.isInFolder(row.name())) {
            throw new InvalidInput("name", TEXT.of("template.folder", row.name()));
        }
        mustStand(row.name(), row.text(), subjects);
        row.adopt(from, actor.login(), clock.instant());
        note(actor, "template.adopt", row, row.name() + " from " + from + ", SHA-256 " + row.sha256());
        return row.view();
    }

    @Override
    public Edition adopt(long id, LocalDate from, List<String> subjects, int known, Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR);
        turns.take(MATTER);
        var name = demand(id).name();
        var adopted = editions(name, actor).stream()
                .filter(edition -> edition.state() == State.ADOPTED)
                .toList();
        if (adopted.size() != known) {
            throw new InvalidInput(
                    "known",
                    adopted.stream()
                            .max(Comparator.comparing(edition -> Objects.requireNonNull(edition.decidedAt())))
                            .map(last -> TEXT.of(
                                    "template.between",
                                    String.valueOf(last.decidedBy()),
                                    last.id(),
                                    String.valueOf(last.adoptedFrom()),
                                    id))
                            .orElseGet(() -> TEXT.of("template.known", known)));
        }
        return adopt(id, from, subjects, actor);
    }

    @Override
    public Edition decline(long id, String reason, Actor actor) {
        actor.mustBe(Role.SECRETARY, Role.EVALUATOR, Role.ADMINISTRATOR);
        var row = hold(id);
        mustBeOpen(row);
        if (!row.proposedBy().equals(actor.login())) {
            actor.mustBe(Role.ADMINISTRATOR);
        }
        row.decline(reason(reason), actor.login(), clock.instant());
        note(actor, "template.decline", row, row.name());
        return row.view();
    }

    private void mustStand(String name, String text, List<String> subjects) {
        var faults = trials.of(name, text, subjects, "").faults();
        if (!faults.isEmpty()) {
            throw TemplateFault.refusal(name, faults);
        }
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    private static String reason(@Nullable String reason) {
        var words = reason == null ? "" : reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON || words.indexOf('\0') >= 0) {
            throw new InvalidInput("reason", TEXT.of("template.reason", words.length(), LONGEST_REASON));
        }
        return words;
    }

    private static void mustBeOpen(TemplateEdition row) {
        if (row.state() != State.PROPOSED) {
            throw new InvalidInput("id", TEXT.of("template.decided", row.id(), row.name()));
        }
    }

    /** The row locked until the transaction ends: of two who decide at once the second is told. */
    private TemplateEdition hold(long id) {
        var row = em.find(TemplateEdition.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new InvalidInput("id", TEXT.of("template.unknown", id));
        }
        return row;
    }

    private TemplateEdition demand(long id) {
        var row = em.find(TemplateEdition.class, id);
        if (row == null) {
            throw new InvalidInput("id", TEXT.of("template.unknown", id));
        }
        return row;
    }

    private void note(Actor actor, String verb, TemplateEdition row, String details) {
        ledger.append(new Act(actor.login(), verb, "template/" + row.id(), details));
    }
}
