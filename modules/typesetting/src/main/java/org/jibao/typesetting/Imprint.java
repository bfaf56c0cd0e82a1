package org.jibao.typesetting;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 版记: the record block at the foot of the last page (GB/T 9704-2012, 7.4).
 *
 * @param copies 抄送机关, without label and full stop; empty when nobody gets a copy
 * @param office 印发机关
 * @param date 印发日期
 * @param onEvenPage whether it must stand on a page of even number (disputed); null leaves it to the sheet
 */
public record Imprint(
        List<String> copies, @Nullable String office, @Nullable LocalDate date, @Nullable Boolean onEvenPage) {

    public Imprint {
        copies = List.copyOf(copies);
    }

    /** Whether there is nothing to print. */
    public boolean empty() {
        return copies.isEmpty() && office == null && date == null;
    }
}
