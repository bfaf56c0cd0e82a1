package org.jibao.ledger;

/** 账本查阅权: whether this request may read the ledger; provided where users and roles are known. */
public interface LedgerAccess {

    /** Refuses with an exception unless the user may read the ledger (auditors and administrators). */
    void mustRead();
}
