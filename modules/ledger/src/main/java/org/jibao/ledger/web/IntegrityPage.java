package org.jibao.ledger.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jibao.ledger.LedgerAccess;
import org.jibao.ledger.RecordReview;

/** 完整性检查页: asks the whole record on demand, and lists what contradicts itself. */
@Named("integrity")
@RequestScoped
public class IntegrityPage {

    @Inject
    RecordReview review;

    @Inject
    LedgerAccess access;

    private List<RecordReview.Outcome> outcomes = List.of();
    private boolean ran;

    public void run() {
        access.mustRead();
        outcomes = review.run();
        ran = true;
    }

    public boolean isRan() {
        return ran;
    }

    /** Checks that found something. */
    public List<RecordReview.Outcome> getFound() {
        return outcomes.stream().filter(outcome -> !outcome.found().isEmpty()).toList();
    }

    /** Checks that found nothing, or all of them before the first run. */
    public List<RecordReview.Check> getClean() {
        return ran
                ? outcomes.stream()
                        .filter(outcome -> outcome.found().isEmpty())
                        .map(RecordReview.Outcome::check)
                        .toList()
                : review.checks();
    }

    /** Page within the product where the subject can be read; empty when there is none. */
    public String address(RecordReview.Irregularity irregularity) {
        var parts = irregularity.subject().split("/", 2);
        return switch (parts[0]) {
            case "incident" -> "/incidents/incident.xhtml?number=" + parts[1];
            case "quarter" -> "/assessment/quarter.xhtml?quarter=" + parts[1];
            default -> "";
        };
    }
}
