package org.jibao.timeliness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jibao.timeliness.Office.CITY;
import static org.jibao.timeliness.Office.DISTRICT;
import static org.jibao.timeliness.Office.TOWN;
import static org.jibao.timeliness.Office.about;
import static org.jibao.timeliness.Office.exactly;
import static org.jibao.timeliness.Office.incident;

/**
 * Whole explanations of verdicts, word by word, as an accused unit reads them: each row form on time, late, by approximate and by
 * unknown times. The approved texts lie in {@code explanations/}; {@code -Dapprove} writes them anew, to be read before they
 * are committed.
 */
class ExplanationsTest {

    private static final Path APPROVED = Path.of("src/test/resources/org/jibao/timeliness/explanations");

    private static final Policy RULES = rules();

    private static Policy rules() {
        try {
            return PolicyFiles.parse(
                    "every-form.json",
                    """
                    {
                      "id": "every-form",
                      "title": "《某市报送办法》（2017年）",
                      "inForceFrom": "2017-01-01",
                      "zone": "Asia/Shanghai",
                      "limits": [
                        { "id": "written", "citation": "第一条", "from": ["COUNTY"], "to": "CITY", "desks": ["PARTY_OFFICE"],
                          "channel": "WRITTEN", "base": "OCCURRED", "within": "PT2H", "missedAfter": "PT24H" },
                        { "id": "asked", "citation": "第二条", "from": ["COUNTY"], "to": "CITY", "desks": ["PARTY_OFFICE"],
                          "musts": ["MAY_ESCALATE", "ASKED_FROM_ABOVE"], "base": "REPORTABLE", "within": "PT30M",
                          "startsWhenReached": true, "note": "途径没有规定" },
                        { "id": "passed-on", "citation": "第十一条", "from": ["COUNTY"], "to": "CITY", "desks": ["PARTY_OFFICE"],
                          "base": "RECEIVED", "within": "PT1H" }
                      ],
                      "parallel": [
                        { "id": "parallel", "citation": "第三条", "from": ["COUNTY"],
                          "when": [ { "level": "CITY", "desk": "GOVERNMENT_OFFICE" }, { "desk": "HEAD" } ],
                          "told": { "level": "CITY", "desk": "PARTY_OFFICE" }, "tolerance": "PT10M" } ],
                      "beforePublication": [
                        { "id": "publication", "citation": "第四条", "from": ["COUNTY"],
                          "told": { "level": "CITY", "desk": "PARTY_OFFICE" }, "lead": "PT15M" } ],
                      "inversions": [
                        { "id": "inversion", "citation": "第五条", "from": ["COUNTY"],
                          "knew": [ { "level": "PROVINCE", "desk": "PARTY_OFFICE" }, { "desk": "PUBLIC" } ],
                          "told": { "level": "CITY", "desk": "PARTY_OFFICE" }, "tolerance": "PT0S" } ],
                      "followUps": [
                        { "id": "daily", "citation": "第六条", "from": ["COUNTY"], "to": "CITY", "desks": ["PARTY_OFFICE", "HEAD"],
                          "by": ["08:00", "17:00"] } ],
                      "changes": [
                        { "id": "changes", "citation": "第七条", "from": ["COUNTY"], "to": "CITY", "desks": ["PARTY_OFFICE"],
                          "figures": ["DEATHS", "MISSING"], "withinDays": 30, "within": "PT2H" } ],
                      "contents": [
                        { "id": "content", "citation": "第八条", "from": ["COUNTY"], "to": "CITY", "desks": ["PARTY_OFFICE"],
                          "stage": "FIRST", "requires": ["TIME", "PLACE"], "supplementWithin": "PT3H" },
                        { "id": "content-at-once", "citation": "第九条", "from": ["COUNTY"], "to": "CITY",
                          "desks": ["PARTY_OFFICE"], "stage": "FIRST", "requires": ["TIME"] } ],
                      "handling": [
                        { "id": "approval", "citation": "第十条", "from": ["COUNTY"], "stages": ["APPROVAL"], "within": "PT5M" } ]
                    }
                    """);
        } catch (PolicyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Office.Told told(String kind) {
        return incident(kind).owedBy(DISTRICT);
    }

    private static Map<String, Supplier<Judgement>> all() {
        var cases = new LinkedHashMap<String, Supplier<Judgement>>();
        cases.put("everything-in-order", () -> told("fire")
                .occurred("06-01 10:00")
                .known("06-01 10:05")
                .figures("06-01 10:05", FigureKind.DEATHS, 0)
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, "06-01 10:40")
                .telling(Element.TIME, Element.PLACE)
                .filed(DISTRICT, CITY, Desk.GOVERNMENT_OFFICE, Channel.PHONE, "06-01 10:45")
                .lay(DISTRICT, DeskTime.Stage.APPROVAL, exactly("06-01 10:30"), exactly("06-01 10:34"))
                .seen(Level.CITY, Desk.PUBLIC, exactly("06-01 12:00"), "晚报")
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, "06-01 16:30")
                .as(Filing.Stage.FINAL)
                .under(RULES, "06-03 00:00"));
        cases.put("nothing-in-order", () -> told("fire")
                .occurred("06-01 10:00")
                .known("06-01 10:05")
                .figures("06-01 10:05", FigureKind.DEATHS, 1, FigureKind.MISSING, 2)
                .figures("06-01 15:00", FigureKind.DEATHS, 2, FigureKind.MISSING, 1)
                .stated(Must.MAY_ESCALATE, "相邻厂房存有油漆")
                .asked(exactly("06-01 11:00"))
                .filed(DISTRICT, CITY, Desk.GOVERNMENT_OFFICE, Channel.PHONE, "06-01 10:20")
                .filed(TOWN, CITY, Desk.PARTY_OFFICE, Channel.PHONE, "06-01 11:10")
                .seen(Level.PROVINCE, Desk.PARTY_OFFICE, exactly("06-01 11:00"), "省里来电")
                .seen(Level.CITY, Desk.PUBLIC, exactly("06-01 11:05"), "晚报")
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, "06-01 13:00")
                .telling(Element.PLACE)
                .lay(DISTRICT, DeskTime.Stage.APPROVAL, exactly("06-01 12:30"), exactly("06-01 12:50"))
                .lay(DISTRICT, DeskTime.Stage.APPROVAL, exactly("06-02 09:00"), null)
                .under(RULES, "06-03 00:00"));
        cases.put("approximate-but-the-same-over-the-span", () -> told("fire")
                .occurred(about("06-01 10:00", 10))
                .figures("06-01 10:30", FigureKind.DEATHS, 0)
                .figures("06-01 12:30", FigureKind.DEATHS, 1)
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, null, about("06-01 11:00", 5))
                .telling(Element.PLACE)
                .filed(
                        DISTRICT,
                        CITY,
                        Desk.GOVERNMENT_OFFICE,
                        Channel.PHONE,
                        about("06-01 11:00", 2),
                        about("06-01 11:00", 2))
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, null, about("06-01 13:00", 5))
                .telling(Element.TIME)
                .lay(DISTRICT, DeskTime.Stage.APPROVAL, about("06-01 10:40", 1), about("06-01 10:41", 1))
                .seen(Level.CITY, Desk.PUBLIC, about("06-01 18:00", 10), "晚报")
                .under(RULES, "06-01 20:00"));
        cases.put("approximate-and-open", () -> told("fire")
                .occurred(about("06-01 10:00", 30))
                .figures("06-01 12:00", FigureKind.DEATHS, 0)
                .figures("06-01 14:00", FigureKind.DEATHS, 1)
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, null, about("06-01 12:00", 5))
                .telling(Element.PLACE)
                .filed(
                        DISTRICT,
                        CITY,
                        Desk.GOVERNMENT_OFFICE,
                        Channel.PHONE,
                        about("06-01 11:50", 5),
                        about("06-01 11:50", 5))
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, null, about("06-01 15:00", 90))
                .telling(Element.TIME)
                .lay(DISTRICT, DeskTime.Stage.APPROVAL, about("06-01 10:40", 3), about("06-01 10:46", 3))
                .seen(Level.CITY, Desk.PUBLIC, about("06-01 12:10", 10), "晚报")
                .seen(Level.PROVINCE, Desk.PARTY_OFFICE, about("06-01 12:00", 10), "省里来电")
                .under(RULES, "06-01 20:00"));
        cases.put("steps-without-times", () -> told("fire")
                .occurred("06-01 10:00")
                .figures("06-01 10:10", FigureKind.DEATHS, 0)
                .figures("06-01 13:00", FigureKind.DEATHS, 1)
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, null, null)
                .filed(DISTRICT, CITY, Desk.GOVERNMENT_OFFICE, Channel.PHONE, null, null)
                .lay(DISTRICT, DeskTime.Stage.APPROVAL, exactly("06-01 10:40"), null)
                .lay(DISTRICT, DeskTime.Stage.APPROVAL, null, exactly("06-01 10:50"))
                .under(RULES, "06-03 00:00"));
        cases.put("still-pending", () -> told("fire")
                .occurred("06-01 10:00")
                .figures("06-01 10:10", FigureKind.DEATHS, 0)
                .figures("06-01 11:00", FigureKind.DEATHS, 1)
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.PHONE, "06-01 10:20")
                .telling(Element.PLACE)
                .filed(DISTRICT, CITY, Desk.GOVERNMENT_OFFICE, Channel.PHONE, "06-01 11:18")
                .lay(DISTRICT, DeskTime.Stage.APPROVAL, exactly("06-01 11:18"), null)
                .under(RULES, "06-01 11:20"));
        // The change lies between two reports; more than five follow-ups are missing; others, without times, told the
        // desk too.
        cases.put("a-week-later", () -> told("fire")
                .occurred("06-01 10:00")
                .figures("06-01 10:10", FigureKind.DEATHS, 0)
                .figures("06-01 14:00", FigureKind.DEATHS, 1)
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.PHONE, "06-01 12:30")
                .telling()
                .filed(TOWN, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, "06-01 14:10")
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, null, null)
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, "06-01 18:00")
                .seen(Level.CITY, Desk.PUBLIC, exactly("06-01 12:00"), "晚报")
                .under(RULES, "06-06 12:00"));
        cases.put("poisoning-by-two-figures-together", () -> told("poisoning")
                .occurred("06-01 10:00")
                .figures(
                        "06-01 10:30",
                        FigureKind.SERIOUS_INJURIES,
                        60,
                        FigureKind.LIGHT_INJURIES,
                        50,
                        FigureKind.DEATHS,
                        1)
                .under(RULES, "06-01 10:40"));
        // What others told counts for nobody else: the township told the city and its government before the district
        // was told.
        cases.put("told-by-others", () -> told("fire")
                .occurred("06-01 10:00")
                .filed(TOWN, CITY, Desk.GOVERNMENT_OFFICE, Channel.PHONE, "06-01 10:05")
                .filed(TOWN, CITY, Desk.PARTY_OFFICE, Channel.PHONE, "06-01 10:10")
                .filed(TOWN, DISTRICT, Desk.PARTY_OFFICE, Channel.PHONE, "06-01 10:40")
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.PHONE, "06-01 11:30")
                .under(RULES, "06-02 12:00"));
        // The report may have come before the change or after it.
        cases.put("around-the-change", () -> told("fire")
                .occurred("06-01 10:00")
                .figures("06-01 10:10", FigureKind.DEATHS, 0)
                .figures("06-01 14:05", FigureKind.DEATHS, 1)
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, "06-01 11:00")
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, null, about("06-01 14:00", 10))
                .under(RULES, "06-01 16:50"));
        // As many follow-ups are missing as are listed.
        cases.put("five-missing", () -> told("fire")
                .occurred("06-01 10:00")
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, "06-01 11:00")
                .under(RULES, "06-04 08:30"));
        cases.put("about-the-hour", () -> told("fire")
                .occurred("06-01 10:00")
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, "06-01 11:00")
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, null, about("06-01 16:55", 10))
                .under(RULES, "06-01 18:00"));
        cases.put("kept-about-the-hour", () -> told("fire")
                .occurred("06-01 06:00")
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, "06-01 07:00")
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, null, about("06-01 16:55", 10))
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, "06-01 20:00")
                .as(Filing.Stage.FINAL)
                .under(RULES, "06-02 12:00"));
        cases.put("missed-about-the-hour", () -> told("fire")
                .occurred("06-01 06:00")
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, "06-01 07:00")
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, null, about("06-01 17:05", 10))
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.WRITTEN, "06-01 20:00")
                .as(Filing.Stage.FINAL)
                .under(RULES, "06-02 12:00"));
        // Nothing was said of the missing the second time, which is no change.
        cases.put("a-figure-left-out", () -> told("fire")
                .occurred("06-01 10:00")
                .figures("06-01 10:10", FigureKind.DEATHS, 1, FigureKind.MISSING, 2)
                .figures("06-01 14:00", FigureKind.DEATHS, 2)
                .filed(DISTRICT, CITY, Desk.PARTY_OFFICE, Channel.SMS, "06-01 10:50")
                .under(RULES, "06-01 15:00"));
        return cases;
    }

    static java.util.Set<String> names() {
        return all().keySet();
    }

    private static String printed(Judgement judgement) {
        var text = new StringBuilder(judgement.policyTitle()).append('\n');
        var grade = judgement.grade();
        text.append('\n')
                .append(grade.grade())
                .append("：")
                .append(grade.reason())
                .append('\n');
        judgement.musts().forEach(must -> text.append(must.must())
                .append("：")
                .append(must.reason())
                .append('\n'));
        for (var verdict : judgement.verdicts()) {
            text.append('\n')
                    .append(verdict.ruleId())
                    .append(' ')
                    .append(verdict.kind())
                    .append(verdict.firm() ? "" : " ?")
                    .append(
                            verdict.actual() == null
                                    ? ""
                                    : " " + verdict.actual().at())
                    .append('\n');
            verdict.explanation()
                    .forEach(sentence -> text.append("  ").append(sentence).append('\n'));
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_explanation_says_each_word_that_was_approved(String name) throws IOException {
        var file = APPROVED.resolve(name + ".approved.txt");
        var text = printed(all().getOrDefault(name, () -> {
                    throw new IllegalStateException(name);
                })
                .get());
        if (System.getProperty("approve") != null) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
