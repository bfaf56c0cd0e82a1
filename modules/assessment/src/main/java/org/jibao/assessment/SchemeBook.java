package org.jibao.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jibao.offices.Actor;

/** 计分办法: the scoring schemes this office has adopted, each edition kept. */
public interface SchemeBook {

    /**
     * Checks and adopts a scheme file from a day on (inclusive) until the next edition; a later adoption from the same day
     * replaces the earlier one. A quarter is scored by the scheme in force on its last day. Administrators.
     *
     * @return title of the scheme
     * @throws org.jibao.offices.InvalidInput with every fault of the file: line, path, what is wrong, what to do
     */
    String adopt(String fileName, String json, LocalDate from, Actor actor);

    /** Title of the scheme in force on a day; empty when none is adopted. */
    Optional<String> inForceOn(LocalDate day);

    /** All adopted editions, the one that came into force last first. */
    List<Edition> editions();

    /** 随附办法: scheme files that come with the product, by file name, to adopt or to copy. */
    Map<String, String> shipped();

    /**
     * 计分办法版本.
     *
     * @param schemeId the file's own id
     * @param text the file as it was adopted
     */
    record Edition(
            long id,
            String schemeId,
            String title,
            LocalDate adoptedFrom,
            Instant adoptedAt,
            String adoptedBy,
            String fileName,
            String text) {}
}
