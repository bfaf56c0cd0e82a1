package org.jibao.ledger.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.ledger.Ledger;
import org.jibao.ledger.LedgerAccess;

/** 账本页: the newest acts, and the verification of the whole chain on demand. */
@Named("ledger")
@RequestScoped
public class LedgerPage {
    private static final int SHOWN = 100;

    @Inject
    Ledger ledger;

    @Inject
    LedgerAccess access;

    private Ledger.@Nullable Verification verification;

    public void verify() {
        access.mustRead();
        verification = ledger.verify();
    }

    public List<Ledger.Entry> getEntries() {
        access.mustRead();
        return ledger.latest(SHOWN);
    }

    public Ledger.@Nullable Verification getVerification() {
        return verification;
    }
}
