package org.jibao.documents;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jibao.offices.Role;

/**
 * 环节: a step of a flow with its seats.
 *
 * @param seats for each seat the roles of which one takes it; all seats agree before the draft goes on
 */
record FlowStage(FlowStep step, List<Set<Role>> seats) {
    private static final Pattern STAGE = Pattern.compile("\\s*([A-Z]+)\\(([A-Z_|+ ]+)\\)\\s*");

    FlowStage {
        seats = seats.stream().map(Set::copyOf).toList();
    }

    /**
     * Reads {@code REVIEW(SECRETARY) > COUNTERSIGN(EVALUATOR+DUTY_OFFICER) > SIGN(APPROVER)}.
     *
     * @param issuers who {@code ISSUERS} stands for
     * @throws IllegalStateException naming what cannot be read; and when the last step, and no other, is not SIGN
     */
    static List<FlowStage> parse(String text, Set<Role> issuers) {
        var stages = new ArrayList<FlowStage>();
        for (var part : text.split(">", -1)) {
            var form = STAGE.matcher(part);
            if (!form.matches()) {
                throw new IllegalStateException("flows.properties: no step with its seats: " + part.strip());
            }
            var seats = new ArrayList<Set<Role>>();
            for (var seat : form.group(2).split("\\+", -1)) {
                seats.add(roles(seat, issuers));
            }
            stages.add(new FlowStage(FlowStep.valueOf(form.group(1)), seats));
        }
        for (int i = 0; i < stages.size(); i++) {
            if ((stages.get(i).step() == FlowStep.SIGN) != (i == stages.size() - 1)) {
                throw new IllegalStateException("flows.properties: the last step is SIGN, and only the last: " + text);
            }
        }
        return List.copyOf(stages);
    }

    private static Set<Role> roles(String seat, Set<Role> issuers) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : seat.split("\\|", -1)) {
            if (role.strip().equals("ISSUERS")) {
                roles.addAll(issuers);
            } else {
                roles.add(Role.valueOf(role.strip()));
            }
        }
        return roles;
    }

    /** As {@link #parse} reads it, with the roles that ISSUERS stood for. */
    static String text(List<FlowStage> stages) {
        return stages.stream()
                .map(stage -> stage.step() + "("
                        + stage.seats().stream()
                                .map(seat ->
                                        seat.stream().map(Role::name).sorted().collect(Collectors.joining("|")))
                                .collect(Collectors.joining("+"))
                        + ")")
                .collect(Collectors.joining(" > "));
    }
}
