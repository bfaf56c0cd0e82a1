package org.jibao.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jibao.offices.Actor;

/**
 * 敏感时间和地点册: the office's own lists, each edition kept as it was. An incident is looked at by the edition in force on the
 * day it occurred, so that a later list does not change an earlier verdict.
 */
public interface SensitiveBook {

    /**
     * Checks and keeps a list from {@code from} on (inclusive) until the next one; of two from the same day the later
     * holds. Administrators and secretaries.
     *
     * @param text see {@link SensitiveList}
     */
    SensitiveList adopt(String text, LocalDate from, Actor actor);

    /**
     * Like {@link #adopt(String, LocalDate, Actor)}, for who wrote the list over an edition that he saw: refused when
     * another has been adopted since.
     *
     * @param known number of editions when he looked, as {@link #editions()} gives them
     */
    SensitiveList adopt(String text, LocalDate from, int known, Actor actor);

    /** All editions, the newest first. */
    List<Edition> editions();

    /** 敏感时间和地点版本. */
    record Edition(LocalDate from, Instant adoptedAt, String adoptedBy, String text) {}
}
