package org.jibao.documents;

import java.text.MessageFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.IncidentView;
import org.jibao.incidents.IncidentView.ReportView;
import org.jibao.incidents.WrittenReport;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;
import org.jibao.offices.Offices;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Names;

/** 报告的模型: a first, follow-up or final report as the sending unit would file it. */
@ApplicationScoped
class ReportModel {
    private static final Messages TEXT = new Messages(ReportModel.class);

    @Inject
    IncidentRegister register;

    @Inject
    Offices offices;

    @Inject
    OfficeSettings office;

    @Inject
    Clock clock;

    RecordComposer.Model of(DocumentKind kind, String subject) {
        var parts = subject.split("/", -1);
        var incident = parts.length == 2
                ? register.find(IncidentNumber.parse(parts[0]))
                        .orElseThrow(() -> new InvalidInput("subject", TEXT.of("incident.unknown", parts[0])))
                : null;
        if (incident == null || !parts[1].matches("\\d{1,4}")) {
            throw new InvalidInput("subject", TEXT.of("report.form", subject));
        }
        var number = Integer.parseInt(parts[1]);
        var report = incident.reports().stream()
                .filter(candidate -> candidate.id() == number)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("subject", TEXT.of("report.unknown", parts[0], number)));
        var written = report.written();
        if (written == null || written.stage() != stage(kind)) {
            throw new InvalidInput("subject", TEXT.of("report.stage", parts[0], number, Names.of(stage(kind))));
        }
        return model(incident, report, written);
    }

    private static Filing.Stage stage(DocumentKind kind) {
        return switch (kind) {
            case FIRST_REPORT -> Filing.Stage.FIRST;
            case FOLLOW_UP_REPORT -> Filing.Stage.FOLLOW_UP;
            case FINAL_REPORT -> Filing.Stage.FINAL;
            case CRITICISM, QUARTERLY_BULLETIN -> throw new IllegalArgumentException(kind + " is no report");
        };
    }

    private RecordComposer.Model model(IncidentView incident, ReportView report, WrittenReport written) {
        var facts = new Facts();
        var words = new Words(clock.getZone());
        var values = new HashMap<String, @Nullable Object>();
        var sender = offices.find(
                        written.unit(),
                        written.receivedAt().atZone(clock.getZone()).toLocalDate())
                .map(unit -> unit.name())
                .orElse(incident.unit().name());
        values.put("sender", sender);
        values.put("mark", MessageFormat.format(office.of("reports.mark"), sender));
        values.put("signer", written.signer());
        values.put("contact", written.contact());
        values.put("incident", incident.title());
        values.put("place", incident.place());
        values.put("kind", incident.kind().name());
        values.put("incidentClass", Names.of(incident.kind().incidentClass()));
        values.put("occurred", words.time(incident.occurredAt()));
        values.put("known", incident.knownAt() == null ? "" : words.time(incident.knownAt()));
        values.put("phoned", phoned(incident, report, words));
        var decision = register.judge(incident.number(), report.receivedAt()).grade();
        var grade = decision.grade();
        values.put("grade", grade == null ? "" : Names.of(grade));
        values.put("gradeReason", decision.reason());
        var before = known(incident, report, false);
        var now = known(incident, report, true);
        values.put("figures", figures(now, facts, incident));
        values.put("changes", changes(before, now, facts, incident));
        values.put("situation", written.situation());
        values.put("cause", written.cause().isBlank() ? incident.cause() : written.cause());
        values.put("measures", written.measures());
        values.put("nextSteps", written.nextSteps());
        values.put("requests", written.requests());
        var serial = incident.reports().stream()
                .map(ReportView::written)
                .filter(Objects::nonNull)
                .filter(other -> other.stage() == Filing.Stage.FOLLOW_UP
                        && !other.receivedAt().isAfter(written.receivedAt()))
                .count();
        values.put("serial", serial);
        var stage = Names.of(written.stage());
        var title = Words.of(
                written.stage() == Filing.Stage.FOLLOW_UP ? "title.follow-up" : "title.report",
                incident.title(),
                stage,
                Long.toString(serial));
        return new RecordComposer.Model(title, values, facts);
    }

    /** When the phone call came in that went before, or empty. */
    private static String phoned(IncidentView incident, ReportView report, Words words) {
        return incident.reports().stream()
                .filter(other -> other.phone() != null && !other.receivedAt().isAfter(report.receivedAt()))
                .findFirst()
                .map(call -> words.time(call.receivedAt()))
                .orElse("");
    }

    /** The figures as known with this report, or just before it. */
    private static Figures known(IncidentView incident, ReportView report, boolean with) {
        var known = Figures.NONE;
        for (var at : incident.figures()) {
            var counts =
                    with ? !at.asOf().isAfter(report.receivedAt()) : at.asOf().isBefore(report.receivedAt());
            if (counts) {
                known = at.figures();
            }
        }
        return known;
    }

    private static List<Map<String, @Nullable Object>> figures(Figures figures, Facts facts, IncidentView incident) {
        var list = new ArrayList<Map<String, @Nullable Object>>();
        for (var kind : FigureKind.values()) {
            var value = figures.values().get(kind);
            if (value != null) {
                list.add(Map.of(
                        "name", Names.of(kind),
                        "value", facts.text(id(kind), plain(value), Names.of(kind), evidence(incident)),
                        "unit", Names.unitOf(kind)));
            }
        }
        return list;
    }

    private static List<Map<String, @Nullable Object>> changes(
            Figures before, Figures now, Facts facts, IncidentView incident) {
        var list = new ArrayList<Map<String, @Nullable Object>>();
        for (var kind : FigureKind.values()) {
            var then = before.values().get(kind);
            var value = now.values().get(kind);
            if (value != null && (then == null || then.compareTo(value) != 0)) {
                var change = new HashMap<String, @Nullable Object>();
                change.put("name", Names.of(kind));
                change.put("unit", Names.unitOf(kind));
                change.put("value", facts.text(id(kind), plain(value), Names.of(kind), evidence(incident)));
                change.put("more", then != null && value.compareTo(then) > 0);
                if (then != null) {
                    change.put(
                            "before",
                            facts.text(
                                    id(kind) + ".before",
                                    plain(then),
                                    Words.of("figure.before", Names.of(kind)),
                                    evidence(incident)));
                }
                list.add(change);
            }
        }
        return list;
    }

    private static String id(FigureKind kind) {
        return "figure." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String plain(java.math.BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static List<String> evidence(IncidentView incident) {
        return List.of("incident/" + incident.number());
    }
}
