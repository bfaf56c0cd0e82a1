package org.jibao.documents;

import java.time.LocalDate;

/**
 * 后续公文: an issued paper that withdraws, corrects or replaces an earlier one.
 *
 * @param id of the later paper
 * @param number its own 发文字号
 */
public record LaterPaper(Relation relation, long id, String number, LocalDate on) {

    /** 与原件的关系. */
    public enum Relation {
        /** 撤销. */
        WITHDRAWS,
        /** 更正. */
        CORRECTS,
        /** 重新印发, the earlier one no longer holds. */
        REPLACES
    }

    /** Whether the earlier paper no longer holds. */
    public boolean ends() {
        return relation != Relation.CORRECTS;
    }
}
