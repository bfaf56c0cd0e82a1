package org.jibao.responsibility;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.jibao.responsibility.CheckCalls.Call;
import org.jibao.responsibility.CheckCalls.Outcome;
import org.jibao.responsibility.CheckCalls.Standing;

/** 查岗的一次拨打 as stored; never changed. */
@Entity
@Table(name = "duty_check_call")
class CheckCallRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duty_check_call_seq")
    @SequenceGenerator(name = "duty_check_call_seq", sequenceName = "duty_check_call_seq", allocationSize = 50)
    private long id;

    @Column(name = "check_id")
    private long checkId;

    @Column(name = "called_at")
    private Instant calledAt;

    @Column(name = "number_rung")
    private String number;

    @Column(name = "number_listed")
    private String listed;

    private String result;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_post")
    private String answeredPost;

    private @Nullable Integer seconds;
    private String exchange;
    private @Nullable Long corrects;
    private String reason;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected CheckCallRow() {}

    CheckCallRow(
            long checkId, Made made, @Nullable Long corrects, String reason, String recordedBy, Instant recordedAt) {
        this.checkId = checkId;
        calledAt = made.calledAt();
        number = made.number();
        listed = made.listed();
        result = made.result().code();
        outcome = made.result().outcome();
        answeredBy = made.answeredBy();
        answeredPost = made.answeredPost();
        seconds = made.seconds();
        exchange = made.exchange();
        this.corrects = corrects;
        this.reason = reason;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** 核对过的拨打: a call with nothing wrong in it. */
    record Made(
            Instant calledAt,
            String number,
            String listed,
            CheckCalls.Result result,
            String answeredBy,
            String answeredPost,
            @Nullable Integer seconds,
            String exchange) {

        /** As entered in the ledger. */
        String words() {
            return calledAt + " " + number + " " + result.code() + " " + result.outcome() + " " + answeredPost + " "
                    + answeredBy + (exchange.isEmpty() ? "" : ": " + exchange);
        }
    }

    long id() {
        return id;
    }

    long checkId() {
        return checkId;
    }

    Instant calledAt() {
        return calledAt;
    }

    String number() {
        return number;
    }

    Outcome outcome() {
        return outcome;
    }

    @Nullable Long corrects() {
        return corrects;
    }

    String recordedBy() {
        return recordedBy;
    }

    String result() {
        return result;
    }

    Call view(Standing standing) {
        return new Call(
                id,
                calledAt,
                number,
                listed,
                result,
                CheckResults.name(result),
                outcome,
                answeredBy,
                answeredPost,
                seconds,
                exchange,
                corrects,
                reason,
                recordedBy,
                recordedAt,
                standing);
    }
}
