package org.jibao.timeliness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * 认定: what follows for one obligation, with everything needed to defend it.
 *
 * @param key stable key of the obligation within the incident: rule id, sender, grade step
 * @param sender who owed it
 * @param receiverLevel level it was owed to, with {@code receiverDesk}
 * @param base the instant from which the clock ran; null when unknown
 * @param dueAt last instant that is still on time (inclusive); null when it cannot be computed
 * @param actual when it was fulfilled; null when it was not (yet)
 * @param overdue how late: zero when on time; from {@code dueAt} to {@code actual}, or to the instant of judging
 * @param firm false when approximate times leave the verdict open over their span
 * @param citation document and article, e.g. 《…规定》第五条
 * @param explanation the whole reasoning in Chinese, one sentence per line: rule, inputs, arithmetic, result
 */
public record Verdict(
        String key,
        String ruleId,
        Kind kind,
        Party sender,
        Level receiverLevel,
        Desk receiverDesk,
        @Nullable Channel channel,
        @Nullable EventTime base,
        @Nullable Instant dueAt,
        @Nullable EventTime actual,
        Duration overdue,
        boolean firm,
        String citation,
        List<String> explanation) {

    /** 认定结论. */
    public enum Kind {
        /** 时限未到: still owed, the limit has not passed. */
        PENDING,
        /** 按时. */
        ON_TIME,
        /** 迟报. */
        LATE,
        /** 逾期未报: the limit has passed and nothing came; not (yet) a missed report by the policy. */
        OVERDUE,
        /** 疑似漏报: proposed by the clock, confirmed only by a person. */
        MISSED,
        /** 途径不符: came in time but not by the channel asked for. */
        WRONG_CHANNEL,
        /** 未同时报送. */
        NOT_IN_PARALLEL,
        /** 晚于公开发布. */
        AFTER_PUBLICATION,
        /** 信息倒挂. */
        INVERSION,
        /** 要件不全: the report left out what the policy asks for, and the time to supplement it has passed. */
        INCOMPLETE,
        /** 续报逾期: a follow-up was due at a time of day, or after a change, and did not come. */
        FOLLOW_UP_OVERDUE,
        /** 环节超时: a report lay at a desk for longer than allowed. */
        DESK_OVER_LIMIT,
        /** 补签逾期: what went out unsigned was not signed afterwards in time. */
        COUNTERSIGN_OVERDUE,
        /** 瞒报: no clock finds it; a person states it with evidence, and another confirms. */
        CONCEALED,
        /** 谎报: false on purpose; stated and confirmed like a concealment. */
        FALSE_REPORT,
        /** 误报: wrong without purpose; stated and confirmed like a concealment. */
        WRONG_REPORT,
        /** 无法认定: a time is unknown; the explanation says what is missing. */
        UNDECIDED;

        /** Whether this is a breach that a finding can be proposed for. */
        public boolean isBreach() {
            return this != PENDING && this != ON_TIME && this != UNDECIDED;
        }

        /** Whether only persons can say so: judging never gives it, a finding states it. */
        public boolean isStated() {
            return this == CONCEALED || this == FALSE_REPORT || this == WRONG_REPORT;
        }
    }
}
