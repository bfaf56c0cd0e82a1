package org.jibao.documents;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * 办理情况: where a document is and how it came there, in the words of the office.
 *
 * @param version counts the saves; handed back with an opinion, so that it holds for the text that was read
 * @param place where it is: 拟稿, the step, 待编号印发, 已印发
 * @param holders who may act now, as roles in Chinese
 * @param since since when it has been there; null while with its drafter
 * @param due until when the step should be done; null when nothing is due. Passing it changes nothing but this page
 * @param steps the steps of the flow in order, with seats
 * @param acts what was done, in order
 * @param debts seats that were passed over and have not signed since
 * @param may what the asking person may do now
 */
public record FlowView(
        long document,
        long version,
        DocumentKind kind,
        String kindName,
        String title,
        String place,
        List<String> holders,
        @Nullable Instant since,
        @Nullable Instant due,
        boolean overdue,
        List<String> steps,
        List<Line> acts,
        List<Debt> debts,
        Set<FlowMove> may) {

    /**
     * 办理记录行.
     *
     * @param act what was done, e.g. 核稿：同意, 签发, 越级先发（未签发）, 补签
     * @param stands whether it holds for the text as it stands
     * @param note why it does not hold; empty otherwise
     */
    public record Line(
            int round, String act, String by, Instant at, String words, String content, boolean stands, String note) {}

    /** 待补签. */
    public record Debt(String step, List<String> roles, Instant due, boolean overdue) {}

    public boolean may(FlowMove move) {
        return may.contains(move);
    }
}
