package org.jibao.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;
import org.jibao.timeliness.Party;
import org.jibao.timeliness.PolicyFiles;
import org.jibao.timeliness.Timeliness;

import static org.assertj.core.api.Assertions.assertThat;

/** The fourth speech as a whole: its limits judged by the shipped policy, its counts by the shipped scheme. */
class SpeechRuleTest {
    private final Tally tally = new Tally(Given.shipped(), Level.CITY, Map.of());

    @ParameterizedTest(name = "phone after {0}, writing after {1} to {2}: on time {3}, late {4}")
    @CsvSource({
        "PT1H,   PT2H,   PARTY_OFFICE,      1, 0",
        "PT1H,   PT2H,   LEADING_GROUP,     1, 0",
        "PT1H1S, PT2H,   PARTY_OFFICE,      0, 1",
        "PT3H,   PT2H1S, PARTY_OFFICE,      0, 1",
        ",       PT1H,   PARTY_OFFICE,      0, 0",
        ",       ,       PARTY_OFFICE,      0, 0",
    })
    void phone_within_one_hour_and_writing_within_two_is_on_time(
            @Nullable Duration phone, @Nullable Duration written, Desk desk, int onTime, int late) {
        var facts = facts(phone, written, desk);

        tally.add(facts, judged(facts, Duration.ofDays(3)), List.of());

        var row = row();
        assertThat(List.of(row.owed(), row.filed(), row.onTime(), row.late(), row.missed()))
                .containsExactly(1, phone == null && written == null ? 0 : 1, onTime, late, 0);
    }

    @Test
    void who_reported_nothing_within_a_day_has_missed_the_report_once_two_persons_say_so() {
        var facts = facts(null, null, Desk.PARTY_OFFICE);
        var judgement = judged(facts, Duration.ofDays(3));

        tally.add(
                facts,
                judgement,
                judgement.verdicts().stream()
                        .filter(v -> v.sender().code().equals("linhe"))
                        .filter(v -> v.kind().isBreach())
                        .map(v -> new Tally.Ruling("linhe", v.key(), v.kind(), FindingView.State.CONFIRMED))
                        .toList());

        assertThat(List.of(row().owed(), row().filed(), row().late(), row().missed()))
                .containsExactly(1, 0, 0, 1);
    }

    private static Judgement judged(IncidentFacts facts, Duration afterNoon) {
        var policy = PolicyFiles.shipped().stream()
                .filter(p -> p.id().equals("city-provisional"))
                .findFirst()
                .orElseThrow();
        return Timeliness.judge().judge(facts, policy, Given.NOON.plus(afterNoon));
    }

    private static IncidentFacts facts(@Nullable Duration phone, @Nullable Duration written, Desk desk) {
        var filings = new ArrayList<Filing>();
        if (phone != null) {
            filings.add(filing(Channel.PHONE, Given.NOON.plus(phone), desk));
        }
        if (written != null) {
            filings.add(filing(Channel.WRITTEN, Given.NOON.plus(written), desk));
        }
        var plain = Given.facts("2026-0001", false);
        return new IncidentFacts(
                plain.number(),
                plain.title(),
                plain.kind(),
                plain.place(),
                EventTime.exactly(Given.NOON),
                null,
                null,
                null,
                List.of(),
                List.of(new MetMust(Must.GRAVE_NATURE, "性质严重")),
                null,
                Set.of(Given.party("linhe")),
                filings,
                List.of(),
                false);
    }

    private static Filing filing(Channel channel, Instant at, Desk desk) {
        return new Filing(
                channel.name(),
                Given.party("linhe"),
                new Party("shiweiban", "市委办公室", Level.CITY),
                desk,
                channel,
                Filing.Stage.FIRST,
                null,
                EventTime.exactly(at),
                at);
    }

    private ScoreSheet.Row row() {
        return tally.groups(List.of(Given.unit("linhe", "县", 1)), Given.NO_DEEDS)
                .get(0)
                .rows()
                .get(0);
    }
}
