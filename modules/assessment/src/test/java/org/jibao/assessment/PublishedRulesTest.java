package org.jibao.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.jibao.incidents.IncidentNumber;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.timeliness.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** Published rules that say how an office goes about it, held on the desk; those that say what a point costs are in {@link PublishedSchemesTest}. */
@OnEveryDatabase
class PublishedRulesTest extends Desk {

    private long confirmed(String number, Verdict.Kind kind) {
        var incident = given.incident(number, at("2026-07-05"), Given.verdict("linhe", "written", kind));
        var id = findings.propose(incident, "written/linhe", SECRETARY);
        findings.confirm(id, "属实", EVALUATOR);
        return id;
    }

    private long bulletin(String number, long... found) {
        var id = criticisms.draw(
                java.util.Arrays.stream(found).boxed().toList(), Map.of("linhe", Points.of("1")), "影响大", SECRETARY);
        criticisms.circulated(id, number, TODAY, SECRETARY);
        return id;
    }

    private List<IncidentNumber> events(long criticism) {
        return criticisms.find(criticism).orElseThrow().items().stream()
                .flatMap(item -> item.findings().stream())
                .map(FindingView::incident)
                .distinct()
                .toList();
    }

    @Test
    @DisplayName("AS-3 Anhui, 一事一通报: each late or missed event has one bulletin of its own, and none has two")
    void each_late_or_missed_event_has_one_bulletin_of_its_own_and_none_has_two() {
        adopt(PublishedSchemesTest.scheme(""));
        var late = confirmed("2026-0001", Verdict.Kind.LATE);
        var missed = confirmed("2026-0002", Verdict.Kind.MISSED);

        var first = bulletin("安办通报〔2026〕7号", late);
        var second = bulletin("安办通报〔2026〕8号", missed);

        assertThat(events(first)).containsExactly(IncidentNumber.parse("2026-0001"));
        assertThat(events(second)).containsExactly(IncidentNumber.parse("2026-0002"));
        assertThat(row("linhe").items())
                .satisfiesExactly(
                        one -> assertThat(one.toString())
                                .contains("7号", "2026-0001", "迟报")
                                .doesNotContain("8号", "2026-0002"),
                        other -> assertThat(other.toString())
                                .contains("8号", "2026-0002", "漏报")
                                .doesNotContain("7号", "2026-0001"));
        assertRefused(() -> bulletin("安办通报〔2026〕9号", late), "已列入通报批评第" + first + "号，不重复通报");
        assertRefused(
                () -> bulletin("安办通报〔2026〕9号", missed, confirmed("2026-0003", Verdict.Kind.LATE)),
                "已列入通报批评第" + second + "号，不重复通报");
        assertThat(row("linhe").items()).hasSize(2);
    }

    @Test
    @DisplayName(
            "AS-23 Zunyi: checked regularly and at random, circulated, and part of the yearly target of the office")
    void what_regular_and_random_checks_and_a_bulletin_cost_counts_in_the_target_of_the_year() {
        clock.set(at("2027-01-10"));
        adopt(PublishedSchemesTest.scheme(
                "\"items\": [{\"code\": \"regular\", \"name\": \"定期检查扣分\", \"sign\": \"DEDUCTION\", \"rule\": \"flat\","
                        + " \"points\": 0.5, \"article\": \"第四条\"}, {\"code\": \"random\", \"name\": \"随机抽查扣分\", \"sign\":"
                        + " \"DEDUCTION\", \"rule\": \"flat\", \"points\": 0.25, \"article\": \"第四条\"}],"
                        + " \"bars\": [{\"of\": [\"CRITICISM\"], \"times\": 1, \"consequence\": \"追究责任\", \"article\":"
                        + " \"第九条\"}], \"annual\": {\"rule\": \"BASE_AND_CHANGES\", \"article\": \"第十条\"},"));
        checked("regular", "2026-03-31");
        checked("random", "2026-05-12");
        checked("random", "2026-11-03");
        given.incident("2026-0002", at("2026-08-01"), Given.verdict("heyang", "written", Verdict.Kind.ON_TIME));
        var found = confirmed("2026-0001", Verdict.Kind.LATE);
        criticisms.circulated(
                criticisms.draw(List.of(found), Map.of("linhe", Points.of("1")), "影响大", SECRETARY),
                "遵办通报〔2026〕1号",
                LocalDate.of(2026, 9, 1),
                SECRETARY);
        for (var number = 1; number <= 3; number++) {
            sheets.close(new Quarter(2026, number), EVALUATOR);
        }
        assertThat(sheets.year(2026).complete())
                .as("the year is assessed when it is over")
                .isFalse();
        sheets.close(new Quarter(2026, 4), EVALUATOR);

        var year = sheets.year(2026);

        assertThat(year.complete()).isTrue();
        assertThat(year.rule()).contains("第十条");
        var linhe = year.groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.sums().unitCode().equals("linhe"))
                .findFirst()
                .orElseThrow();
        assertThat(linhe.quarters())
                .extracting(AnnualSheet.QuarterScore::total)
                .containsExactly(Points.of("99.5"), Points.of("99.75"), Points.of("99"), Points.of("99.75"));
        assertThat(linhe.sums().items().toString()).contains("定期检查扣分", "随机抽查扣分", "遵办通报〔2026〕1号");
        assertThat(linhe.sums().total()).isEqualTo(Points.of("98"));
        assertThat(linhe.sums().consequences().toString()).contains("追究责任");
        assertThat(linhe.sums().rank()).as("behind who was on time").isEqualTo(2);
    }

    private void checked(String item, String day) {
        var entry = entries.propose(
                new Entries.NewEntry(
                        item, List.of("linhe"), LocalDate.parse(day), 1, null, null, null, "值班不在岗", "检查记录"),
                SECRETARY);
        entries.confirm(entry, "属实", EVALUATOR);
    }
}
