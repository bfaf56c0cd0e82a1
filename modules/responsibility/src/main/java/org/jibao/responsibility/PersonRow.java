package org.jibao.responsibility;

import java.time.LocalDate;

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

import org.jibao.offices.Unit;
import org.jibao.responsibility.ResponsiblePersons.NewPerson;
import org.jibao.responsibility.ResponsiblePersons.Person;

/** 责任人 as stored: one stretch of service. */
@Entity
@Table(name = "responsible_person")
class PersonRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "responsible_person_seq")
    @SequenceGenerator(name = "responsible_person_seq", sequenceName = "responsible_person_seq", allocationSize = 50)
    private long id;

    @Column(name = "unit_code")
    private String unitCode;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    private String post;
    private String name;

    @Column(name = "office_phone")
    private String officePhone;

    @Column(name = "duty_phone")
    private String dutyPhone;

    private String mobile;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected PersonRow() {}

    PersonRow(NewPerson person) {
        unitCode = person.unit();
        tier = person.tier();
        validFrom = person.from();
        post = person.post();
        name = person.name();
        officePhone = person.officePhone();
        dutyPhone = person.dutyPhone();
        mobile = person.mobile();
    }

    /** The same stretch of service with what was wrong put right. */
    void correct(NewPerson person) {
        post = person.post();
        name = person.name();
        officePhone = person.officePhone();
        dutyPhone = person.dutyPhone();
        mobile = person.mobile();
    }

    void end(@Nullable LocalDate lastDay) {
        validTo = lastDay;
    }

    long id() {
        return id;
    }

    String unitCode() {
        return unitCode;
    }

    Tier tier() {
        return tier;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable LocalDate validTo() {
        return validTo;
    }

    boolean servesOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    Person view(Unit unit) {
        return new Person(id, unit, tier, post, name, officePhone, dutyPhone, mobile, validFrom, validTo);
    }
}
