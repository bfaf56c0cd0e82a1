package org.jibao.documents;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jibao.incidents.DirectiveView;
import org.jibao.incidents.Directives;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.Traces;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.responsibility.ResponsiblePersons;

/** 倒查、催办和批示起草: the trace of an incident, and the letters that ask for what is owed or carry a leader's words. */
@ApplicationScoped
class DirectiveComposer implements KindComposer {
    private static final Messages TEXT = new Messages(DirectiveComposer.class);
    private static final Pattern DIRECTIVE = Pattern.compile("(.+)/(\\d{1,6})");
    private static final Set<DirectiveView.Kind> PROMPTS =
            EnumSet.of(DirectiveView.Kind.PROMPT, DirectiveView.Kind.SUPERVISION);

    @Inject
    IncidentRegister register;

    @Inject
    Traces traces;

    @Inject
    Directives directives;

    @Inject
    ResponsiblePersons persons;

    @Inject
    Stationery stationery;

    @Inject
    KindRules rules;

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.INCIDENT_TRACE, DocumentKind.PROMPT, DocumentKind.INSTRUCTION_TRANSMITTAL);
    }

    @Override
    public Composed compose(DocumentKind kind, String subject) {
        return kind == DocumentKind.INCIDENT_TRACE ? trace(kind, subject) : letter(kind, subject);
    }

    private Composed trace(DocumentKind kind, String subject) {
        var number = IncidentNumber.parse(subject);
        var incident = register.find(number)
                .orElseThrow(() -> new InvalidInput("subject", TEXT.of("incident.unknown", number)));
        var trace = traces.of(number, stationery.now()).orElseThrow();
        var day = stationery.day(
                incident.occurredAt() == null
                        ? incident.openedAt()
                        : incident.occurredAt().at());
        var material = new TraceMaterial(
                trace,
                incident.occurredAt(),
                incident.sightings().stream()
                        .sorted(Comparator.comparing(seen -> seen.at().at()))
                        .toList(),
                unit -> persons.of(unit, day),
                stationery.own(),
                stationery.words(),
                stationery.times());
        return stationery.write(kind, material.model(), material.facts());
    }

    private Composed letter(DocumentKind kind, String subject) {
        var form = DIRECTIVE.matcher(subject);
        if (!form.matches()) {
            throw new InvalidInput("subject", TEXT.of("subject.directive", subject));
        }
        var number = IncidentNumber.parse(form.group(1));
        var id = Integer.parseInt(form.group(2));
        var incident = register.find(number)
                .orElseThrow(() -> new InvalidInput("subject", TEXT.of("incident.unknown", number)));
        var directive = directives
                .find(number, id)
                .orElseThrow(() -> new InvalidInput("subject", TEXT.of("directive.none", number, id)));
        var fits = kind == DocumentKind.PROMPT
                ? PROMPTS.contains(directive.kind())
                : directive.kind() == DirectiveView.Kind.INSTRUCTION;
        if (!fits) {
            throw new InvalidInput(
                    "kind",
                    TEXT.of(
                            "directive.kind",
                            number,
                            id,
                            directive.kind().printed(),
                            rules.of(kind).name()));
        }
        var material = new DirectiveMaterial(
                incident,
                directive,
                directives.of(number),
                register.judge(number, stationery.now()),
                stationery.own(),
                stationery.words(),
                stationery.times());
        var model = kind == DocumentKind.PROMPT
                ? material.prompt(stationery.office())
                : material.transmittal(stationery.office());
        return stationery.write(kind, model, material.facts());
    }
}
