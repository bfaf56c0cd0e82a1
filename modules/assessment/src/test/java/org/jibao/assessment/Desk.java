package org.jibao.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;

import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.TestDatabase;
import org.jibao.timeliness.Verdict;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A desk with a scheme adopted and the record stated by the test, for tests of what people do after a breach. */
abstract class Desk {
    static final Quarter Q3 = new Quarter(2026, 3);
    static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    static final Actor SECRETARY = actor("wang", "shiweiban", Role.SECRETARY);
    static final Actor EVALUATOR = actor("li", "shiweiban", Role.EVALUATOR);
    static final Actor ADMINISTRATOR = actor("admin", "shiweiban", Role.ADMINISTRATOR);
    static final Actor LINHE = actor("zhao", "linhe", Role.REPORTER);
    static final Actor HEYANG = actor("sun", "heyang", Role.REPORTER);

    @Inject
    Findings findings;

    @Inject
    Criticisms criticisms;

    @Inject
    ScoreSheets sheets;

    @Inject
    Entries entries;

    @Inject
    SchemeBook schemes;

    @Inject
    GivenRecord given;

    @Inject
    Ledger ledger;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    @BeforeEach
    void start() {
        database.empty();
        database.sql("insert into assessment_gate (id) values (1)");
        given.clear();
        clock.set(at("2026-09-01"));
        adopt(ShippedSchemes.text("city-deduction.json"));
    }

    void adopt(String scheme) {
        schemes.adopt("scheme.json", scheme, LocalDate.of(2026, 1, 1), ADMINISTRATOR);
        // Of two adopted from the same day the later one holds.
        clock.advance(Duration.ofSeconds(1));
    }

    long proposed(String number, String unit) {
        return findings.propose(given.incident(number, at("2026-07-05"), late(unit)), "written/" + unit, SECRETARY);
    }

    long confirmed(String number, String unit) {
        var id = proposed(number, unit);
        findings.confirm(id, "属实", EVALUATOR);
        return id;
    }

    long drawn(String number, String unit, String points) {
        return criticisms.draw(List.of(confirmed(number, unit)), Map.of(unit, Points.of(points)), "影响大", SECRETARY);
    }

    long criticised(String number, String unit, String points) {
        var id = drawn(number, unit, points);
        criticisms.circulated(
                id,
                "安办通报〔2026〕" + number.charAt(8) + "号",
                LocalDate.ofInstant(clock.instant(), clock.getZone()),
                SECRETARY);
        return id;
    }

    FindingView finding(long id) {
        return findings.find(id).orElseThrow();
    }

    ScoreSheet.Row row(String unit) {
        return row(sheets.of(Q3), unit);
    }

    static ScoreSheet.Row row(ScoreSheet sheet, String unit) {
        return sheet.groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.unitCode().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    static Verdict late(String unit) {
        return Given.verdict(unit, "written", Verdict.Kind.LATE);
    }

    static Instant at(String day) {
        return Instant.parse(day + "T04:00:00Z");
    }

    static Actor actor(String login, String unit, Role role) {
        return new Actor(login, login, unit, Set.of(role));
    }

    static void assertRefused(ThrowingCallable act, String... words) {
        assertThatThrownBy(act).isInstanceOf(InvalidInput.class).hasMessageContainingAll(words);
    }
}
