package org.jibao.incidents;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.offices.InvalidInput;
import org.jibao.testbed.OnEveryDatabase;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.IncidentKinds;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;
import org.jibao.timeliness.PolicyFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jibao.incidents.Bench.ADMIN;
import static org.jibao.incidents.Bench.OFFICER;
import static org.jibao.incidents.Bench.about;
import static org.jibao.incidents.Bench.at;
import static org.jibao.incidents.Bench.call;
import static org.jibao.incidents.Bench.written;

@OnEveryDatabase
class DutyDeskTest {
    @Inject
    Bench bench;

    @Inject
    IncidentRegister register;

    @Inject
    DutyDesk desk;

    @Inject
    PolicyBook policies;

    @Inject
    EntityManager em;

    @BeforeEach
    void prepare() throws Exception {
        bench.prepare();
        var provisional = PolicyFiles.shipped().stream()
                .filter(policy -> policy.id().equals("city-provisional"))
                .findFirst()
                .orElseThrow();
        policies.adopt("city-provisional.json", provisional.text(), LocalDate.of(2017, 1, 1), ADMIN);
    }

    private IncidentNumber fire() {
        return register.open(
                call("linhe", "12-04 16:20")
                        .occurred(about("12-04 16:00", 15))
                        .figures(FigureKind.DEATHS, 1)
                        .stated(new MetMust(Must.MAY_ESCALATE, "火势蔓延"))
                        .taken(),
                OFFICER);
    }

    private static IncidentQuery open(int limit) {
        return new IncidentQuery("", "", true, null, null, null, limit);
    }

    @Test
    void each_incident_is_judged_as_it_is_on_its_own_page() {
        var first = fire();
        var second = fire();
        register.file(second, written(Filing.Stage.FOLLOW_UP, "linhe", "12-04 19:05", FigureKind.DEATHS, 3), OFFICER);
        var closed = fire();
        register.file(closed, written(Filing.Stage.FINAL, "linhe", "12-05 19:05"), OFFICER);
        var now = at("12-05 00:00");
        assertThat(desk.judged(open(60), now))
                .containsExactly(
                        new DutyDesk.Judged(line(second), register.judge(second, now)),
                        new DutyDesk.Judged(line(first), register.judge(first, now)));
    }

    private IncidentLine line(IncidentNumber number) {
        return register.list(open(500)).stream()
                .filter(line -> line.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void many_are_read_by_as_many_queries_as_one() {
        var queries = new AtomicInteger();
        var listener = new SessionEventAdapter() {
            @Override
            public void preExecuteQuery(SessionEvent event) {
                queries.incrementAndGet();
            }
        };
        var events = em.getEntityManagerFactory().unwrap(ServerSession.class).getEventManager();
        // Of several kinds and on twelve days, so that a query for each kind or day would show.
        var kinds = IncidentKinds.shipped().all();
        for (int i = 0; i < 12; i++) {
            register.open(
                    call("linhe", "12-%02d 16:20".formatted(4 + i))
                            .of(kinds.get(i % 6).code(), "第" + i + "件")
                            .taken(),
                    OFFICER);
        }
        events.addListener(listener);
        try {
            desk.judged(open(1), at("12-05 00:00"));
            var one = queries.getAndSet(0);
            desk.judged(open(12), at("12-05 00:00"));
            assertThat(one).isPositive();
            assertThat(queries.get()).isEqualTo(one);
        } finally {
            events.removeListener(listener);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501})
    void a_page_has_from_1_to_500_lines(int limit) {
        assertThatThrownBy(() -> desk.judged(open(limit), at("12-05 00:00"))).isInstanceOf(InvalidInput.class);
    }
}
