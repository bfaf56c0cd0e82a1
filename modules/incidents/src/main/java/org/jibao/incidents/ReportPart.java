package org.jibao.incidents;

/** 要件: the parts of a report that are words; times and figures are looked at on their own. */
enum ReportPart {
    SITUATION("situation"),
    CAUSE("cause"),
    MEASURES("measures"),
    NEXT_STEPS("nextSteps");

    private final String field;

    ReportPart(String field) {
        this.field = field;
    }

    /** Name of the component in {@link WrittenReport}. */
    String field() {
        return field;
    }
}
