package org.jibao.assessment;

import java.time.LocalDate;
import java.util.List;

/**
 * 试算结果: what one scheme makes of a table of cases; nothing of it is stored.
 *
 * @param from first day of the period
 * @param to last day (inclusive)
 * @param groups rows in order of rank, as on a score sheet
 */
public record Scoring(
        String schemeId, String schemeTitle, LocalDate from, LocalDate to, List<ScoreSheet.Group> groups) {

    public Scoring {
        groups = List.copyOf(groups);
    }
}
