package org.jibao.documents.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 验真限量: how many bytes the open check takes within a minute, from everybody together: whoever asks without login can
 * neither fill the line nor the processor. Each instance of the product counts for itself.
 */
@ApplicationScoped
public class CheckAllowance {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final long bytes;
    private Instant since = Instant.EPOCH;
    private long taken;

    /** For the container's proxy. */
    protected CheckAllowance() {
        this(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), 0);
    }

    /** @param bytes within a minute, inclusive */
    @Inject
    public CheckAllowance(
            Clock clock, @ConfigProperty(name = "jibao.check.minute", defaultValue = "209715200") long bytes) {
        this.clock = clock;
        this.bytes = bytes;
    }

    /** Takes {@code wanted} bytes; seconds to wait when they are not to be had, 0 when they are. */
    public synchronized long take(long wanted) {
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
