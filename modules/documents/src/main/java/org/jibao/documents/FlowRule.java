package org.jibao.documents;

import java.util.List;
import java.util.Set;

import org.jibao.timeliness.Grade;

/**
 * 流程规则: how drafts of one kind come to be issued, and what follows; rows of {@code templates/flows.properties}.
 *
 * @param stages steps in order; empty for a kind that is only printed
 * @param upward whether the signer is printed (上行文)
 * @param ahead steps that may be passed over for an incident of one of {@code aheadGrades}
 * @param signLater time for signing afterwards, from issue
 * @param recipients ranking groups whose units receive it when nobody chose units
 * @param receipt time for signing for it, from dispatch
 */
record FlowRule(
        List<FlowStage> stages,
        boolean upward,
        Set<FlowStep> ahead,
        Set<Grade> aheadGrades,
        Within signLater,
        List<String> recipients,
        Within receipt) {

    FlowRule {
        stages = List.copyOf(stages);
        ahead = Set.copyOf(ahead);
        aheadGrades = Set.copyOf(aheadGrades);
        recipients = List.copyOf(recipients);
    }

    /** Whether the flow is 签发 alone. */
    boolean isSignedByIssuing() {
        return stages.size() == 1 && stages.get(0).seats().size() == 1;
    }
}
