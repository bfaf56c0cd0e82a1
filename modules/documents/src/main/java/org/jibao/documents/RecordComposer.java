package org.jibao.documents;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

/** 按记录起草: builds the model of a kind and runs its template. */
@ApplicationScoped
class RecordComposer implements Composer {
    @Inject
    Templates templates;

    @Inject
    OfficeSettings office;

    @Inject
    ReportModel reports;

    @Inject
    CriticismModel criticisms;

    @Inject
    BulletinModel bulletins;

    @Inject
    Clock clock;

    /** 模型: what a template sees, its title, and the facts in it. */
    record Model(String title, Map<String, @Nullable Object> values, Facts facts) {}

    @Override
    public Composed compose(DocumentKind kind, String subject) {
        var model =
                switch (kind) {
                    case FIRST_REPORT, FOLLOW_UP_REPORT, FINAL_REPORT -> reports.of(kind, subject);
                    case CRITICISM -> criticisms.of(subject);
                    case QUARTERLY_BULLETIN -> bulletins.of(subject);
                };
        var values = new HashMap<>(model.values());
        values.put("office", office.all());
        values.put("title", model.title());
        return new Composed(
                model.title(),
                templates.run(template(kind), values),
                model.facts().all());
    }

    private static String template(DocumentKind kind) {
        return switch (kind) {
            case FIRST_REPORT -> "report/first.ftl";
            case FOLLOW_UP_REPORT -> "report/follow-up.ftl";
            case FINAL_REPORT -> "report/final.ftl";
            case CRITICISM -> "circular/criticism.ftl";
            case QUARTERLY_BULLETIN -> "bulletin/quarter.ftl";
        };
    }
}
