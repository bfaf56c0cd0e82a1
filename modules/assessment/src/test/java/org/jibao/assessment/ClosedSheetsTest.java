package org.jibao.assessment;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClosedSheetsTest {

    @Test
    void a_closed_sheet_is_right_when_its_hash_and_its_sums_are() {
        assertThat(ClosedSheets.wrong(closing(3, 1))).isEmpty();
        assertThat(ClosedSheets.wrong(closing(4, 1))).contains("合计（应报4、迟报1）不等于各行之和（应报3、迟报1）");
        assertThat(ClosedSheets.wrong(closing(3, 2))).isPresent();
        var closing = closing(3, 1);
        assertThat(ClosedSheets.wrong(new ScoreSheets.Closing(
                        closing.quarter(),
                        closing.closedAt(),
                        closing.closedBy(),
                        closing.schemeId(),
                        closing.policyIds(),
                        closing.json() + " ",
                        closing.hash())))
                .contains("与封存时的摘要不一致");
    }

    private static ScoreSheets.Closing closing(int owed, int late) {
        var row = new ScoreSheet.Row(
                1,
                "linhe",
                "临河县",
                3,
                3,
                2,
                1,
                0,
                0,
                null,
                Points.of("10"),
                Points.ZERO,
                Points.ZERO,
                Points.of("10"),
                List.of());
        var totals = new ScoreSheet.Totals(3, List.of(), List.of(), owed, 3, 2, late, 0);
        var quarter = new Quarter(2026, 3);
        var json = new ScoreSheet(
                        quarter,
                        "《办法》",
                        List.of(new ScoreSheet.Group("县", List.of(row))),
                        totals,
                        totals,
                        Given.NOON,
                        "li",
                        "")
                .json();
        return new ScoreSheets.Closing(quarter, Given.NOON, "li", "s", List.of(), json, SheetJson.hash(json));
    }
}
