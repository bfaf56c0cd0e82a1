package org.jibao.ledger;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class QueryReview implements RecordReview {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm");
    private static final List<CheckFile.Query> QUERIES = CheckFile.all();

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<RecordCheck> others;

    @Override
    public List<Check> checks() {
        var checks = new ArrayList<Check>();
        QUERIES.forEach(query -> checks.add(query.check()));
        inOrder().forEach(check -> checks.add(check.about()));
        return List.copyOf(checks);
    }

    @Override
    public List<Outcome> run() {
        var outcomes = new ArrayList<Outcome>();
        for (var query : QUERIES) {
            var rows = em.createNativeQuery(query.sql())
                    .setMaxResults(MOST_LISTED + 1)
                    .getResultList();
            var found = new ArrayList<Irregularity>();
            for (var row : rows) {
                var values = row instanceof Object[] columns ? columns : new Object[] {row};
                found.add(irregularity(query.check(), texts(values)));
            }
            outcomes.add(outcome(query.check(), found));
        }
        for (var check : inOrder()) {
            var found = new ArrayList<Irregularity>();
            check.run(values -> {
                if (found.size() <= MOST_LISTED) {
                    found.add(irregularity(check.about(), values));
                }
            });
            outcomes.add(outcome(check.about(), found));
        }
        outcomes.sort(Comparator.comparing(outcome -> outcome.found().isEmpty()));
        return List.copyOf(outcomes);
    }

    private List<RecordCheck> inOrder() {
        return others.stream()
                .sorted(Comparator.comparing(check -> check.about().id()))
                .toList();
    }

    private static Outcome outcome(Check check, List<Irregularity> found) {
        boolean more = found.size() > MOST_LISTED;
        return new Outcome(check, more ? found.subList(0, MOST_LISTED) : found, more);
    }

    private static Irregularity irregularity(Check check, String[] values) {
        var message = check.message();
        for (int i = 1; i < values.length; i++) {
            message = message.replace("{" + i + "}", values[i]);
        }
        return new Irregularity(values[0], message);
    }

    private String[] texts(@Nullable Object[] values) {
        return Arrays.stream(values).map(this::text).toArray(String[]::new);
    }

    private String text(@Nullable Object value) {
        if (value == null) {
            return "（空）";
        }
        if (value instanceof Timestamp time) {
            return text(time.toInstant());
        }
        if (value instanceof OffsetDateTime time) {
            return text(time.toInstant());
        }
        if (value instanceof Instant instant) {
            return MINUTE.format(instant.atZone(clock.getZone()));
        }
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : String.valueOf(value).strip();
    }
}
