package org.jibao.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * 计分依据: what the points of a period rest on, beside the reports counted.
 *
 * @param from first day of the period
 * @param to last day (inclusive)
 * @param charged circulated criticisms and warnings
 * @param praised circulated commendations
 * @param earlier per unit, how often something a threshold counts happened before in the calendar year: an item's code,
 *     {@code CRITICISM} or {@code WARNING}
 */
record Deeds(
        LocalDate from,
        LocalDate to,
        List<Charged> charged,
        List<Praised> praised,
        List<Entry> entries,
        Map<String, Map<String, Integer>> earlier) {

    /** Nothing but entries. */
    static Deeds of(Quarter quarter, List<Entry> entries) {
        return new Deeds(quarter.firstDay(), quarter.lastDay(), List.of(), List.of(), entries, Map.of());
    }

    /** 通报扣分: what a circulated criticism took from a unit; nothing for a warning. */
    record Charged(String unit, Points deduction, boolean warning, String reason, List<String> evidence) {}

    /**
     * 通报表扬加分: what a circulated commendation gave a unit.
     *
     * @param item code of the scheme's item; empty where the scheme gave none
     */
    record Praised(String unit, String item, Points points, String reason, List<String> evidence) {}
}
