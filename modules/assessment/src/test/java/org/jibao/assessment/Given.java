package org.jibao.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Unit;
import org.jibao.offices.UnitLevel;
import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.GradeDecision;
import org.jibao.timeliness.IncidentClass;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.IncidentKind;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Party;
import org.jibao.timeliness.Verdict;

/** Facts, verdicts and findings for tests of the pure rules. */
final class Given {
    static final Instant NOON = Instant.parse("2026-08-01T04:00:00Z");

    /** A scheme with fixed points by kind, a floor, a repeat period and no first warning. */
    static final String FLAT =
            """
            {
              "id": "flat", "title": "《考核细则》", "source": "某市考核细则",
              "base": {"points": 20, "article": "第一条"},
              "deduction": {
                "rule": "flat",
                "points": {
                  "LATE": 1, "OVERDUE": 1, "MISSED": 3, "WRONG_CHANNEL": 0,
                  "NOT_IN_PARALLEL": 0.5, "AFTER_PUBLICATION": 0.5, "INVERSION": 0.5,
                  "INCOMPLETE": 0.5, "FOLLOW_UP_OVERDUE": 0.5, "DESK_OVER_LIMIT": 0.5, "COUNTERSIGN_OVERDUE": 0.5
                },
                "article": "第二条"
              },
              "firstWarning": {"enabled": false, "article": "第三条"},
              "repeat": {"factor": 2, "after": ["CRITICISM"], "within": "P6M", "article": "第三条"},
              "floor": {"points": 0, "article": "第四条"},
              "counting": {
                "late": ["LATE", "OVERDUE"], "missed": ["MISSED"],
                "other": ["WRONG_CHANNEL", "NOT_IN_PARALLEL", "AFTER_PUBLICATION", "INVERSION",
                          "INCOMPLETE", "FOLLOW_UP_OVERDUE", "DESK_OVER_LIMIT", "COUNTERSIGN_OVERDUE"],
                "article": "第五条"
              },
              "ranking": {
                "best": "HIGHEST_TOTAL", "ties": "SHARE_AND_CONTINUE", "withoutEvents": "RANKED", "article": "第六条"
              },
              "percentages": {"rounding": "HALF_UP", "article": "第七条"}
            }
            """;

    static final Deeds NO_DEEDS =
            new Deeds(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30), List.of(), List.of(), List.of(), Map.of());

    private Given() {}

    static Scheme shipped() {
        return SchemeFile.read("city-deduction.json", ShippedSchemes.text("city-deduction.json"));
    }

    static Unit unit(String code, String group, int order) {
        return new Unit(code, code + "全称", code, UnitLevel.COUNTY, group, order, LocalDate.of(2020, 1, 1), null, null);
    }

    static Party party(String code) {
        return new Party(code, code, Level.COUNTY);
    }

    static IncidentFacts facts(String number, boolean drill, Filing... filings) {
        return new IncidentFacts(
                number,
                "事件" + number,
                new IncidentKind("forest-fire", "森林火灾", IncidentClass.NATURAL_DISASTER),
                "某地",
                EventTime.exactly(NOON),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                Set.of(),
                List.of(filings),
                List.of(),
                drill);
    }

    static Filing filed(String sender, Duration afterNoon) {
        return new Filing(
                sender + afterNoon,
                party(sender),
                new Party("shiweiban", "市委办公室", Level.CITY),
                Desk.PARTY_OFFICE,
                Channel.WRITTEN,
                Filing.Stage.FIRST,
                null,
                EventTime.exactly(NOON.plus(afterNoon)),
                NOON);
    }

    static Verdict verdict(String sender, String rule, Verdict.Kind kind) {
        return verdict(sender, rule, kind, Level.CITY, true);
    }

    static Verdict verdict(String sender, String rule, Verdict.Kind kind, Level receiver, boolean firm) {
        return new Verdict(
                rule + "/" + sender,
                rule,
                kind,
                party(sender),
                receiver,
                Desk.PARTY_OFFICE,
                Channel.WRITTEN,
                EventTime.exactly(NOON),
                NOON.plus(Duration.ofHours(2)),
                null,
                Duration.ZERO,
                firm,
                "第五条",
                List.of("说明"));
    }

    static Judgement judgement(@Nullable Grade grade, Verdict... verdicts) {
        return new Judgement(
                "city", "《规定》", NOON, new GradeDecision(grade, "", "", false), List.of(), List.of(), List.of(verdicts));
    }
}
