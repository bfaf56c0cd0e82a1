package org.jibao.documents;

import org.jspecify.annotations.Nullable;

/**
 * 批量任务的一份: one paper of a job.
 *
 * @param place from 1, the order of printing
 * @param title what it is, e.g. 考核结果告知单 临河县
 * @param reason why it could not be made, in Chinese; null otherwise
 * @param document id of the issued document whose frozen files were taken; null for what was made from the record
 */
public record JobItemView(
        int place,
        DocumentKind kind,
        String subject,
        String title,
        JobState state,
        @Nullable String reason,
        @Nullable Long document) {}
