package org.jibao.assessment;

import java.time.LocalDate;

import org.jibao.offices.Actor;

/** 计分办法: the scoring schemes this office has adopted, each edition kept. */
public interface SchemeBook {

    /** Checks and adopts a scheme file from a day on; faults are refused as {@code InvalidInput} naming line and remedy. */
    String adopt(String fileName, String json, LocalDate from, Actor actor);

    /** Title of the scheme in force on a day; empty when none is adopted. */
    java.util.Optional<String> inForceOn(LocalDate day);
}
