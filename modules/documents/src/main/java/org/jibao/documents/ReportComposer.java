package org.jibao.documents;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jibao.incidents.Handling;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.IncidentView;
import org.jibao.incidents.IncidentView.ReportView;
import org.jibao.incidents.PhoneReport;
import org.jibao.incidents.PolicyBook;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Offices;
import org.jibao.offices.Unit;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.GradeDecision;
import org.jibao.timeliness.GradingRules;
import org.jibao.timeliness.Names;

/** 报告起草: 初报, 续报, 终报, 紧急信息 and 电话报告记录单, each from one report of the register. */
@ApplicationScoped
class ReportComposer implements KindComposer {
    private static final Messages TEXT = new Messages(ReportComposer.class);
    private static final Pattern REPORT = Pattern.compile("(.+)/(\\d{1,6})");

    @Inject
    IncidentRegister register;

    @Inject
    Handling handling;

    @Inject
    PolicyBook policies;

    @Inject
    Offices offices;

    @Inject
    Stationery stationery;

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(
                DocumentKind.FIRST_REPORT,
                DocumentKind.FOLLOW_UP_REPORT,
                DocumentKind.FINAL_REPORT,
                DocumentKind.URGENT_BULLETIN,
                DocumentKind.PHONE_RECORD);
    }

    @Override
    public Composed compose(DocumentKind kind, String subject) {
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
        var times = stationery.times();
        if (kind == DocumentKind.PHONE_RECORD) {
            var sender = sender(call(filed, number).unit(), filed);
            var note = handling.of(number).map(view -> view.calls().get(id)).orElse(null);
            var record = new PhoneRecordMaterial(
                    incident,
                    filed,
                    sender,
                    register.judge(number, stationery.now()),
                    grading(incident),
                    note,
                    stationery.words(),
                    times);
            return stationery.write(kind, record.model(), record.facts());
        }
        var sender =
                sender(kind == DocumentKind.URGENT_BULLETIN ? unit(filed) : sender(filed, stage(kind), number), filed);
        var grade = register.facts(number).map(facts -> facts.gradeOverride()).orElse(null);
        Function<Figures, GradeDecision> grading =
                grade == null ? grading(incident) : figures -> new GradeDecision(grade, "", "", true);
        var material =
                new ReportMaterial(incident, filed, sender, stationery.own(), grading, stationery.words(), times);
        var model = kind == DocumentKind.URGENT_BULLETIN
                ? material.bulletin(stationery.office())
                : material.model(stationery.office().of("mark.suffix"));
        return stationery.write(kind, model, material.facts());
    }

    /** By the policy in force on the day of the incident, which may bring tables of its own. */
    private Function<Figures, GradeDecision> grading(IncidentView incident) {
        var occurred = incident.occurredAt();
        var policy =
                policies.inForceAt(occurred == null ? incident.reports().get(0).receivedAt() : occurred.at());
        var kind = incident.kind().code();
        var rules = GradingRules.shipped();
        return figures ->
                policy.map(inForce -> rules.grade(inForce, kind, figures)).orElseGet(() -> rules.grade(kind, figures));
    }

    private static PhoneReport call(ReportView filed, IncidentNumber number) {
        var call = filed.phone();
        if (call == null) {
            throw new InvalidInput("subject", TEXT.of("report.written", number, filed.id()));
        }
        return call;
    }

    private static String unit(ReportView filed) {
        var call = filed.phone();
        return call != null
                ? call.unit()
                : java.util.Objects.requireNonNull(filed.written()).unit();
    }

    private static Filing.Stage stage(DocumentKind kind) {
        return switch (kind) {
            case FIRST_REPORT -> Filing.Stage.FIRST;
            case FOLLOW_UP_REPORT -> Filing.Stage.FOLLOW_UP;
            case FINAL_REPORT -> Filing.Stage.FINAL;
            default -> throw new IllegalArgumentException(kind + " is no report");
        };
    }

    /** Code of the unit that sent a written report; refused for a call, and for a report of another stage. */
    private static String sender(ReportView filed, Filing.Stage stage, IncidentNumber number) {
        var written = filed.written();
        if (written == null) {
            throw new InvalidInput("subject", TEXT.of("report.phone", number, filed.id()));
        }
        if (written.stage() != stage) {
            throw new InvalidInput(
                    "kind", TEXT.of("report.stage", number, filed.id(), Names.of(written.stage()), Names.of(stage)));
        }
        return written.unit();
    }

    private Unit sender(String code, ReportView filed) {
        var day = stationery.day(filed.receivedAt());
        return offices.find(code, day)
                .orElseThrow(() -> new InvalidInput("subject", TEXT.of("unit.unknown", code, day)));
    }
}
