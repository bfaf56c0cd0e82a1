package org.jibao.benchmarks.scoring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import javax.sql.DataSource;

/**
 * 样本记录: incidents of one quarter as a busy city would have them, written straight into the tables: each with its moments,
 * three figures, a call and a written report to the city and a written report onward; about one in eight late, some missed,
 * some known to the public first. The same seed gives the same record.
 */
final class SampleRecord {
    private static final int BATCH = 1_000;
    private static final long SEED = 20_260_925L;
    private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");
    private static final long SECONDS = 91L * 24 * 3600;
    private static final String BY = "load";
    private static final String[] KINDS = {
        "forest-fire", "road-traffic", "building-fire", "flood", "geological", "public-health"
    };

    private final int units;
    private final String[] kinds;

    SampleRecord(int units, String... kinds) {
        this.units = units;
        this.kinds = kinds.length == 0 ? KINDS : kinds.clone();
    }

    /** Own office, its superior and {@code units} assessed counties and departments. */
    void writeUnits(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var unit = connection.prepareStatement(
                        "insert into office_unit (id, version, code, name, short_name, level, ranking_group, list_order,"
                                + " valid_from) values (?, 1, ?, ?, ?, ?, ?, ?, date '2020-01-01')")) {
            unit(unit, 1, "shiweiban", "市委办公室", "CITY", "");
            unit(unit, 2, "shengwei", "省委办公厅", "PROVINCE", "");
            for (var i = 0; i < units; i++) {
                var county = i % 3 != 0;
                unit(unit, 3 + i, code(i), "单位" + i, county ? "COUNTY" : "DEPARTMENT", county ? "县（市、区）" : "市直部门");
            }
            unit.executeBatch();
        }
    }

    private static void unit(PreparedStatement unit, int id, String code, String name, String level, String group)
            throws SQLException {
        unit.setLong(1, 1_000_000L + id);
        unit.setString(2, code);
        unit.setString(3, name);
        unit.setString(4, name);
        unit.setString(5, level);
        unit.setString(6, group);
        unit.setInt(7, id);
        unit.addBatch();
    }

    private static String code(int unit) {
        return "unit-" + unit;
    }

    /** Incidents {@code from} (inclusive) to {@code to} (exclusive). */
    void writeIncidents(DataSource source, int from, int to) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (var rows = new Rows(connection)) {
                for (var i = from; i < to; i++) {
                    write(rows, i);
                    if (i % BATCH == BATCH - 1) {
                        rows.flush();
                        connection.commit();
                    }
                }
                rows.flush();
                connection.commit();
            }
        }
    }

    private void write(Rows rows, int i) throws SQLException {
        var random = new Random(SEED + i);
        var occurred = START.plusSeconds((long) (random.nextDouble() * SECONDS));
        var known = occurred.plusSeconds(60L * random.nextInt(30));
        var unit = random.nextInt(units);
        var level = unit % 3 != 0 ? "COUNTY" : "DEPARTMENT";
        var id = 1_000_000L + i;
        rows.incident(id, i, kinds[random.nextInt(kinds.length)], code(unit), level, occurred, known);
        rows.moment(id * 10 + 1, id, "OCCURRED", occurred);
        rows.moment(id * 10 + 2, id, "KNOWN", known);
        rows.figure(id * 10 + 3, id, "DEATHS", random.nextInt(4), known);
        rows.figure(id * 10 + 4, id, "SERIOUS_INJURIES", random.nextInt(12), known);
        rows.figure(id * 10 + 5, id, "AFFECTED", random.nextInt(500), known);
        var chance = random.nextInt(100);
        if (chance < 3) {
            return; // never reported
        }
        var late = chance < 15;
        var call = known.plusSeconds(60L * (late ? 90 + random.nextInt(400) : 1 + random.nextInt(9)));
        var written = call.plusSeconds(60L * (1 + random.nextInt(9)));
        rows.step(id * 10 + 6, id, code(unit), level, "shiweiban", "CITY", "PHONE", call);
        rows.step(id * 10 + 7, id, code(unit), level, "shiweiban", "CITY", "WRITTEN", written);
        rows.step(id * 10 + 8, id, "shiweiban", "CITY", "shengwei", "PROVINCE", "WRITTEN", written.plusSeconds(900));
        if (chance > 94) {
            rows.sighting(id * 10 + 9, id, known.plusSeconds(300));
        }
    }

    /** The prepared statements of one connection. */
    private static final class Rows implements AutoCloseable {
        private final PreparedStatement incident;
        private final PreparedStatement moment;
        private final PreparedStatement figure;
        private final PreparedStatement step;
        private final PreparedStatement sighting;

        Rows(Connection connection) throws SQLException {
            incident = connection.prepareStatement(
                    "insert into incident (id, version, serial_year, serial, title, kind_code, unit_code, unit_name,"
                            + " unit_level, place, cause, occurred_at, occurred_margin, known_at, known_margin, dated_at,"
                            + " drill, closed, opened_at, opened_by)"
                            + " values (?, 1, ?, ?, ?, ?, ?, ?, ?, '某地', '', ?, 0, ?, 0, ?, false, true, ?, 'load')");
            moment = connection.prepareStatement(
                    "insert into incident_moment (id, incident_id, moment, stated_at, stated_margin, source, recorded_at,"
                            + " recorded_by) values (?, ?, ?, ?, 0, '电话', ?, 'load')");
            figure = connection.prepareStatement(
                    "insert into incident_figure (id, incident_id, kind, amount, as_of, reported_by, recorded_at,"
                            + " recorded_by) values (?, ?, ?, ?, ?, '报告人', ?, 'load')");
            step = connection.prepareStatement(
                    "insert into incident_step (id, incident_id, sender_code, sender_name, sender_level, receiver_code,"
                            + " receiver_name, receiver_level, desk, channel, stage, sent_at, sent_margin, received_at,"
                            + " received_margin, reporter, contact, situation, measures, next_steps, recorded_at,"
                            + " recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, 'PARTY_OFFICE', ?, 'FIRST', ?, 0, ?, 0, '', '', '', '',"
                            + " '', ?, 'load')");
            sighting = connection.prepareStatement(
                    "insert into incident_sighting (id, incident_id, level, desk, seen_at, seen_margin, source,"
                            + " recorded_at, recorded_by) values (?, ?, 'CITY', 'PARTY_OFFICE', ?, 0, '媒体', ?, 'load')");
        }

        void incident(long id, int i, String kind, String unit, String level, Instant occurred, Instant known)
                throws SQLException {
            incident.setLong(1, id);
            // One year has numbers up to 999999; the load may need one more.
            incident.setInt(2, 2026 + i / 999_999);
            incident.setInt(3, i % 999_999 + 1);
            incident.setString(4, "第" + i + "起事件");
            incident.setString(5, kind);
            incident.setString(6, unit);
            incident.setString(7, unit);
            incident.setString(8, level);
            incident.setObject(9, at(occurred));
            incident.setObject(10, at(known));
            incident.setObject(11, at(occurred));
            incident.setObject(12, at(known));
            incident.addBatch();
        }

        void moment(long id, long of, String what, Instant at) throws SQLException {
            moment.setLong(1, id);
            moment.setLong(2, of);
            moment.setString(3, what);
            moment.setObject(4, at(at));
            moment.setObject(5, at(at));
            moment.addBatch();
        }

        void figure(long id, long of, String kind, int amount, Instant at) throws SQLException {
            figure.setLong(1, id);
            figure.setLong(2, of);
            figure.setString(3, kind);
            figure.setInt(4, amount);
            figure.setObject(5, at(at));
            figure.setObject(6, at(at));
            figure.addBatch();
        }

        void step(long id, long of, String from, String level, String to, String toLevel, String channel, Instant at)
                throws SQLException {
            step.setLong(1, id);
            step.setLong(2, of);
            step.setString(3, from);
            step.setString(4, from);
            step.setString(5, level);
            step.setString(6, to);
            step.setString(7, to);
            step.setString(8, toLevel);
            step.setString(9, channel);
            step.setObject(10, at(at));
            step.setObject(11, at(at));
            step.setObject(12, at(at));
            step.addBatch();
        }

        void sighting(long id, long of, Instant at) throws SQLException {
            sighting.setLong(1, id);
            sighting.setLong(2, of);
            sighting.setObject(3, at(at));
            sighting.setObject(4, at(at));
            sighting.addBatch();
        }

        void flush() throws SQLException {
            incident.executeBatch();
            moment.executeBatch();
            figure.executeBatch();
            step.executeBatch();
            sighting.executeBatch();
        }

        private static OffsetDateTime at(Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }

        @Override
        public void close() throws SQLException {
            incident.close();
            moment.close();
            figure.close();
            step.close();
            sighting.close();
        }
    }

    @Override
    public String toString() {
        return units + " units, written by " + BY;
    }
}
