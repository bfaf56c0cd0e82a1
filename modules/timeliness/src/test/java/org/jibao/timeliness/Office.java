package org.jibao.timeliness;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/** What the tests need to tell an incident in a few lines. Times are local: {@code 12-04 20:34}. */
final class Office {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Party TOWN = new Party("town", "青石镇", Level.TOWNSHIP);
    static final Party DISTRICT = new Party("district", "临河区", Level.COUNTY);
    static final Party BUREAU = new Party("bureau", "市公安局", Level.DEPARTMENT);
    static final Party CITY = new Party("city", "江州市", Level.CITY);
    static final Party PROVINCE = new Party("province", "省", Level.PROVINCE);
    static final Party CENTRE = new Party("centre", "中央", Level.CENTRE);
    static final Party WORKS = new Party("works", "某化工厂", Level.SITE);

    private Office() {}

    /** A moment of 2017, e.g. {@code 12-04 20:34} or {@code 12-04 20:34:01}. */
    static Instant at(String time) {
        return LocalDateTime.parse("2017-" + time.replace(' ', 'T'))
                .atZone(SHANGHAI)
                .toInstant();
    }

    static EventTime exactly(String time) {
        return EventTime.exactly(at(time));
    }

    static EventTime about(String time, int minutes) {
        return EventTime.about(at(time), Duration.ofMinutes(minutes));
    }

    static Policy policy(String id) {
        return PolicyFiles.shipped().stream()
                .filter(policy -> policy.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static IncidentKind kind(String code) {
        return IncidentKinds.shipped().find(code).orElseThrow();
    }

    static Figures figures(Object... pairs) {
        var figures = Figures.NONE;
        for (int i = 0; i < pairs.length; i += 2) {
            figures = figures.with((FigureKind) pairs[i], new BigDecimal(pairs[i + 1].toString()));
        }
        return figures;
    }

    static Told incident(String kind) {
        return new Told(kind(kind));
    }

    /** An incident as it is being told; {@link #facts()} is what the judge gets. */
    static final class Told {
        private final IncidentKind kind;
        private String place = "某地";
        private @Nullable EventTime occurred;
        private @Nullable EventTime known;
        private @Nullable EventTime headTold;
        private @Nullable EventTime asked;
        private @Nullable Grade override;
        private final List<FiguresAt> figures = new ArrayList<>();
        private final List<MetMust> stated = new ArrayList<>();
        private final Set<Party> obliged = new HashSet<>();
        private final List<Filing> filings = new ArrayList<>();
        private final List<Sighting> sightings = new ArrayList<>();
        private final List<DeskTime> deskTimes = new ArrayList<>();

        private Told(IncidentKind kind) {
            this.kind = kind;
        }

        Told at(String place) {
            this.place = place;
            return this;
        }

        Told occurred(EventTime time) {
            this.occurred = time;
            return this;
        }

        Told occurred(String time) {
            return occurred(exactly(time));
        }

        Told known(String time) {
            this.known = exactly(time);
            return this;
        }

        Told known(EventTime time) {
            this.known = time;
            return this;
        }

        Told headTold(EventTime time) {
            this.headTold = time;
            return this;
        }

        Told asked(EventTime time) {
            this.asked = time;
            return this;
        }

        Told graded(Grade grade) {
            this.override = grade;
            return this;
        }

        Told figures(String time, Object... pairs) {
            figures.add(new FiguresAt(Office.at(time), Office.at(time), "现场", Office.figures(pairs)));
            return this;
        }

        Told stated(Must must, String reason) {
            stated.add(new MetMust(must, reason));
            return this;
        }

        Told owedBy(Party... parties) {
            obliged.addAll(List.of(parties));
            return this;
        }

        Told filed(Party sender, Party receiver, Desk desk, Channel channel, String received) {
            return filed(sender, receiver, desk, channel, null, exactly(received));
        }

        Told filed(
                Party sender,
                Party receiver,
                Desk desk,
                Channel channel,
                @Nullable EventTime sent,
                @Nullable EventTime received) {
            filings.add(new Filing(
                    "f" + (filings.size() + 1),
                    sender,
                    receiver,
                    desk,
                    channel,
                    filings.isEmpty() ? Filing.Stage.FIRST : Filing.Stage.FOLLOW_UP,
                    sent,
                    received,
                    Office.at("12-31 00:00")));
            return this;
        }

        /** The last report, as being of this stage. */
        Told as(Filing.Stage stage) {
            return last(f -> changed(f, stage, f.lateReason(), f.elements()));
        }

        /** The last report, with the reason that it gives for coming late. */
        Told because(String reason) {
            return last(f -> changed(f, f.stage(), reason, f.elements()));
        }

        /** The last report, with what it speaks of. */
        Told telling(Element... elements) {
            return last(f -> changed(f, f.stage(), f.lateReason(), Set.of(elements)));
        }

        private Told last(UnaryOperator<Filing> change) {
            filings.add(change.apply(filings.remove(filings.size() - 1)));
            return this;
        }

        private static Filing changed(
                Filing f, Filing.Stage stage, @Nullable String reason, @Nullable Set<Element> elements) {
            return new Filing(
                    f.id(),
                    f.sender(),
                    f.receiver(),
                    f.desk(),
                    f.channel(),
                    stage,
                    f.sentAt(),
                    f.receivedAt(),
                    f.recordedAt(),
                    reason,
                    elements);
        }

        Told lay(Party unit, DeskTime.Stage stage, @Nullable EventTime from, @Nullable EventTime to) {
            deskTimes.add(new DeskTime(
                    "d" + (deskTimes.size() + 1), unit, "带班领导", stage, from, to, Office.at("12-31 00:00")));
            return this;
        }

        Told seen(Level level, Desk desk, EventTime time, String source) {
            sightings.add(
                    new Sighting("s" + (sightings.size() + 1), level, desk, time, source, Office.at("12-31 00:00")));
            return this;
        }

        IncidentFacts facts() {
            return new IncidentFacts(
                    "2017-001",
                    "某事件",
                    kind,
                    place,
                    occurred,
                    known,
                    headTold,
                    asked,
                    figures,
                    stated,
                    override,
                    obliged,
                    filings,
                    sightings,
                    deskTimes,
                    false);
        }

        Judgement under(String policy, String asOf) {
            return under(Office.policy(policy), asOf);
        }

        Judgement under(Policy policy, String asOf) {
            return Timeliness.judge().judge(facts(), policy, Office.at(asOf));
        }
    }

    /** One line of a table of verdicts: rule, sender, verdict, how late; a question mark where it is not firm. */
    static List<String> table(Judgement judgement) {
        return judgement.verdicts().stream()
                .map(verdict -> String.join(
                        " ",
                        verdict.ruleId(),
                        verdict.sender().name(),
                        Wording.term(verdict.kind()) + (verdict.firm() ? "" : "？"),
                        Wording.span(verdict.overdue())))
                .toList();
    }

    static Verdict verdict(Judgement judgement, String rule) {
        return judgement.verdicts().stream()
                .filter(verdict -> verdict.ruleId().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no verdict on " + rule + " in " + table(judgement)));
    }

    static Map<String, Verdict.Kind> kinds(Judgement judgement) {
        var kinds = new java.util.TreeMap<String, Verdict.Kind>();
        judgement.verdicts().forEach(verdict -> kinds.put(verdict.key(), verdict.kind()));
        return kinds;
    }
}
