package org.jibao.launcher.sample;

import java.nio.file.Files;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.jibao.timeliness.IncidentFacts;
import org.jibao.timeliness.Judgement;
import org.jibao.timeliness.Policy;
import org.jibao.timeliness.PolicyException;
import org.jibao.timeliness.PolicyFiles;
import org.jibao.timeliness.Timeliness;
import org.jibao.timeliness.Verdict;

/** The sample quarter judged by the real rules. */
class SampleQuarterTest {
    private static final Instant AFTER_THE_QUARTER = Instant.parse("2026-10-08T01:00:00Z");

    private static final ShippedRegister REGISTER = new ShippedRegister("incidents-2026q3");
    private static final Map<IncidentFacts, Judgement> JUDGED = judged(REGISTER, AFTER_THE_QUARTER);

    private static Policy policy() {
        try {
            return PolicyFiles.parse("anlan-2024.json", Files.readString(DemoFolder.file("policies/anlan-2024.json")));
        } catch (PolicyException e) {
            throw new AssertionError(e.faults().toString(), e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<IncidentFacts, Judgement> judged(ShippedRegister register, Instant asOf) {
        var policy = policy();
        var judged = new LinkedHashMap<IncidentFacts, Judgement>();
        register.facts().forEach(facts -> judged.put(facts, Timeliness.judge().judge(facts, policy, asOf)));
        return judged;
    }

    @Test
    void print() {
        var counts = new TreeMap<String, Integer>();
        JUDGED.forEach((facts, judgement) -> {
            var grade = judgement.grade().grade();
            counts.merge("class " + facts.kind().incidentClass(), 1, Integer::sum);
            counts.merge("grade " + grade, 1, Integer::sum);
            for (var v : judgement.verdicts()) {
                counts.merge("verdict " + v.kind(), 1, Integer::sum);
                counts.merge("rule " + v.ruleId() + " " + v.kind(), 1, Integer::sum);
                if (v.kind() != Verdict.Kind.ON_TIME) {
                    System.out.println(facts.number() + " " + facts.kind().name() + " " + grade + " " + v.ruleId() + " "
                            + v.sender().name() + " " + v.kind() + " " + v.overdue() + (v.firm() ? "" : " ~"));
                }
            }
        });
        counts.forEach((k, v) -> System.out.println(k + " = " + v));
        var pairs = Pairs.of(JUDGED);
        System.out.println(pairs);
    }
}
