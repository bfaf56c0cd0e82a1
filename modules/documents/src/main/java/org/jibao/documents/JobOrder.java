package org.jibao.documents;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 批量任务单: what is asked for.
 *
 * @param subject quarter or year, by the kind
 * @param units codes of the units to be told, for {@link JobKind#UNIT_NOTICES}; empty: every unit of the closed sheet
 * @param formats files of each paper; empty: Word and PDF
 */
public record JobOrder(@Nullable JobKind kind, @Nullable String subject, List<String> units, List<FileFormat> formats) {

    public JobOrder {
        units = List.copyOf(units);
        formats = List.copyOf(formats);
    }
}
