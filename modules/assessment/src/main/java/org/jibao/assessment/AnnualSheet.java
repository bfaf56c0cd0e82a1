package org.jibao.assessment;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.ScoreSheet.Totals;

/**
 * 年度得分表: the closed quarters of a year put together; nothing of it is judged anew.
 *
 * @param schemeTitle scheme in force on the last day of the year, by whose rule the points are put together
 * @param rule how the totals of the year come about, with the article: 《…》第九条
 * @param quarters the closed quarters, each with the edition read
 * @param missing quarters of the year that are not closed; the sheet is complete when there are none
 * @param groups rows in order of rank
 * @param totals sums over {@code quarters}
 * @param previousYear the same of the year before; null unless all its quarters are closed
 * @param rounding how percentages are cut; for {@link Change#between}
 */
public record AnnualSheet(
        int year,
        String schemeTitle,
        String rule,
        List<Part> quarters,
        List<Quarter> missing,
        List<Group> groups,
        Totals totals,
        @Nullable Totals previousYear,
        Rounding rounding) {

    public AnnualSheet {
        quarters = List.copyOf(quarters);
        missing = List.copyOf(missing);
        groups = List.copyOf(groups);
    }

    /** Canonical JSON, as {@link ScoreSheet#json()}. */
    public String json() {
        return SheetJson.write(this);
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    /**
     * 所据季度.
     *
     * @param edition 1 as closed, higher for a revision
     * @param hash SHA-256 of the edition read
     */
    public record Part(Quarter quarter, int edition, String hash) {}

    /** 考核分组. */
    public record Group(String name, List<Row> rows) {}

    /**
     * 单位年度得分.
     *
     * @param sums the counts, points and lines of all quarters; the median delay is left out, since medians do not add up;
     *     ratios, grade and rank are of the year
     * @param quarters what each quarter gave
     */
    public record Row(ScoreSheet.Row sums, List<QuarterScore> quarters) {}

    /**
     * 季度得分.
     *
     * @param rank null when the unit was not ranked in that quarter
     */
    public record QuarterScore(Quarter quarter, Points total, @Nullable Integer rank) {}
}
