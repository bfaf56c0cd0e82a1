package org.jibao.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.timeliness.Level;

/**
 * 计分事项: something a scheme's item counts: a report used, an instruction from above, a post left. Whether it costs or
 * earns is the scheme's.
 *
 * @param ref how it is cited, e.g. {@code entry/50}; unique among the entries scored together
 * @param item code of the scheme's item
 * @param units one, or those that sent it jointly
 * @param count how many, at least 1
 * @param level who used, instructed or criticised; null where it does not matter
 * @param points chosen within the item's range; null where there is nothing to choose
 * @param of ref of the entry whose points an item of a percentage takes; null otherwise
 * @param evidence rows it rests on
 */
record Entry(
        String ref,
        String item,
        List<String> units,
        LocalDate day,
        int count,
        @Nullable Level level,
        @Nullable Points points,
        @Nullable String of,
        String reason,
        List<String> evidence) {

    /**
     * By day; of one day by how they are cited, entry/9 before entry/50. In whatever order they were entered, the lines of a
     * sheet are the same, and a limit bites at the same one.
     */
    static final Comparator<Entry> IN_ORDER = Comparator.comparing(Entry::day)
            .thenComparing(entry -> entry.ref().length())
            .thenComparing(Entry::ref);

    Entry {
        units = List.copyOf(units);
        evidence = List.copyOf(evidence);
    }

    /** The same, counted for other units. */
    Entry of(List<String> others) {
        return new Entry(ref, item, others, day, count, level, points, of, reason, evidence);
    }
}
