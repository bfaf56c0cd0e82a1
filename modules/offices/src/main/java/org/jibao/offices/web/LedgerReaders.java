package org.jibao.offices.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jibao.ledger.LedgerAccess;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.Role;

/** 账本查阅人: auditors, and administrators, who thereby see that they cannot change it unseen. */
@ApplicationScoped
public class LedgerReaders implements LedgerAccess {
    @Inject
    CurrentActor currentActor;

    @Override
    public void mustRead() {
        currentActor.get().mustBe(Role.AUDITOR, Role.ADMINISTRATOR);
    }
}
