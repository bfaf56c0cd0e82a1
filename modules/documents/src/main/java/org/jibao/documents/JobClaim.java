package org.jibao.documents;

import java.util.List;

/**
 * 领取: a paper that one worker makes until the lease ends.
 *
 * @param attempt counts the claims of this paper; who was late finds that it has moved on
 */
record JobClaim(
        long job, long item, DocumentKind kind, String subject, List<FileFormat> formats, String worker, int attempt) {}
