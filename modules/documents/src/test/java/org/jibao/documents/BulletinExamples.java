package org.jibao.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Criticisms.Criticism;
import org.jibao.assessment.Points;
import org.jibao.assessment.Quarter;
import org.jibao.assessment.Rounding;
import org.jibao.assessment.ScoreSheet;
import org.jibao.assessment.ScoreSheet.Count;
import org.jibao.assessment.ScoreSheet.Group;
import org.jibao.assessment.ScoreSheet.Row;
import org.jibao.assessment.ScoreSheet.ScoreItem;
import org.jibao.assessment.ScoreSheet.Totals;

import static org.jibao.documents.CriticismExamples.issued;
import static org.jibao.documents.CriticismExamples.many;
import static org.jibao.documents.CriticismExamples.warned;
import static org.jibao.documents.Examples.OFFICE;
import static org.jibao.documents.Examples.OWN;
import static org.jibao.documents.Examples.SHELF;
import static org.jibao.documents.Examples.TEMPLATES;
import static org.jibao.documents.Examples.TIMES;
import static org.jibao.documents.Examples.WORDS;
import static org.jibao.documents.Examples.at;

/** 季度考核通报的样例. */
final class BulletinExamples {
    private BulletinExamples() {}

    static Map<String, Supplier<Composed>> all() {
        var examples = new LinkedHashMap<String, Supplier<Composed>>();
        examples.put("bulletin/examples/full", () -> bulletin(quarter(), Rounding.DOWN, List.of(issued(many()))));
        examples.put(
                "bulletin/examples/warnings-alone",
                () -> bulletin(quarter(), Rounding.DOWN, List.of(issued(warned()))));
        examples.put("bulletin/examples/no-event", () -> bulletin(quietQuarter(), Rounding.HALF_UP, List.of()));
        return examples;
    }

    static Composed bulletin(ScoreSheet sheet, Rounding rounding, List<Criticism> criticisms) {
        var material = new BulletinMaterial(sheet, rounding, criticisms, OWN, WORDS, TIMES);
        var name = "bulletin/quarter.ftl";
        return new Composed(TEMPLATES.render(name, material.model(OFFICE)), SHELF.text(name), material.facts());
    }

    static ScoreSheet quarter() {
        var counties = List.of(
                row(1, "云台区", 18, 18, 18, 0, 0, 0, 21, "0", "100"),
                row(1, "澄湖区", 15, 15, 15, 0, 0, 0, 18, "0", "100"),
                row(3, "望津区", 16, 16, 15, 1, 0, 0, 27, "0", "100"),
                row(4, "临河县", 22, 22, 19, 3, 0, 2, 71, "1", "99"),
                row(5, "青岭县", 9, 8, 8, 0, 1, 1, 64, "1.5", "98.5"),
                row(null, "白渠县", 0, 0, 0, 0, 0, 0, null, "0", "100"));
        var departments = new ArrayList<Row>();
        departments.add(row(1, "市公安局", 30, 30, 30, 0, 0, 0, 12, "0", "100"));
        departments.add(row(2, "市水利局", 7, 7, 6, 0, 0, 1, 40, "0", "100"));
        for (int i = 1; i <= 11; i++) {
            departments.add(row(null, "市直单位" + i, 0, 0, 0, 0, 0, 0, null, "0", "100"));
        }
        return new ScoreSheet(
                new Quarter(2026, 3),
                "《紧急信息报送目标考核倒扣分办法》",
                List.of(
                        new Group("县（市、区）", counties),
                        new Group("市直部门", departments),
                        new Group(
                                "企事业单位",
                                List.of(
                                        row(1, "市供电公司", 4, 4, 4, 0, 0, 0, 15, "0", "100"),
                                        row(1, "市水务集团", 2, 2, 2, 0, 0, 0, 22, "0", "100")))),
                totals(97, List.of(38, 52, 4, 3), List.of(0, 2, 11, 80, 4), 123, 122, 117, 4, 1),
                totals(110, List.of(40, 63, 4, 3), List.of(1, 2, 9, 98, 0), 128, 121, 107, 12, 9),
                at("10-08T10:00"),
                "li",
                "5f0c2a91d3b8e647a1c05f7e9b2d4c6810aa3f5b7c9d1e2f4a6b8c0d2e4f6a8b");
    }

    static ScoreSheet quietQuarter() {
        var rows = List.of(
                row(null, "云台区", 0, 0, 0, 0, 0, 0, null, "0", "100"),
                row(null, "澄湖区", 0, 0, 0, 0, 0, 0, null, "0", "100"));
        var none = totals(0, List.of(0, 0, 0, 0), List.of(0, 0, 0, 0, 0), 0, 0, 0, 0, 0);
        return new ScoreSheet(
                new Quarter(2026, 1),
                "《紧急信息报送目标考核倒扣分办法》",
                List.of(new Group("县（市、区）", rows)),
                none,
                none,
                at("04-07T10:00"),
                "li",
                "aa0c2a91d3b8e647a1c05f7e9b2d4c6810aa3f5b7c9d1e2f4a6b8c0d2e4f6a8b");
    }

    private static Totals totals(
            int incidents,
            List<Integer> classes,
            List<Integer> grades,
            int owed,
            int filed,
            int onTime,
            int late,
            int missed) {
        return new Totals(
                incidents,
                counts(List.of("自然灾害", "事故灾难", "公共卫生事件", "社会安全事件"), classes),
                counts(List.of("特别重大", "重大", "较大", "一般", "未定级"), grades),
                owed,
                filed,
                onTime,
                late,
                missed);
    }

    private static List<Count> counts(List<String> names, List<Integer> counts) {
        var list = new ArrayList<Count>();
        for (int i = 0; i < names.size(); i++) {
            list.add(new Count(names.get(i), counts.get(i)));
        }
        return list;
    }

    private static Row row(
            @Nullable Integer rank,
            String name,
            int owed,
            int filed,
            int onTime,
            int late,
            int missed,
            int other,
            @Nullable Integer median,
            String deductions,
            String total) {
        var items = deductions.equals("0")
                ? List.<ScoreItem>of()
                : List.of(new ScoreItem(Points.of(deductions), "", List.of("criticism/51")));
        return new Row(
                rank,
                name,
                name,
                owed,
                filed,
                onTime,
                late,
                missed,
                other,
                median,
                Points.of("100"),
                Points.ZERO,
                Points.of(deductions),
                Points.of(total),
                items);
    }
}
