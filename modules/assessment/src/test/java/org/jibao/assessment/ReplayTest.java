package org.jibao.assessment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.timeliness.Grade;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Replaying the record gives the same score: the same facts in whatever order they are told again make the same sheet, line by
 * line, under schemes of different shape; tried on made-up quarters, always the same ones.
 */
class ReplayTest {
    private static final List<String> UNITS = List.of("linhe", "heyang", "qingling", "yuntai", "hefeng");
    private static final List<String> KINDS = List.of(
            "LATE", "OVERDUE", "MISSED", "ON_TIME", "INVERSION", "INCOMPLETE", "FOLLOW_UP_OVERDUE", "WRONG_CHANNEL");
    private static final List<String> FINDINGS =
            List.of("", ", \"finding\": \"CONFIRMED\"", ", \"finding\": \"WITHDRAWN\"");

    private static final String EXTRAS =
            """
            "items": [
              {"code": "report", "name": "专报", "sign": "ADDITION", "rule": "flat", "points": 5, "article": "第四条"},
              {"code": "cut", "name": "减半", "sign": "DEDUCTION", "rule": "percent", "percent": 33, "article": "第五条"},
              {"code": "joint", "name": "联合报送", "sign": "ADDITION", "rule": "flat", "points": 10, "shared": "SPLIT",
               "article": "第八条"},
              {"code": "picture", "name": "图片", "sign": "ADDITION", "rule": "flat", "points": 1, "most": 2.5,
               "article": "第九条"},
              {"code": "gap", "name": "脱岗", "sign": "DEDUCTION", "rule": "range", "min": 0.25, "max": 3, "article": "第十条"}
            ],
            "caps": {"additions": {"points": 20, "article": "第十一条"}, "deductions": {"points": 15, "article": "第十一条"}},
            "bars": [{"of": ["CRITICISM", "gap"], "times": 2, "consequence": "取消评先", "article": "第十二条"}],
            "ratios": [{"name": "迟报率", "of": "LATE", "by": "OWED", "article": "第十三条"}],
            """;

    private final Random random = new Random(20260926);

    /** One made-up quarter: what was told of it, in no order that matters. */
    private record Told(List<String> units, List<String> cases, List<String> criticisms, List<String> entries) {

        Told shuffled(Random random) {
            // The order of the units is their own: ties stand in it.
            return new Told(units, mixed(cases, random), mixed(criticisms, random), mixed(entries, random));
        }

        private static List<String> mixed(List<String> told, Random random) {
            var copy = new ArrayList<>(told);
            Collections.shuffle(copy, random);
            return copy;
        }

        String table(String scheme) {
            return "{\"from\": \"2026-07-01\", \"to\": \"2026-09-30\",\n\"units\": " + units + ",\n\"schemeFiles\": ["
                    + scheme + "],\n\"cases\": " + cases + ",\n\"criticisms\": " + criticisms + ",\n\"entries\": "
                    + entries
                    + "}";
        }
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Told anyQuarter() {
        var units = UNITS.stream()
                .map(code -> "{\"code\": \"" + code + "\", \"name\": \"" + code + "\", \"group\": \"县\"}")
                .toList();
        var cases = new ArrayList<String>();
        for (int incident = 1; incident <= 12; incident++) {
            for (var unit : UNITS) {
                if (random.nextInt(3) == 0) {
                    var verdicts = IntStream.range(0, 1 + random.nextInt(3))
                            .mapToObj(i -> "{\"kind\": \"" + KINDS.get(random.nextInt(KINDS.size())) + "\""
                                    + any(FINDINGS) + "}")
                            .collect(Collectors.joining(","));
                    cases.add("{\"incident\": \"" + incident + "\", \"unit\": \"" + unit + "\", \"minutes\": "
                            + random.nextInt(300) + ", \"verdicts\": [" + verdicts + "]}");
                }
            }
        }
        var criticisms = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            criticisms.add("{\"unit\": \"" + any(UNITS) + "\", \"day\": \"2026-0" + (7 + random.nextInt(3)) + "-"
                    + (10 + i / 3) + "\", \"number\": \"" + (i + 1) + "号\", \"points\": "
                    + any(List.of("0.5", "1.25", "2"))
                    + ", \"reason\": \"影响大\", \"failures\": [{\"incident\": \"" + (1 + random.nextInt(12))
                    + "\", \"kind\": \"" + any(List.of("LATE", "MISSED")) + "\"}]}");
        }
        var entries = new ArrayList<String>();
        for (int i = 0; i < 14; i++) {
            var item = any(List.of("report", "joint", "picture", "gap"));
            var with = item.equals("joint")
                    ? List.of(any(UNITS.subList(0, 2)), any(UNITS.subList(2, 5)))
                    : List.of(any(UNITS));
            var ref = "e" + i;
            entries.add(entry(ref, item, with, item.equals("gap") ? "\"points\": 0.75, " : ""));
            if (item.equals("report") && random.nextBoolean()) {
                entries.add(entry(ref + "-cut", "cut", with, "\"of\": \"" + ref + "\", "));
            }
        }
        return new Told(units, cases, criticisms, entries);
    }

