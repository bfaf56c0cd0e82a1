package org.jibao.typesetting;

import java.util.List;

/**
 * 参会人员: 出席, 请假, 列席 of minutes (GB/T 9704-2012, 10.3).
 *
 * @param label 出席, 请假 or 列席, without colon
 */
public record Attendance(String label, List<String> names) {

    public Attendance {
        names = List.copyOf(names);
    }
}
