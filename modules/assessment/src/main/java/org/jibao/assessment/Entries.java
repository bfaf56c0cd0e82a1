package org.jibao.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;
import org.jibao.timeliness.Level;

/**
 * 计分事项登记: what the items of the scheme count beside the clock's verdicts (通报表扬, 采用, 批示, 瞒报, 脱岗), entered by one
 * person and confirmed by another. Secretaries and evaluators.
 */
public interface Entries {

    /**
     * Enters what happened. It counts once confirmed, in the quarter of its day or, when that is closed, in the next one
     * still open. Refused when the scheme of that quarter has no such item or cannot score it.
     *
     * @return id of the entry
     */
    long propose(NewEntry entry, Actor actor);

    /** Confirms with a reason; refused when {@code actor} entered it, and once the quarter is closed. */
    void confirm(long entry, String reason, Actor actor);

    /** Withdraws with a reason, also after confirmation, but not once the quarter is closed. */
    void withdraw(long entry, String reason, Actor actor);

    Optional<EntryView> find(long entry);

    /** All entries that count, or would count, in a quarter, by their days. */
    List<EntryView> ofQuarter(Quarter quarter);

    /** The items that the scheme of a quarter counts, in the order of its file. */
    List<ItemView> items(Quarter quarter);

    /**
     * 新计分事项.
     *
     * @param item code of the scheme's item
     * @param units codes of the unit, or of those that sent it jointly
     * @param level who used, instructed or criticised; null where the item does not ask
     * @param points chosen within the item's range; null where there is nothing to choose
     * @param of id of the entry whose points an item of a percentage takes
     * @param evidence what it rests on: number of the document, of the incident
     */
    record NewEntry(
            String item,
            List<String> units,
            LocalDate day,
            int count,
            @Nullable Level level,
            @Nullable Points points,
            @Nullable Long of,
            String reason,
            String evidence) {

        public NewEntry {
            units = List.copyOf(units);
        }
    }

    /** 计分项目. */
    record ItemView(String code, String name, boolean addition, String article) {}

    /** 计分事项: as it stands. */
    record EntryView(
            long id,
            Quarter quarter,
            NewEntry entry,
            FindingView.State state,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            String decisionReason) {}
}
