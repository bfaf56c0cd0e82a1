package org.jibao.incidents;

import org.jibao.offices.Unit;
import org.jibao.offices.UnitLevel;
import org.jibao.timeliness.Level;
import org.jibao.timeliness.Party;

/** 层级对应: a unit of the offices as a party of the rules. */
final class Levels {

    private Levels() {}

    static Party party(Unit unit) {
        return new Party(unit.code(), unit.shortName(), of(unit.level()));
    }

    /** The rules know the same levels under the same names; a level that they lacked would not compile here. */
    static Level of(UnitLevel level) {
        return switch (level) {
            case SITE -> Level.SITE;
            case TOWNSHIP -> Level.TOWNSHIP;
            case COUNTY -> Level.COUNTY;
            case DEPARTMENT -> Level.DEPARTMENT;
            case CITY -> Level.CITY;
            case PROVINCE -> Level.PROVINCE;
            case CENTRE -> Level.CENTRE;
        };
    }
}
