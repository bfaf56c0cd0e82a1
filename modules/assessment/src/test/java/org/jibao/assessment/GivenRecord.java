package org.jibao.assessment;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import org.jibao.incidents.IncidentLine;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentQuery;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.IncidentView;
import org.jibao.incidents.PhoneReport;
import org.jibao.incidents.PolicyBook;
import org.jibao.incidents.SightingNote;
import org.jibao.incidents.Step;
import org.jibao.incidents.Veil;
import org.jibao.incidents.WrittenReport;
import org.jibao.offices.Actor;
import org.jibao.offices.Offices;
import org.jibao.offices.Unit;
import org.jibao.offices.UnitLevel;
import org.jibao.timeliness.EventTime;
import org.jibao.timeliness.Grade;
import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.Judge;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Policy;
import org.jibao.timeliness.PolicyFiles;
import org.jibao.timeliness.Verdict;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

/**
 * A record whose judgements a test states outright, so that every kind of verdict can be met, also those that no shipped
 * policy gives today. It answers what assessment asks of incidents and offices, and nothing else.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class GivenRecord implements IncidentRegister, PolicyBook, Judge, Offices {
    private final Map<String, IncidentFacts> facts = new LinkedHashMap<>();
    private final Map<String, List<Verdict>> verdicts = new LinkedHashMap<>();
    private final List<Unit> units = new ArrayList<>();
    private boolean policyInForce;

    void clear() {
        facts.clear();
        verdicts.clear();
        units.clear();
        policyInForce = true;
        unit("shiweiban", UnitLevel.CITY, "");
        unit("shengwei", UnitLevel.PROVINCE, "省");
        unit("linhe", UnitLevel.COUNTY, "县（市、区）");
        unit("heyang", UnitLevel.COUNTY, "县（市、区）");
        unit("anping", UnitLevel.COUNTY, "县（市、区）");
        unit("anjian", UnitLevel.DEPARTMENT, "市直部门");
        unit("qingshi", UnitLevel.TOWNSHIP, "");
    }

    void unit(String code, UnitLevel level, String group) {
        units.add(new Unit(code, code, code, level, group, units.size(), LocalDate.of(2020, 1, 1), null, null));
    }

    void withoutPolicy() {
        policyInForce = false;
    }

    /** An incident at {@code occurred} with the verdicts that follow from it. */
    IncidentNumber incident(String number, Instant occurred, Verdict... given) {
        return incident(number, occurred, false, given);
    }

    IncidentNumber incident(String number, Instant occurred, boolean drill, Verdict... given) {
        var plain = Given.facts(number, drill, Given.filed("linhe", Duration.ofHours(3)));
        facts.put(
                number,
                new IncidentFacts(
                        number,
                        plain.title(),
                        plain.kind(),
                        plain.place(),
                        EventTime.exactly(occurred),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        plain.obliged(),
                        plain.filings(),
                        List.of(),
                        drill));
        verdicts.put(number, List.of(given));
        return IncidentNumber.parse(number);
    }

    @Override
    public Judgement judge(IncidentFacts asked, Policy policy, Instant asOf) {
        return judge(IncidentNumber.parse(asked.number()), asOf);
    }

    @Override
    public Judgement judge(IncidentNumber number, Instant asOf) {
        return Given.judgement(
                Grade.LARGER,
                verdicts.getOrDefault(number.toString(), List.of()).toArray(Verdict[]::new));
    }

    @Override
    public Optional<IncidentFacts> facts(IncidentNumber number) {
        return Optional.ofNullable(facts.get(number.toString()));
    }

    @Override
    public void eachDated(Instant from, Instant to, BiConsumer<IncidentFacts, Instant> reader) {
        for (var one : facts.values()) {
            var occurred = one.occurred();
            if (occurred != null
                    && !occurred.at().isBefore(from)
                    && occurred.at().isBefore(to)) {
                reader.accept(one, occurred.at());
            }
        }
    }

    @Override
    public Optional<Policy> inForceAt(Instant instant) {
        return policyInForce ? PolicyFiles.shipped().stream().findFirst() : Optional.empty();
    }

    @Override
    public Optional<Unit> find(String code, LocalDate day) {
        return units.stream().filter(u -> u.code().equals(code)).findFirst();
    }

    @Override
    public List<Unit> existingOn(LocalDate day) {
        return List.copyOf(units);
    }

    @Override
    public Optional<Unit> own(LocalDate day) {
        return find("shiweiban", day);
    }

    @Override
    public Optional<Policy> find(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Unit> successorOf(String code, LocalDate day) {
        return Optional.empty();
    }

    @Override
    public Optional<Unit> byName(String name, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] export() {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] form() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Unit> history() {
        return List.copyOf(units);
    }

    @Override
    public ImportResult importUnits(InputStream workbook, ImportMode mode, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Policy adopt(String fileName, String json, LocalDate from, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Policy adopt(String fileName, String json, LocalDate from, int known, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Edition> editions() {
        throw new UnsupportedOperationException();
    }

    @Override
    public IncidentNumber open(PhoneReport call, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int file(IncidentNumber number, WrittenReport report, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void record(IncidentNumber number, Step step, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void sight(IncidentNumber number, SightingNote sighting, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void grade(IncidentNumber number, Grade grade, String reason, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<IncidentView> find(IncidentNumber number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<IncidentLine> list(IncidentQuery query, Veil veil) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Judgement judge(IncidentNumber number, String policyId, Instant asOf) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ImportResult importRegister(InputStream workbook, ImportMode mode, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] exportRegister(IncidentQuery query, Veil veil) {
        throw new UnsupportedOperationException();
    }
}
