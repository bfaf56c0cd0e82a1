package org.jibao.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jibao.assessment.Criticisms;
import org.jibao.assessment.Quarter;
import org.jibao.assessment.ScoreSheets;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.IncidentView.ReportView;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Offices;
import org.jibao.offices.Unit;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Names;

/** 按记录起草: asks the record for what a document is about, and hands it to the template of its kind. */
@ApplicationScoped
class RecordComposer implements Composer {
    private static final Messages TEXT = new Messages(RecordComposer.class);
    private static final Pattern REPORT = Pattern.compile("(.+)/(\\d{1,6})");
    private static final Pattern CRITICISM = Pattern.compile("\\d{1,18}");

    @Inject
    IncidentRegister register;

    @Inject
    Criticisms criticisms;

    @Inject
    ScoreSheets sheets;

    @Inject
    Offices offices;

    @Inject
    OfficeSettings office;

    @Inject
    Clock clock;

    private final TemplateShelf shelf = TemplateShelf.installed();
    private final Templates templates = new Templates(shelf);
    private final Words words = new Words(shelf);

    @Override
    public Composed compose(DocumentKind kind, String subject) {
        return switch (kind) {
            case FIRST_REPORT -> report(subject, Filing.Stage.FIRST, "report/first.ftl");
            case FOLLOW_UP_REPORT -> report(subject, Filing.Stage.FOLLOW_UP, "report/follow-up.ftl");
            case FINAL_REPORT -> report(subject, Filing.Stage.FINAL, "report/final.ftl");
            case CRITICISM -> criticism(subject);
            case QUARTERLY_BULLETIN -> bulletin(subject);
        };
    }

    private Composed report(String subject, Filing.Stage stage, String template) {
        var form = REPORT.matcher(subject);
        if (!form.matches()) {
            throw new InvalidInput("subject", TEXT.of("subject.report", subject));
        }
        var number = IncidentNumber.parse(form.group(1));
        var id = Integer.parseInt(form.group(2));
        var incident = register.find(number)
                .orElseThrow(() -> new InvalidInput("subject", TEXT.of("incident.unknown", number)));
        var filed = incident.reports().stream()
                .filter(report -> report.id() == id)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("subject", TEXT.of("report.unknown", number, id)));
        var sender = sender(filed, stage, number);
        var grade = register.facts(number).map(facts -> facts.gradeOverride()).orElse(null);
        var material = new ReportMaterial(incident, filed, sender, own(), grade, words, times());
        return composed(template, material.model(office.of("mark.suffix")), material.facts());
    }

    private Unit sender(ReportView filed, Filing.Stage stage, IncidentNumber number) {
        var written = filed.written();
        if (written == null) {
            throw new InvalidInput("subject", TEXT.of("report.phone", number, filed.id()));
        }
        if (written.stage() != stage) {
            throw new InvalidInput(
                    "kind", TEXT.of("report.stage", number, filed.id(), Names.of(written.stage()), Names.of(stage)));
        }
        var day = LocalDate.ofInstant(filed.receivedAt(), clock.getZone());
        return offices.find(written.unit(), day)
                .orElseThrow(() -> new InvalidInput("subject", TEXT.of("unit.unknown", written.unit(), day)));
    }

    private Composed criticism(String subject) {
        if (!CRITICISM.matcher(subject).matches()) {
            throw new InvalidInput("subject", TEXT.of("subject.criticism", subject));
        }
        var criticism = criticisms
                .find(Long.parseLong(subject))
                .orElseThrow(() -> new InvalidInput("subject", TEXT.of("criticism.unknown", subject)));
        if (criticism.documentNumber() != null) {
            throw new InvalidInput("subject", TEXT.of("criticism.issued", subject, criticism.documentNumber()));
        }
        var material = new CriticismMaterial(criticism, this::found, own(), words, times());
        return composed("circular/criticism.ftl", material.model(office), material.facts());
    }

    private CriticismMaterial.Case found(IncidentNumber number) {
        var incident = register.find(number)
                .orElseThrow(() -> new InvalidInput("subject", TEXT.of("incident.unknown", number)));
        return new CriticismMaterial.Case(incident, register.judge(number, clock.instant()));
    }

    private Composed bulletin(String subject) {
        var quarter = Quarter.parse(subject);
        if (sheets.closing(quarter).isEmpty()) {
            throw new InvalidInput("subject", TEXT.of("quarter.open", quarter.words()));
        }
        var counted = criticisms.all().stream()
                .filter(criticism -> criticism.quarter().equals(quarter) && criticism.documentNumber() != null)
                .sorted(java.util.Comparator.comparingLong(Criticisms.Criticism::id))
                .toList();
        var material =
                new BulletinMaterial(sheets.of(quarter), sheets.rounding(quarter), counted, own(), words, times());
        return composed("bulletin/quarter.ftl", material.model(office), material.facts());
    }

    private Composed composed(String template, Map<String, Object> model, java.util.List<Fact> facts) {
        return new Composed(templates.render(template, model), templates.text(template), facts);
    }

    private Times times() {
        return new Times(words, clock.getZone());
    }

    private Unit own() {
        var today = LocalDate.now(clock);
        return offices.own(today).orElseThrow(() -> new InvalidInput("unit", TEXT.of("own.missing", today)));
    }
}
