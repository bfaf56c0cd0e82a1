package org.jibao.launcher.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.PolicyBook;
import org.jibao.offices.Actor;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.offices.Users;
import org.jibao.responsibility.DutyRoster;
import org.jibao.responsibility.ResponsibilityMatrix;
import org.jibao.responsibility.ResponsiblePersons;
import org.jibao.testbed.MovableClock;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.PolicyException;
import org.jibao.timeliness.Verdict;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The product's own import takes every workbook of the sample city without a fault, and judges it as the tables mean. */
@OnEveryDatabase
class ImportTest {
    private static final Actor ADMINISTRATOR = new Actor("admin", "管理员", "shiweiban", Set.of(Role.ADMINISTRATOR));
    private static final Actor CLERK = new Actor("zhiban", "值班员", "shiweiban", Set.of(Role.DUTY_OFFICER));
    private static final Instant TODAY = Instant.parse("2026-10-08T01:00:00Z");

    @Inject
    Offices offices;

    @Inject
    Users users;

    @Inject
    ResponsibilityMatrix matrix;

    @Inject
    ResponsiblePersons persons;

    @Inject
    DutyRoster roster;

    @Inject
    PolicyBook policies;

    @Inject
    IncidentRegister register;

    @Inject
    MovableClock clock;

    @Test
    void the_whole_city_loads_in_the_order_of_its_plan() throws IOException, PolicyException {
        clock.set(TODAY);
        taken("units", offices::importUnits, ADMINISTRATOR);
        taken("users", users::importUsers, ADMINISTRATOR);
        taken("matrix-2014", matrix::importEdition, ADMINISTRATOR);
        taken("matrix-2024", matrix::importEdition, ADMINISTRATOR);
        taken("persons", persons::importPersons, CLERK);
        taken("roster", roster::importShifts, CLERK);
        adopt("city-2014", LocalDate.of(2014, 7, 10));
        adopt("anlan-2024", LocalDate.of(2024, 11, 1));
        taken("incidents-2017", register::importRegister, CLERK);
        taken("incidents-2025q3", register::importRegister, CLERK);
        taken("incidents-2026q3", register::importRegister, CLERK);

        assertThat(users.authenticate("yuntai", "jibao-2026")).map(Actor::roles).hasValue(Set.of(Role.REPORTER));
        var stored = new ArrayList<IncidentFacts>();
        register.eachFacts(Instant.parse("2026-06-30T16:00:00Z"), Instant.parse("2026-09-30T16:00:00Z"), stored::add);
        var shipped = new ShippedRegister("incidents-2026q3").facts();
        assertThat(stored).hasSameSizeAs(shipped);
        assertThat(breaches(stored)).isEqualTo(breaches(shipped));
    }

    /** Who breached which rule in which incident, without the numbers that either side gives. */
    private Set<String> breaches(java.util.List<IncidentFacts> register) throws IOException {
        var policy = policies.find("anlan-2024").orElseThrow();
        return register.stream()
                .flatMap(
                        facts -> org.jibao.timeliness.Timeliness.judge().judge(facts, policy, TODAY).verdicts().stream()
                                .filter(verdict -> verdict.kind() != Verdict.Kind.ON_TIME)
                                .map(verdict -> facts.title() + "/" + verdict.key() + "/" + verdict.kind() + "/"
                                        + verdict.overdue()))
                .collect(Collectors.toSet());
    }

    private interface Import {
        ImportResult read(java.io.InputStream in, ImportMode mode, Actor actor);
    }

    private static void taken(String name, Import into, Actor actor) throws IOException {
        try (var in = Files.newInputStream(DemoFolder.file(name + ".xlsx"))) {
            var result = into.read(in, ImportMode.ALL_OR_NONE, actor);
            assertThat(result.faults()).as(name).isEmpty();
            assertThat(result.stored()).as(name).isEqualTo(result.rows()).isPositive();
        }
    }

    private void adopt(String name, LocalDate from) throws IOException, PolicyException {
        var file = DemoFolder.file("policies/" + name + ".json");
        policies.adopt(name + ".json", Files.readString(file), from, ADMINISTRATOR);
    }
}
