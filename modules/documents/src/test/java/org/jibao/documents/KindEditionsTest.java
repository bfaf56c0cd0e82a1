package org.jibao.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.jibao.offices.Actor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An office's own settings of its kinds: proposed by one, adopted by another, in force from a day on. */
@OnEveryDatabase
class KindEditionsTest {
    private static final Actor SECOND = OfficeAtWork.actor("admin2", "管理员二", Role.ADMINISTRATOR);
    private static final LocalDate FROM = LocalDate.of(2026, 8, 1);

    @Inject
    TemplateDesk templates;

    @Inject
    DocumentDesk desk;

    @Inject
    KindRules kinds;

    @Inject
    FlowRules flows;

    @Inject
    OfficeAtWork office;

    @Inject
    MovableClock clock;

    @BeforeEach
    void an_office() throws Exception {
        office.open();
    }

    private void adopt(String text) {
        var id = templates.propose(KindRules.FILE, text, "按本单位分工", OfficeAtWork.SECRETARY);
        templates.adopt(id, FROM, List.of(), SECOND);
    }

    private void on(String time) {
        clock.set(OfficeAtWork.at(time));
    }

    @Test
    void the_settings_stand_on_the_shelf() {
        var shelved = templates.shelved(KindRules.FILE, OfficeAtWork.CLERK);
        assertThat(shelved.title()).isEqualTo("文种设置");
        assertThat(shelved.template()).isFalse();
        assertThat(shelved.text()).isEqualTo(TemplateShelf.shipped(KindRules.FILE));
        assertThat(templates.fields(KindRules.FILE, OfficeAtWork.CLERK)).isEmpty();
    }

    @Test
    void a_kind_has_another_name_from_the_day_on_and_the_rest_stays_shipped() {
        adopt("CRITICISM.name=情况通报\n");

        on("2026-07-31T23:59");
        assertThat(kinds.of(DocumentKind.CRITICISM).name()).isEqualTo("通报批评");
        on("2026-08-01T00:00");
        assertThat(kinds.of(DocumentKind.CRITICISM).name()).isEqualTo("情况通报");
        assertThat(kinds.names()).containsKey("情况通报").doesNotContainKey("通报批评");
        assertThat(kinds.of(DocumentKind.COMMENDATION).name()).isEqualTo("通报表扬");
        assertThat(kinds.of(DocumentKind.CRITICISM).drafters()).contains(Role.SECRETARY);
        assertThat(templates.shelf(OfficeAtWork.CLERK))
                .extracting(TemplateDesk.Shelved::title)
                .contains("情况通报");

        var back =
                templates.propose(KindRules.FILE, TemplateShelf.shipped(KindRules.FILE), "恢复", OfficeAtWork.SECRETARY);
        templates.adopt(back, FROM, List.of(), SECOND);
        assertThat(kinds.of(DocumentKind.CRITICISM).name()).isEqualTo("通报批评");
    }

    @Test
    void who_drafts_follows_the_edition() {
        var subject = String.valueOf(office.criticism("linhe", "2026-07-10T08:00", "2026-07-10T12:00"));
        adopt("CRITICISM.drafters=EVALUATOR\nCRITICISM.ledger=yes\n");

        on("2026-08-01T08:00");
        assertThatThrownBy(() -> desk.draft(DocumentKind.CRITICISM, subject, OfficeAtWork.SECRETARY))
                .isInstanceOf(Forbidden.class);
        assertThat(desk.draft(DocumentKind.CRITICISM, subject, OfficeAtWork.EVALUATOR))
                .isPositive();
        assertThat(kinds.of(DocumentKind.CRITICISM).ledger()).isTrue();
    }

    @Test
    void who_issues_follows_the_edition() {
        var number = office.fire("linhe", "2026-07-30T08:00", "2026-07-30T08:30");
        adopt("URGENT_BULLETIN.issuers=SECRETARY\n");

        on("2026-07-31T12:00");
        var id = desk.draft(DocumentKind.URGENT_BULLETIN, number + "/1", OfficeAtWork.CLERK);
        office.sign(id);
        on("2026-08-01T08:00");
        assertThatThrownBy(() -> desk.issue(id, OfficeAtWork.CLERK)).isInstanceOf(Forbidden.class);
        desk.issue(id, OfficeAtWork.SECRETARY);
        assertThat(desk.find(id).orElseThrow().issued()).isTrue();
    }

    @Test
    void the_seat_of_the_issuers_in_a_flow_follows_the_edition() {
        adopt("PROMPT.issuers=SECRETARY\n");
        on("2026-07-31T12:00");
        assertThat(flows.of(DocumentKind.PROMPT).stages().toString()).contains("DUTY_OFFICER");
        on("2026-08-01T08:00");
        assertThat(flows.of(DocumentKind.PROMPT).stages().toString())
                .contains("SECRETARY")
                .doesNotContain("DUTY_OFFICER");
    }

    @Test
    void nobody_adopts_what_he_proposed_and_nothing_faulty_is_proposed() {
        var own = templates.propose(KindRules.FILE, "CRITICISM.name=情况通报\n", "试", SECOND);
        assertThatThrownBy(() -> templates.adopt(own, FROM, List.of(), SECOND))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems().toString()).contains("一人提出、另一人启用"));
        assertThatThrownBy(() -> templates.adopt(own, FROM, List.of(), OfficeAtWork.SECRETARY))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> templates.propose(
                        KindRules.FILE, "CRITICISM.issuers=ADMINISTRATOR", "试", OfficeAtWork.SECRETARY))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems().toString()).contains("不能印发", "可用的有"));
        assertThatThrownBy(() -> templates.propose(
                        KindRules.FILE,
                        "CRITICISM.name=情况通报",
                        "试",
                        new Actor("linhe", "临河县", "linhe", Set.of(Role.REPORTER))))
                .isInstanceOf(Forbidden.class);
        assertThat(templates.editions(KindRules.FILE, OfficeAtWork.CLERK)).hasSize(1);
    }
}
