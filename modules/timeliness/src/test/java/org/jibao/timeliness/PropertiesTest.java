package org.jibao.timeliness;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jibao.timeliness.Office.CITY;
import static org.jibao.timeliness.Office.DISTRICT;
import static org.jibao.timeliness.Office.PROVINCE;
import static org.jibao.timeliness.Office.TOWN;
import static org.jibao.timeliness.Office.at;
import static org.jibao.timeliness.Office.policy;

/** What holds for any incident, tried on three hundred made-up ones per policy, always the same. */
class PropertiesTest {

    private static final Instant START = at("06-01 08:00");
    private static final List<Verdict.Kind> FROM_BEST_TO_WORST = List.of(
            Verdict.Kind.ON_TIME,
            Verdict.Kind.PENDING,
            Verdict.Kind.WRONG_CHANNEL,
            Verdict.Kind.LATE,
            Verdict.Kind.OVERDUE,
            Verdict.Kind.MISSED);

    private final Random random = new Random(20171204);
    private int ids;

    @ParameterizedTest
    @MethodSource("policies")
    void the_order_of_entry_does_not_matter(String policy) {
        for (int i = 0; i < 120; i++) {
            var facts = anyIncident();
            var asOf = anyTime(30);
            assertThat(judge(shuffled(facts), policy, asOf)).isEqualTo(judge(facts, policy, asOf));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"city-2014", "district-2017", "city-provisional", "lanzhou-2014", "jilin-city-2006"})
    void an_earlier_report_that_fits_never_worsens_a_verdict_on_a_limit(String policy) {
        int compared = 0;
        for (int i = 0; i < 300; i++) {
            var facts = anyIncident();
            var asOf = anyTime(30);
            for (var before : judge(facts, policy, asOf).verdicts()) {
                var limit = limit(policy, before.ruleId());
                if (limit == null || !FROM_BEST_TO_WORST.contains(before.kind())) {
                    continue;
                }
                var channel = limit.channel() == null ? Channel.PHONE : limit.channel();
                var earlier = with(
                        facts,
                        filing(
                                before.sender(),
                                receiver(limit.to()),
                                limit.desks().get(0),
                                channel,
                                null,
                                EventTime.exactly(anyTime(30))));
                var after = judge(earlier, policy, asOf).verdicts().stream()
                        .filter(verdict -> verdict.key().equals(before.key()))
                        .findFirst()
                        .orElseThrow();
                assertThat(FROM_BEST_TO_WORST.indexOf(after.kind()))
                        .as("%s became %s", before, after)
                        .isBetween(0, FROM_BEST_TO_WORST.indexOf(before.kind()));
                assertThat(after.overdue()).isLessThanOrEqualTo(before.overdue());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void every_verdict_is_explained_and_only_breaches_are_late(String policy) {
        for (int i = 0; i < 120; i++) {
            for (var verdict : judge(anyIncident(), policy, anyTime(30)).verdicts()) {
                assertThat(verdict.explanation())
                        .hasSizeGreaterThan(2)
                        .allSatisfy(line -> assertThat(line).isNotBlank().doesNotContain("null", "{", "Optional"));
                assertThat(verdict.overdue()).isGreaterThanOrEqualTo(Duration.ZERO);
                if (!verdict.kind().isBreach()) {
                    assertThat(verdict.overdue()).isZero();
                }
            }
        }
    }

    static Stream<String> policies() {
        return PolicyFiles.shipped().stream().map(Policy::id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"city-2014", "city-provisional"})
    void what_was_in_time_is_in_time_whenever_one_looks(String policy) {
        int compared = 0;
        for (int i = 0; i < 300; i++) {
            var facts = anyIncident();
            var asOf = anyTime(30);
            var later = judge(facts, policy, asOf.plus(Duration.ofMinutes(random.nextInt(30 * 24 * 60))));
            for (var verdict : judge(facts, policy, asOf).verdicts()) {
                if (limit(policy, verdict.ruleId()) == null || verdict.kind() != Verdict.Kind.ON_TIME) {
                    continue;
                }
                assertThat(later.verdicts())
                        .filteredOn(same -> same.key().equals(verdict.key()))
                        .singleElement()
                        .satisfies(same -> assertThat(same.kind()).isEqualTo(Verdict.Kind.ON_TIME));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    private static Judgement judge(IncidentFacts facts, String policy, Instant asOf) {
        return Timeliness.judge().judge(facts, policy(policy), asOf);
    }

    private static Policy.@Nullable Limit limit(String policy, String rule) {
        return policy(policy).limits().stream()
                .filter(limit -> limit.id().equals(rule))
                .findFirst()
                .orElse(null);
    }

    private static Party receiver(Level level) {
        return switch (level) {
            case COUNTY -> DISTRICT;
            case CITY -> CITY;
            case PROVINCE -> PROVINCE;
            default -> Office.CENTRE;
        };
    }

    private Instant anyTime(int hours) {
        return START.plus(Duration.ofMinutes(random.nextInt(hours * 60)));
    }

    private @Nullable EventTime anyEventTime(int hours) {
        return switch (random.nextInt(4)) {
            case 0 -> EventTime.about(anyTime(hours), Duration.ofMinutes(random.nextInt(40)));
            case 1 -> random.nextInt(4) == 0 ? null : EventTime.exactly(START);
            default -> EventTime.exactly(anyTime(hours));
        };
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Filing filing(
            Party sender,
            Party receiver,
            Desk desk,
            Channel channel,
            @Nullable EventTime sent,
            @Nullable EventTime received) {
        return new Filing(
                "f" + ids++,
                sender,
                receiver,
                desk,
                channel,
                Filing.Stage.FOLLOW_UP,
                sent,
                received,
                START,
                random.nextInt(4) == 0 ? "通信中断" : null,
                random.nextBoolean() ? null : Set.of(Element.TIME));
    }

    private IncidentFacts anyIncident() {
        var kinds = IncidentKinds.shipped().all();
        var filings = new ArrayList<Filing>();
        for (int i = random.nextInt(5); i > 0; i--) {
            filings.add(filing(
                    any(List.of(TOWN, DISTRICT, CITY)),
                    any(List.of(DISTRICT, CITY, PROVINCE)),
                    any(List.of(
                            Desk.PARTY_OFFICE, Desk.PARTY_OFFICE, Desk.GOVERNMENT_OFFICE, any(List.of(Desk.values())))),
                    any(List.of(Channel.values())),
                    anyEventTime(6),
                    random.nextBoolean() ? anyEventTime(28) : null));
        }
        var sightings = new ArrayList<Sighting>();
        for (int i = random.nextInt(3); i > 0; i--) {
            sightings.add(new Sighting(
                    "s" + ids++,
                    any(List.of(Level.values())),
                    any(List.of(Desk.values())),
                    EventTime.about(anyTime(8), Duration.ofMinutes(random.nextInt(20))),
                    "来源",
                    START));
        }
        var figures = new ArrayList<FiguresAt>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var moment = anyTime(4);
            figures.add(new FiguresAt(
                    moment,
                    any(List.of(moment, START)),
                    "现场",
                    Figures.NONE
                            .with(any(List.of(FigureKind.values())), BigDecimal.valueOf(random.nextInt(120)))
                            .with(FigureKind.DEATHS, BigDecimal.valueOf(random.nextInt(12)))));
        }
        return new IncidentFacts(
                "n",
                "某事件",
                random.nextBoolean() ? Office.kind("work-safety") : any(kinds),
                "某地",
                anyEventTime(2),
                anyEventTime(3),
                anyEventTime(8),
                random.nextInt(3) == 0 ? anyEventTime(10) : null,
                figures,
                random.nextBoolean() ? List.of(new MetMust(Must.MAY_ESCALATE, "可能恶化。")) : List.of(),
                random.nextInt(3) == 0 ? any(List.of(Grade.values())) : null,
                new HashSet<>(List.of(TOWN, DISTRICT, CITY)),
                filings,
                sightings,
                false);
    }

    private IncidentFacts shuffled(IncidentFacts facts) {
        var figures = new ArrayList<>(facts.figures());
        var filings = new ArrayList<>(facts.filings());
        var sightings = new ArrayList<>(facts.sightings());
        var stated = new ArrayList<>(facts.stated());
        var deskTimes = new ArrayList<>(facts.deskTimes());
        List.of(figures, filings, sightings, stated, deskTimes).forEach(list -> Collections.shuffle(list, random));
        return copy(facts, figures, stated, filings, sightings);
    }

    private static IncidentFacts with(IncidentFacts facts, Filing filing) {
        var filings = new ArrayList<>(facts.filings());
        filings.add(filing);
        return copy(facts, facts.figures(), facts.stated(), filings, facts.sightings());
    }

    private static IncidentFacts copy(
            IncidentFacts facts,
            List<FiguresAt> figures,
            List<MetMust> stated,
            List<Filing> filings,
            List<Sighting> sightings) {
        return new IncidentFacts(
                facts.number(),
                facts.title(),
                facts.kind(),
                facts.place(),
                facts.occurred(),
                facts.known(),
                facts.headTold(),
                facts.askedAt(),
                figures,
                stated,
                facts.gradeOverride(),
                facts.obliged(),
                filings,
                sightings,
                facts.drill());
    }
}
