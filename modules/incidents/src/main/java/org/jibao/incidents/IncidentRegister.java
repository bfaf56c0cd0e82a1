package org.jibao.incidents;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.jibao.offices.Actor;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.Judgement;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

/** 事件登记簿: the one record. Every command checks its input first and stores all of it or nothing. */
public interface IncidentRegister {

    IncidentNumber open(PhoneReport call, Actor actor);

    /** Files a written report; returns its number within the incident. A final report closes the incident. */
    int file(IncidentNumber number, WrittenReport report, Actor actor);

    void record(IncidentNumber number, Step step, Actor actor);

    void sight(IncidentNumber number, SightingNote sighting, Actor actor);

    /** Sets the grade by a person's decision; {@code reason} must not be blank. */
    void grade(IncidentNumber number, Grade grade, String reason, Actor actor);

    Optional<IncidentView> find(IncidentNumber number);

    /** As {@link #list(IncidentQuery, Veil)}, of every text as it stands. */
    default List<IncidentLine> list(IncidentQuery query) {
        return list(query, Veil.NONE);
    }

    /** One page of a list. Words are searched in what the reader of {@code veil} sees, so that a search tells no more. */
    List<IncidentLine> list(IncidentQuery query, Veil veil);

    Optional<IncidentFacts> facts(IncidentNumber number);

    /** Hands the facts of every incident of the period (occurred, or when unknown opened, in it) to {@code reader}, streaming. */
    default void eachFacts(Instant from, Instant to, Consumer<IncidentFacts> reader) {
        eachDated(from, to, (facts, dated) -> reader.accept(facts));
    }

    /**
     * As {@link #eachFacts}, with the instant that places the incident in the period: occurred, or when that is unknown
     * opened. In the order of these instants; a fixed number of queries for each few hundred incidents.
     */
    void eachDated(Instant from, Instant to, BiConsumer<IncidentFacts, Instant> reader);

    /** Judges one incident under the policy in force when it occurred. */
    Judgement judge(IncidentNumber number, Instant asOf);

    /** Judges one incident under a named policy, adopted or shipped. */
    Judgement judge(IncidentNumber number, String policyId, Instant asOf);

    /** Incidents with their steps from a workbook (sheets 事件, 报送, 数据, 外部来源). Duty officers and administrators. */
    ImportResult importRegister(InputStream workbook, ImportMode mode, Actor actor);

    /** As {@link #exportRegister(IncidentQuery, Veil)}, of every text as it stands. */
    default byte[] exportRegister(IncidentQuery query) {
        return exportRegister(query, Veil.NONE);
    }

    /** The register of a query as a workbook that can be imported again, as the reader of {@code veil} may have it. */
    byte[] exportRegister(IncidentQuery query, Veil veil);
}