    private String entry(String ref, String item, List<String> units, String more) {
        return "{\"ref\": \"" + ref + "\", \"item\": \"" + item + "\", " + more + "\"units\": "
                + units.stream().map(unit -> "\"" + unit + "\"").toList() + ", \"day\": \"2026-08-"
                + (10 + random.nextInt(20)) + "\", \"reason\": \"见文件\"}";
    }

    private static List<ScoreSheet.Group> sheet(String table) {
        return CaseTable.score(table, id -> Optional.empty()).get(0).groups();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", EXTRAS})
    void the_same_facts_told_in_another_order_make_the_same_sheet_line_by_line(String sections) {
        var scheme = PublishedSchemesTest.scheme(
                sections.isEmpty() ? EXTRAS.substring(0, EXTRAS.indexOf("\"caps\"")) : sections);
        var lines = 0;
        for (int i = 0; i < 60; i++) {
            var told = anyQuarter();
            var sheet = sheet(told.table(scheme));
            for (int again = 0; again < 3; again++) {
                assertThat(sheet(told.shuffled(random).table(scheme))).isEqualTo(sheet);
            }
            lines += sheet.stream()
                    .flatMap(group -> group.rows().stream())
                    .mapToInt(row -> row.items().size() + row.added().size())
                    .sum();
        }
        assertThat(lines).as("lines compared").isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void incidents_judged_in_another_order_are_counted_alike(int seed) {
        var mixed = new Random(seed);
        record Pair(Runnable one, Runnable other) {}
        var told = new ArrayList<Pair>();
        var one = new Tally(Given.shipped(), Level.CITY, Map.of());
        var other = new Tally(Given.shipped(), Level.CITY, Map.of());
        for (int i = 1; i <= 40; i++) {
            var number = "2026-%04d".formatted(i);
            var unit = any(UNITS);
            var facts = Given.facts(number, i % 9 == 0, Given.filed(unit, Duration.ofMinutes(mixed.nextInt(300))));
            var judgement = Given.judgement(
                    any(List.of(Grade.values())),
                    Given.verdict(
                            unit,
                            "written",
                            any(List.of(Verdict.Kind.LATE, Verdict.Kind.ON_TIME, Verdict.Kind.MISSED))),
                    Given.verdict(unit, "phone", any(List.of(Verdict.Kind.LATE, Verdict.Kind.ON_TIME))));
            told.add(
                    new Pair(() -> one.add(facts, judgement, List.of()), () -> other.add(facts, judgement, List.of())));
        }
        told.forEach(pair -> pair.one().run());
        Collections.shuffle(told, mixed);
        told.forEach(pair -> pair.other().run());

        var units = UNITS.stream()
                .map(code -> Given.unit(code, "县", UNITS.indexOf(code)))
                .toList();
        assertThat(TallyTest.groups(other, units, List.of())).isEqualTo(TallyTest.groups(one, units, List.of()));
    }
}
