package org.jibao.assessment;

import java.time.Period;

/** Periods in Chinese words. */
final class Periods {

    private Periods() {}

    /** E.g. 1年6个月, 90日. */
    @SuppressWarnings("JavaPeriodGetDays") // each part is printed, so none is lost
    static String words(Period period) {
        var words = new StringBuilder();
        if (period.getYears() != 0) {
            words.append(period.getYears()).append('年');
        }
        if (period.getMonths() != 0) {
            words.append(period.getMonths()).append("个月");
        }
        if (period.getDays() != 0) {
            words.append(period.getDays()).append('日');
        }
        return words.toString();
    }
}
