package org.jibao.documents.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * 验真限量: how many bytes the open check takes within a minute, from everybody together: whoever asks without login can
 * neither fill the line nor the processor. Each instance of the product counts for itself.
 */
final class CheckAllowance {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final long bytes;
    private Instant since = Instant.EPOCH;
    private long taken;

    /** @param bytes within a minute, inclusive */
    CheckAllowance(Clock clock, long bytes) {
        this.clock = clock;
        this.bytes = bytes;
    }

    /** Takes {@code wanted} bytes; seconds to wait when they are not to be had, 0 when they are. */
    synchronized long take(long wanted) {
        var now = clock.instant();
        if (!now.isBefore(since.plus(WINDOW)) || now.isBefore(since)) {
            since = now;
            taken = 0;
        }
        if (taken + wanted > bytes) {
            return Math.max(1, Duration.between(now, since.plus(WINDOW)).toSeconds());
        }
        taken += wanted;
        return 0;
    }
}
