package org.jibao.documents;

import java.util.Set;

import org.jibao.offices.Role;

/**
 * 文种规则: what one kind of document is and whose it is; a row of {@code templates/kinds.properties}.
 *
 * @param name Chinese name of the kind
 * @param template path of its template below {@code templates/}
 * @param drafters who may draft it and work on the draft
 * @param issuers who may issue it; empty for a kind that is only printed
 * @param ledger whether the ledger head is printed on it at issue
 */
record KindRule(
        String name, String template, Numbering numbering, Set<Role> drafters, Set<Role> issuers, boolean ledger) {

    /** 编号办法. */
    enum Numbering {
        /** 不编号: printed from the record, never issued by this office. */
        NONE,
        /** 发文字号: 机关代字, year and serial, GB/T 9704-2012 7.2.5. */
        ORGAN,
        /** 期号: name of the series, year and issue number, as briefings have it. */
        ISSUE
    }

    KindRule {
        drafters = Set.copyOf(drafters);
        issuers = Set.copyOf(issuers);
    }

    boolean isIssued() {
        return numbering != Numbering.NONE;
    }
}
