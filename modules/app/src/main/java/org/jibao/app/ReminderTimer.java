package org.jibao.app;

import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.jibao.documents.Reminders;

/**
 * 催办时钟: wakes the sweep every minute and decides nothing. What is due stands in the record, so a wake that was missed is
 * made up by the next one; a wake that fails is logged, and the next one comes all the same.
 */
@Singleton
@Startup
@DependsOn("Database")
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
public class ReminderTimer {
    private static final Logger LOG = Logger.getLogger(ReminderTimer.class.getName());

    @Inject
    Reminders reminders;

    @Schedule(hour = "*", minute = "*", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void wake() {
        try {
            reminders.sweep();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The sweep for reminders failed; the next one tries again", failed);
        }
    }
}
