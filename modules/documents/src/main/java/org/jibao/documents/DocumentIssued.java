package org.jibao.documents;

import java.time.Instant;
import java.time.LocalDate;

import org.jibao.offices.Actor;

/**
 * 公文已印发: told within the transaction of the issue; an observer that throws undoes it.
 *
 * @param id of the document
 * @param manuscript as frozen
 */
public record DocumentIssued(
        long id,
        DocumentKind kind,
        String subject,
        String number,
        LocalDate on,
        Instant at,
        String manuscript,
        Actor actor) {}
