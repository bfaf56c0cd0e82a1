package org.jibao.documents;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * 格式检查的轮次: checks that nobody pressed a button for take what is free and never wait; who asks again about the same draft
 * lets his earlier check go. Each instance of the product counts for itself.
 */
@ApplicationScoped
class FormTurns {
    private final Semaphore free = new Semaphore(DraftSettings.number("form.at-once"));
    private final ConcurrentHashMap<String, Object> latest = new ConcurrentHashMap<>();

    /**
     * Runs a check, which asks between its steps whether it is still wanted.
     *
     * @param asker who asks about which draft
     * @return empty when nothing was free, or a later request took the place of this one
     */
    <T> Optional<T> run(String asker, Function<BooleanSupplier, Optional<T>> check) {
        var turn = new Object();
        latest.put(asker, turn);
        try {
            if (!free.tryAcquire()) {
                return Optional.empty();
            }
            try {
                BooleanSupplier wanted = () -> latest.get(asker) == turn;
                return check.apply(wanted).filter(found -> wanted.getAsBoolean());
            } finally {
                free.release();
            }
        } finally {
            latest.remove(asker, turn);
        }
    }
}
