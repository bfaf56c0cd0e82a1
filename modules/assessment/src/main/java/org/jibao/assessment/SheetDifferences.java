package org.jibao.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** 两版之差: what a later edition of a sheet says otherwise than an earlier one, unit by unit and line by line. Pure. */
final class SheetDifferences {
    static final String NOTHING = ScoreSheets.NOTHING;

    /** What is compared of a row, with the name it has on the printed sheet. */
    private static final Map<String, Function<ScoreSheet.Row, @Nullable Object>> FIELDS = fields();

    private final List<ScoreSheets.Difference> found = new ArrayList<>();

    private SheetDifferences() {}

    private static Map<String, Function<ScoreSheet.Row, @Nullable Object>> fields() {
        var fields = new LinkedHashMap<String, Function<ScoreSheet.Row, @Nullable Object>>();
        fields.put("名次", ScoreSheet.Row::rank);
        fields.put("应报", ScoreSheet.Row::owed);
        fields.put("已报", ScoreSheet.Row::filed);
        fields.put("及时", ScoreSheet.Row::onTime);
        fields.put("迟报", ScoreSheet.Row::late);
        fields.put("漏报", ScoreSheet.Row::missed);
        fields.put("其他问题", ScoreSheet.Row::otherBreaches);
        fields.put("用时中位数", ScoreSheet.Row::medianMinutes);
        fields.put("基本分", ScoreSheet.Row::base);
        fields.put("加分", ScoreSheet.Row::additions);
        fields.put("扣分", ScoreSheet.Row::deductions);
        fields.put("得分", ScoreSheet.Row::total);
        fields.put("等次", row -> row.grade().isEmpty() ? null : row.grade());
        return fields;
    }

    /** The differences: the totals first, then the units in the order of the earlier edition, new ones last. */
    static List<ScoreSheets.Difference> between(ScoreSheet before, ScoreSheet after) {
        var differences = new SheetDifferences();
        differences.totals(before.totals(), after.totals());
        var old = rows(before);
        var now = rows(after);
        var units = new LinkedHashSet<>(old.keySet());
        units.addAll(now.keySet());
        units.forEach(unit -> differences.unit(old.get(unit), now.get(unit)));
        return List.copyOf(differences.found);
    }

    private static Map<String, ScoreSheet.Row> rows(ScoreSheet sheet) {
        var rows = new LinkedHashMap<String, ScoreSheet.Row>();
        sheet.groups().forEach(group -> group.rows().forEach(row -> rows.put(row.unitCode(), row)));
        return rows;
    }

    private void totals(ScoreSheet.Totals before, ScoreSheet.Totals after) {
        all("事件", before.incidents(), after.incidents());
        all("应报", before.owed(), after.owed());
        all("已报", before.filed(), after.filed());
        all("及时", before.onTime(), after.onTime());
        all("迟报", before.late(), after.late());
        all("漏报", before.missed(), after.missed());
        counts(before.byClass(), after.byClass());
        counts(before.byGrade(), after.byGrade());
    }

    private void counts(List<ScoreSheet.Count> before, List<ScoreSheet.Count> after) {
        var old = new LinkedHashMap<String, Integer>();
        before.forEach(count -> old.put(count.name(), count.count()));
        after.forEach(count -> all(count.name(), old.getOrDefault(count.name(), 0), count.count()));
    }

    private void all(String what, int before, int after) {
        add("", "合计", what, before, after);
    }

    private void unit(ScoreSheet.@Nullable Row before, ScoreSheet.@Nullable Row after) {
        var one = after == null ? before : after;
        if (one == null) {
            return;
        }
        FIELDS.forEach((what, field) -> add(
                one.unitCode(),
                one.unitName(),
                what,
                before == null ? null : field.apply(before),
                after == null ? null : field.apply(after)));
        lines(one, "加分事由", before == null ? List.of() : before.added(), after == null ? List.of() : after.added());
        lines(one, "扣分事由", before == null ? List.of() : before.items(), after == null ? List.of() : after.items());
        texts(one, "说明", before == null ? List.of() : before.notes(), after == null ? List.of() : after.notes());
        texts(
                one,
                "后果",
                before == null ? List.of() : before.consequences(),
                after == null ? List.of() : after.consequences());
    }

    private void lines(
            ScoreSheet.Row unit, String what, List<ScoreSheet.ScoreItem> before, List<ScoreSheet.ScoreItem> after) {
        texts(
                unit,
                what,
                before.stream().map(ScoreSheet.ScoreItem::reason).toList(),
                after.stream().map(ScoreSheet.ScoreItem::reason).toList());
    }

    private void texts(ScoreSheet.Row unit, String what, List<String> before, List<String> after) {
        var gone = new ArrayList<>(before);
        after.forEach(gone::remove);
        var come = new ArrayList<>(after);
        before.forEach(come::remove);
        gone.forEach(text -> add(unit.unitCode(), unit.unitName(), what, text, null));
        come.forEach(text -> add(unit.unitCode(), unit.unitName(), what, null, text));
    }

    private void add(String code, String name, String what, @Nullable Object before, @Nullable Object after) {
        var old = before == null ? NOTHING : before.toString();
        var now = after == null ? NOTHING : after.toString();
        if (!old.equals(now)) {
            found.add(new ScoreSheets.Difference(code, name, what, old, now));
        }
    }
}
