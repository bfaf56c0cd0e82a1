package org.jibao.offices;

/** 机构层级. */
public enum UnitLevel {
    SITE,
    TOWNSHIP,
    COUNTY,
    DEPARTMENT,
    CITY,
    PROVINCE,
    CENTRE
}
