package org.jibao.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jibao.assessment.AnnualSheet;
import org.jibao.assessment.Criticisms.Criticism;
import org.jibao.assessment.Quarter;
import org.jibao.assessment.ScoreSheet;
import org.jibao.offices.Unit;

/** 年度考核通报的素材: the closed quarters of a year put together, and how the year went from quarter to quarter. */
final class AnnualMaterial {
    private static final String NOTHING = "—";

    private final AnnualSheet year;
    private final List<ScoreSheet> quarters;
    private final List<Criticism> criticisms;
    private final Unit own;
    private final Words words;
    private final Times times;
    private final FactSheet facts = new FactSheet();

    /**
     * @param quarters the sheets the year was put together from, in order
     * @param criticisms the issued ones whose points count in the year
     */
    AnnualMaterial(
            AnnualSheet year,
            List<ScoreSheet> quarters,
            List<Criticism> criticisms,
            Unit own,
            Words words,
            Times times) {
        this.year = year;
        this.quarters = quarters;
        this.criticisms = criticisms;
        this.own = own;
        this.words = words;
        this.times = times;
    }

    List<Fact> facts() {
        return facts.all();
    }

    Map<String, Object> model(OfficeSettings office) {
        var scores = new HashMap<String, List<AnnualSheet.QuarterScore>>();
        year.groups().forEach(group -> group.rows()
                .forEach(row -> scores.put(row.sums().unitCode(), row.quarters())));
        var evidence = year.quarters().stream()
                .map(part -> "quarter/" + part.quarter())
                .toList();
        var material = new BulletinMaterial(
                sheet(),
                year.previousYear(),
                evidence,
                row -> Map.of("各季", quarterly(row, scores.getOrDefault(row.unitCode(), List.of()))),
                year.rounding(),
                criticisms,
                own,
                words,
                times,
                facts);
        var model = material.whole(office);
        model.put("年度", String.valueOf(year.year()));
        model.put("年度办法", year.rule());
        model.put("季度列表", quarters.stream().map(this::quarter).toList());
        model.put(
                "季度图",
                quarters.stream().filter(sheet -> sheet.totals().owed() > 0).count() > 1);
        return model;
    }

    /** The year in the form of a quarter's sheet, so that what is said of a quarter can be said of it. */
    private ScoreSheet sheet() {
        return new ScoreSheet(
                new Quarter(year.year(), 4),
                year.schemeTitle(),
                year.groups().stream()
                        .map(group -> new ScoreSheet.Group(
                                group.name(),
                                group.rows().stream().map(AnnualSheet.Row::sums).toList()))
                        .toList(),
                year.totals(),
                year.previousYear() == null ? year.totals() : year.previousYear(),
                Instant.EPOCH,
                "",
                "");
    }

    /** Total of each quarter of the year, — where the unit had none. */
    private List<Object> quarterly(ScoreSheet.Row row, List<AnnualSheet.QuarterScore> scores) {
        var cells = new ArrayList<Object>();
        for (int number = 1; number <= 4; number++) {
            var quarter = new Quarter(year.year(), number);
            cells.add(scores.stream()
                    .filter(score -> score.quarter().equals(quarter))
                    .findFirst()
                    .<Object>map(score -> facts.add(
                            "unit." + row.unitCode() + ".quarter." + quarter.quarter(),
                            score.total(),
                            score.total().toString(),
                            row.unitName() + quarter.words() + "得分",
                            List.of("quarter/" + quarter)))
                    .orElse(NOTHING));
        }
        return cells;
    }

    private Map<String, Object> quarter(ScoreSheet sheet) {
        var quarter = sheet.quarter();
        var id = "quarter." + quarter.quarter();
        var evidence = List.of("quarter/" + quarter);
        var totals = sheet.totals();
        var model = new HashMap<String, Object>();
        model.put("名", quarter.words());
        model.put("短名", words.numeral(quarter.quarter()));
        model.put("事件", count(id + ".incidents", totals.incidents(), quarter.words() + "事件数", evidence));
        model.put("应报", count(id + ".owed", totals.owed(), quarter.words() + "应报件次", evidence));
        model.put("及时", count(id + ".on-time", totals.onTime(), quarter.words() + "及时件次", evidence));
        model.put("迟报", count(id + ".late", totals.late(), quarter.words() + "迟报件次", evidence));
        model.put("漏报", count(id + ".missed", totals.missed(), quarter.words() + "漏报件次", evidence));
        if (totals.owed() > 0) {
            var rate = BulletinMaterial.rate(totals.onTime(), totals.owed(), year.rounding());
            model.put(
                    "及时率",
                    facts.add(id + ".on-time.rate", rate, rate.toPlainString(), quarter.words() + "及时率（%）", evidence));
        }
        model.put(
                "校验码",
                facts.add(
                        id + ".hash",
                        sheet.hash(),
                        sheet.hash().substring(0, Math.min(16, sheet.hash().length())),
                        quarter.words() + "封存结果的SHA-256",
                        evidence));
        return model;
    }

    private Fact count(String id, int count, String what, List<String> evidence) {
        return facts.add(id, count, String.valueOf(count), what, evidence);
    }
}
