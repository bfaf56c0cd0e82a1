package org.jibao.incidents;

import java.util.regex.Pattern;

import org.jibao.offices.InvalidInput;

/** 事件编号: year and serial number within the year, printed as 2026-0123. */
public record IncidentNumber(int year, int serial) implements Comparable<IncidentNumber> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{4,6})");

    /** @throws InvalidInput when the text is not of the form 2026-0123 */
    public static IncidentNumber parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidInput("number", "事件编号“" + text + "”格式不对，应为“2026-0123”这样的四位年份加序号");
        }
        return new IncidentNumber(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public int compareTo(IncidentNumber other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(serial, other.serial);
    }

    @Override
    public String toString() {
        return "%d-%04d".formatted(year, serial);
    }
}
