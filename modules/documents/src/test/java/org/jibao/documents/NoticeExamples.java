package org.jibao.documents;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Points;
import org.jibao.assessment.Quarter;
import org.jibao.assessment.Rounding;
import org.jibao.assessment.ScoreSheet;
import org.jibao.assessment.ScoreSheet.Group;
import org.jibao.assessment.ScoreSheet.Row;
import org.jibao.assessment.ScoreSheet.ScoreItem;
import org.jibao.assessment.ScoreSheet.Totals;

/** 告知单样例: points and a warning, nothing held against the unit, nothing owed. */
final class NoticeExamples {
    private static final TemplateShelf SHELF = TemplateShelf.installed();
    private static final Templates TEMPLATES = new Templates(SHELF);
    private static final Words WORDS = new Words(SHELF);
    private static final Totals NONE = new Totals(0, List.of(), List.of(), 0, 0, 0, 0, 0);

    private NoticeExamples() {}

    static Map<String, Supplier<Composed>> all() {
        return Map.of(
                "bulletin/examples/unit-notice-points-and-warning",
                () -> notice("linhe"),
                "bulletin/examples/unit-notice-shared-first-place",
                () -> notice("yuntai"),
                "bulletin/examples/unit-notice-nothing-owed",
                () -> notice("baiqu"));
    }

    static Composed notice(String unit) {
        var sheet = sheet();
        var group = sheet.groups().get(0);
        var row = group.rows().stream()
                .filter(one -> one.unitCode().equals(unit))
                .findFirst()
                .orElseThrow();
        var material = new NoticeMaterial(
                sheet, group, row, Rounding.DOWN, Examples.OWN, WORDS, new Times(WORDS, Examples.ZONE));
        var name = "bulletin/unit-notice.ftl";
        return new Composed(
                TEMPLATES.render(name, material.model(new OfficeSettings(SHELF))), SHELF.text(name), material.facts());
    }

    static ScoreSheet sheet() {
        var rows = List.of(
                row(1, "yuntai", "云台区", 18, 18, 18, 0, 0, 0, 21, "0", "1.5", List.of(), "优秀"),
                row(1, "chenghu", "澄湖区", 15, 15, 15, 0, 0, 0, 18, "0", "1.5", List.of(), "优秀"),
                row(
                        3,
                        "linhe",
                        "临河县",
                        22,
                        22,
                        18,
                        3,
                        1,
                        2,
                        71,
                        "2.5",
                        "0",
                        List.of(
                                new ScoreItem(
                                        Points.of("2"),
                                        "迟报青石镇木材加工厂火灾，再次发生，加倍（《紧急信息报送目标考核倒扣分办法》第四条）",
                                        List.of("incident/2026-0123", "criticism/51")),
                                new ScoreItem(Points.of("0.5"), "漏报柳河漫堤", List.of("incident/2026-0131")),
                                new ScoreItem(Points.ZERO, "途径不符，首次，给予警告", List.of("incident/2026-0140"))),
                        "合格"),
                row(null, "baiqu", "白渠县", 0, 0, 0, 0, 0, 0, null, "0", "0", List.of(), ""));
        return new ScoreSheet(
                new Quarter(2026, 3),
                "《紧急信息报送目标考核倒扣分办法》",
                List.of(new Group("县（市、区）", rows)),
                NONE,
                NONE,
                Examples.at("10-08T10:00"),
                "li",
                "5f0c2a91d3b8e647a1c05f7e9b2d4c6810aa3f5b7c9d1e2f4a6b8c0d2e4f6a8b");
    }

    private static Row row(
            @Nullable Integer rank,
            String code,
            String name,
            int owed,
            int filed,
            int onTime,
            int late,
            int missed,
            int other,
            @Nullable Integer median,
            String deductions,
            String additions,
            List<ScoreItem> items,
            String grade) {
        var added = additions.equals("0")
                ? List.<ScoreItem>of()
                : List.of(new ScoreItem(Points.of(additions), "信息被省委办公厅采用", List.of("entry/7")));
        var total = new java.math.BigDecimal("100")
                .add(new java.math.BigDecimal(additions))
                .subtract(new java.math.BigDecimal(deductions));
        return new Row(
                rank,
                code,
                name,
                owed,
                filed,
                onTime,
                late,
                missed,
                other,
                median,
                Points.of("100"),
                Points.of(additions),
                Points.of(deductions),
                Points.of(total.toPlainString()),
                items,
                added,
                items.isEmpty() ? List.of() : List.of("扣分合计没有超过办法规定的上限。"),
                grade,
                List.of(),
                items.isEmpty() ? List.of() : List.of("本年度不参加信息报送工作评先（第六条）。"));
    }
}
