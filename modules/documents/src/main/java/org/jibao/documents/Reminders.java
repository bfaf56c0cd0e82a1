package org.jibao.documents;

/**
 * 催办: what fell due since the last sweep. Due times are worked out from the record, so that a sweep after a restart finds
 * what fell due meanwhile; each is told once, however often and from however many instances the sweep is woken.
 */
public interface Reminders {

    /** Writes down a reminder for every time that has passed and was not told yet; how many. */
    int sweep();
}
