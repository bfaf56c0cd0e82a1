package org.jibao.documents;

import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.IncidentView.ReportView;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Offices;
import org.jibao.offices.Unit;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Names;

/** 报告起草: 初报, 续报 and 终报 from the register. */
@ApplicationScoped
class ReportComposer implements KindComposer {
    private static final Messages TEXT = new Messages(ReportComposer.class);
    private static final Pattern REPORT = Pattern.compile("(.+)/(\\d{1,6})");

    @Inject
    IncidentRegister register;

    @Inject
    Offices offices;

    @Inject
    Stationery stationery;

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.FIRST_REPORT, DocumentKind.FOLLOW_UP_REPORT, DocumentKind.FINAL_REPORT);
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
        var sender = sender(filed, stage(kind), number);
        var grade = register.facts(number).map(facts -> facts.gradeOverride()).orElse(null);
        var material = new ReportMaterial(
                incident, filed, sender, stationery.own(), grade, stationery.words(), stationery.times());
        return stationery.write(kind, material.model(stationery.office().of("mark.suffix")), material.facts());
    }

    private static Filing.Stage stage(DocumentKind kind) {
        return switch (kind) {
            case FIRST_REPORT -> Filing.Stage.FIRST;
            case FOLLOW_UP_REPORT -> Filing.Stage.FOLLOW_UP;
            case FINAL_REPORT -> Filing.Stage.FINAL;
            default -> throw new IllegalArgumentException(kind + " is no report");
        };
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
        var day = stationery.day(filed.receivedAt());
        return offices.find(written.unit(), day)
                .orElseThrow(() -> new InvalidInput("subject", TEXT.of("unit.unknown", written.unit(), day)));
    }
}
