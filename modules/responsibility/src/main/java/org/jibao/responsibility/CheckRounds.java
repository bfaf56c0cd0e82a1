package org.jibao.responsibility;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;
import org.jibao.responsibility.CheckCalls.Check;
import org.jibao.responsibility.CheckCalls.Dialled;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

/**
 * 一轮抽查: a list of units to ring, all of some groups or drawn by lot, that one shift begins and another may finish. The
 * seed of a draw is made by the program and recorded with the pool, so that everybody can draw again; a draw that was made is
 * not taken back.
 */
public interface CheckRounds {

    /** Groups whose units can be checked today, in the order of the units. */
    List<String> groups();

    /**
     * Makes the list. Duty officers, leaders on duty, evaluators.
     *
     * @return id of the round
     */
    long make(NewRound round, Actor actor);

    /** Rounds made on these days, both inclusive, newest first. */
    List<Round> between(LocalDate from, LocalDate to);

    Optional<Round> find(long round);

    /** Who is drawn with another seed or the same: {@code wanted} of {@code pool}, in the order of dialling. */
    List<String> draw(String seed, Set<String> pool, int wanted);

    /**
     * Records calls of a round, all of them or none: the first of a unit's check, or a further one where the line was busy.
     * Roles as for {@link #make}.
     */
    void fill(long round, List<Filled> filled, Actor actor);

    /** Gives up the rest of a list, with the reason. Roles as for {@link #make}. */
    void end(long round, String reason, Actor actor);

    /** The list as a workbook, with what is filled in already, that {@link #importRound} takes back. */
    byte[] export(long round);

    /**
     * Calls from the sheet 抽查 of {@link #export}; rows without a result, and those of units that were decided before, are
     * passed over.
     *
     * @throws org.jibao.offices.InvalidInput when the file is no workbook at all
     */
    ImportResult importRound(long round, InputStream workbook, ImportMode mode, Actor actor);

    /**
     * 拟抽查.
     *
     * @param groups ranking groups; empty for all
     * @param wanted how many are drawn; null for all units of the groups
     */
    record NewRound(String title, List<String> groups, @Nullable Integer wanted) {
        public NewRound {
            groups = List.copyOf(groups);
        }
    }

    /** 填报的一行. */
    record Filled(String unit, Dialled call) {}

    /**
     * 一轮抽查: as it stands.
     *
     * @param seed what it was drawn with; empty where all are rung
     * @param pool codes of the units that could be drawn, in order
     * @param lines in the order of dialling
     * @param endedReason why the rest was given up; null while it was not
     */
    record Round(
            long id,
            String title,
            LocalDate day,
            @Nullable Integer wanted,
            String seed,
            List<String> pool,
            List<Line> lines,
            String madeBy,
            Instant madeAt,
            @Nullable String endedReason,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {

        public Round {
            pool = List.copyOf(pool);
            lines = List.copyOf(lines);
        }

        /** Lines that need no further call. */
        public long done() {
            return lines.stream().filter(Line::done).count();
        }

        public boolean open() {
            return endedAt == null && done() < lines.size();
        }
    }

    /**
     * 名单上的一家.
     *
     * @param number the unit's duty line on record today; empty when it has none
     * @param check what was found; null while nobody rang
     */
    record Line(int place, String unit, String unitName, String group, String number, @Nullable Check check) {

        public boolean done() {
            return check != null
                    && check.state() != CheckCalls.State.PENDING
                    && check.state() != CheckCalls.State.STRUCK;
        }
    }
}
