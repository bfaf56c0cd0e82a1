package org.jibao.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.ShieldedWords;
import org.jibao.incidents.Veil;
import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;
import org.jibao.testbed.OnEveryDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who sent bad news is named in nothing that is circulated. */
@OnEveryDatabase
class ShieldsTest extends Desk {
    private static final Actor DUTY = actor("zhiban", "shiweiban", Role.DUTY_OFFICER);
    private static final IncidentNumber INCIDENT = IncidentNumber.parse("2026-0001");

    @Inject
    Shields shields;

    @Inject
    ShieldedWords words;

    @Inject
    Commendations commendations;

    @Test
    void shielded_words_stand_in_no_reason_that_is_circulated_and_the_unit_reads_a_veil() {
        var finding = proposed("2026-0001", "linhe");
        findings.addEvidence(finding, "住建局值班员李某来电反映", SECRETARY);
        shields.shield(INCIDENT, "值班员李某", "越级反映迟报", DUTY);
        shields.shield(INCIDENT, "李某", "越级反映迟报", DUTY);
        findings.confirm(finding, "属实", EVALUATOR);

        assertThat(shields.exposed("据值班员李某反映")).containsExactly("值班员李某", "李某");
        assertThat(Veil.of(words.inForce(), LINHE).over(finding(finding)).evidence())
                .isEqualTo("住建局有关报告人来电反映");
        assertThat(Veil.of(words.inForce(), SECRETARY).over(finding(finding)).evidence())
                .isEqualTo("住建局值班员李某来电反映");
        assertRefused(() -> criticisms.draw(List.of(finding), Map.of(), "李某反映后才报", SECRETARY), "受保护的报告人（李某）");
        assertRefused(
                () -> commendations.propose(
                        new Commendations.NewCommendation(
                                List.of("linhe"), LocalDate.of(2026, 8, 1), List.of(), null, "李某敢报实情", "记录"),
                        SECRETARY),
                "受保护的报告人");
        assertThat(ledger.latest(3))
                .allSatisfy(entry -> assertThat(entry.act().details()).doesNotContain("李某"));
    }

    @Test
    void a_shield_holds_until_another_person_lifts_it_with_a_reason() {
        given.incident("2026-0001", at("2026-07-05"));
        var id = shields.shield(INCIDENT, "李某", "越级反映", SECRETARY);

        assertRefused(() -> shields.lift(id, "不必了", SECRETARY), "须由另一人解除");
        assertRefused(() -> shields.lift(id, " ", EVALUATOR), "解除理由是空的");
        assertThatThrownBy(() -> shields.lift(id, "不必了", LINHE)).isInstanceOf(Forbidden.class);
        assertThat(shields.all()).extracting(Shields.Shield::words).containsExactly("李某");
        shields.lift(id, "本人同意公开", EVALUATOR);

        assertThat(shields.all()).isEmpty();
        assertThat(shields.exposed("李某")).isEmpty();
        assertRefused(() -> shields.lift(id, "再解除", EVALUATOR), "或已解除");
    }

    @Test
    void words_too_short_or_without_incident_or_reason_are_refused_at_once() {
        assertThatThrownBy(() -> shields.shield(INCIDENT, "李", " ", SECRETARY))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactly("words", "reason", "incident"));
        assertThatThrownBy(() -> shields.shield(INCIDENT, "李某", "x", LINHE)).isInstanceOf(Forbidden.class);
    }
}
