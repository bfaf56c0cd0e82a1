package org.jibao.benchmarks.verdicts;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jibao.timeliness.Channel;
import org.jibao.timeliness.Desk;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.FigureKind;
import org.jibao.timeliness.Figures;
import org.jibao.timeliness.FiguresAt;
import org.jibao.timeliness.Filing;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.IncidentKinds;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.MetMust;
import org.jibao.timeliness.Must;
import org.jibao.timeliness.Party;
import org.jibao.timeliness.Sighting;

/** A year's record as an office may have it: all kinds of event, growing figures, late and missing reports, some times approximate. */
final class YearOfIncidents {
    private static final Instant NEW_YEAR = Instant.parse("2017-01-01T00:00:00Z");
    private static final Party CITY = new Party("city", "市委办", Level.CITY);
    private static final Party PROVINCE = new Party("province", "省委办公厅", Level.PROVINCE);

    private final Random random = new Random(20170101);

    private YearOfIncidents() {}

    /** So many incidents, the same ones at every call. */
    static List<IncidentFacts> of(int incidents) {
        var record = new YearOfIncidents();
        var facts = new ArrayList<IncidentFacts>();
        for (int i = 0; i < incidents; i++) {
            facts.add(record.incident(i));
        }
        return List.copyOf(facts);
    }

    private IncidentFacts incident(int i) {
        var kinds = IncidentKinds.shipped().all();
        var occurred = NEW_YEAR.plus(Duration.ofMinutes(random.nextInt(365 * 24 * 60)));
        var county = new Party("county-" + i % 30, "第" + i % 30 + "县", Level.COUNTY);
        var department = new Party("department-" + i % 25, "第" + i % 25 + "局", Level.DEPARTMENT);
        var figures = new ArrayList<FiguresAt>();
        var known = Figures.NONE;
        for (int step = 0; step <= random.nextInt(3); step++) {
            known = known.with(FigureKind.DEATHS, BigDecimal.valueOf(random.nextInt(2) * (step + 1L)))
                    .with(FigureKind.SERIOUS_INJURIES, BigDecimal.valueOf(random.nextInt(6)));
            var at = occurred.plus(Duration.ofMinutes(40L + 150L * step));
            figures.add(new FiguresAt(at, at, county.name(), known));
        }
        var filings = new ArrayList<Filing>();
        filing(filings, "a", county, CITY, Channel.PHONE, Filing.Stage.FIRST, occurred, 20 + random.nextInt(120));
        filing(filings, "b", county, CITY, Channel.WRITTEN, Filing.Stage.FIRST, occurred, 60 + random.nextInt(240));
        filing(filings, "c", CITY, PROVINCE, Channel.WRITTEN, Filing.Stage.FIRST, occurred, 90 + random.nextInt(300));
        if (i % 3 == 0) {
            filing(filings, "d", department, CITY, Channel.PHONE, Filing.Stage.FIRST, occurred, random.nextInt(200));
        }
        if (i % 2 == 0) {
            filing(filings, "e", county, CITY, Channel.WRITTEN, Filing.Stage.FOLLOW_UP, occurred, 500);
        }
        var seen = EventTime.about(occurred.plus(Duration.ofMinutes(30)), Duration.ofMinutes(10));
        return new IncidentFacts(
                "2017-" + i,
                "第" + i + "起",
                kinds.get(i % kinds.size()),
                i % 9 == 0 ? "市政府门前" : "某镇",
                i % 4 == 0 ? EventTime.about(occurred, Duration.ofMinutes(15)) : EventTime.exactly(occurred),
                EventTime.exactly(occurred.plus(Duration.ofMinutes(random.nextInt(30)))),
                null,
                i % 7 == 0 ? EventTime.exactly(occurred.plus(Duration.ofHours(2))) : null,
                figures,
                i % 2 == 0 ? List.of(new MetMust(Must.MAY_ESCALATE, "有蔓延可能")) : List.of(),
                null,
                Set.of(county, department, CITY),
                filings,
                i % 5 == 0 ? List.of(new Sighting("s", Level.CITY, Desk.LEADERS, seen, "市领导已知情", occurred)) : List.of(),
                false);
    }

    private void filing(
            List<Filing> filings,
            String id,
            Party from,
            Party to,
            Channel channel,
            Filing.Stage stage,
            Instant occurred,
            int minutes) {
        if (random.nextInt(12) == 0) {
            return;
        }
        var at = occurred.plus(Duration.ofMinutes(minutes));
        filings.add(new Filing(id, from, to, Desk.PARTY_OFFICE, channel, stage, null, EventTime.exactly(at), at));
    }
}
