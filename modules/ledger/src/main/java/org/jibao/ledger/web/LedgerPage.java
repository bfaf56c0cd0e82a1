package org.jibao.ledger.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jibao.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** 账本页: the newest acts, and the verification of the whole chain on demand. */
@Named("ledger")
@RequestScoped
public class LedgerPage {
    private static final int SHOWN = 100;

    @Inject
    Ledger ledger;

    private Ledger.@Nullable Verification verification;

    public void verify() {
        verification = ledger.verify();
    }

    public List<Ledger.Entry> getEntries() {
        return ledger.latest(SHOWN);
    }

    public Ledger.@Nullable Verification getVerification() {
        return verification;
    }
}
