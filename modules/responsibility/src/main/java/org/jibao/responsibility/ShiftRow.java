package org.jibao.responsibility;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jibao.responsibility.DutyRoster.Place;

/** 班次 as stored. */
@Entity
@Table(name = "duty_shift")
class ShiftRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duty_shift_seq")
    @SequenceGenerator(name = "duty_shift_seq", sequenceName = "duty_shift_seq", allocationSize = 50)
    private long id;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String leader;

    @Column(name = "leader_phone")
    private String leaderPhone;

    @Column(name = "main_officer")
    private String main;

    @Column(name = "second_officer")
    private String second;

    private String phone;
    private String remark;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected ShiftRow() {}

    ShiftRow(Plan plan) {
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        leader = plan.leader();
        leaderPhone = plan.leaderPhone();
        main = plan.main();
        second = plan.second();
        phone = plan.phone();
        remark = plan.remark();
    }

    /** 排班: a shift as the table plans it. */
    record Plan(
            Instant startsAt,
            Instant endsAt,
            String leader,
            String leaderPhone,
            String main,
            String second,
            String phone,
            String remark) {

        boolean overlaps(Instant from, Instant to) {
            return startsAt.isBefore(to) && endsAt.isAfter(from);
        }
    }

    void replan(Plan plan) {
        endsAt = plan.endsAt();
        leader = plan.leader();
        leaderPhone = plan.leaderPhone();
        main = plan.main();
        second = plan.second();
        phone = plan.phone();
        remark = plan.remark();
    }

    String at(Place place) {
        return switch (place) {
            case LEADER -> leader;
            case MAIN -> main;
            case SECOND -> second;
        };
    }

    void put(Place place, String who) {
        switch (place) {
            case LEADER -> leader = who;
            case MAIN -> main = who;
            case SECOND -> second = who;
        }
    }

    long id() {
        return id;
    }

    Plan plan() {
        return new Plan(startsAt, endsAt, leader, leaderPhone, main, second, phone, remark);
    }
}
