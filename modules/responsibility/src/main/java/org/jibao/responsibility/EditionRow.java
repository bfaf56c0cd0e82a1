package org.jibao.responsibility;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** 职责分工版本 as stored; never changed. */
@Entity
@Table(name = "responsibility_edition")
class EditionRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "responsibility_edition_seq")
    @SequenceGenerator(
            name = "responsibility_edition_seq",
            sequenceName = "responsibility_edition_seq",
            allocationSize = 50)
    private long id;

    private String title;
    private String source;

    @Column(name = "in_force_from")
    private LocalDate inForceFrom;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected EditionRow() {}

    EditionRow(String title, String source, LocalDate inForceFrom) {
        this.title = title;
        this.source = source;
        this.inForceFrom = inForceFrom;
    }

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    String source() {
        return source;
    }

    LocalDate inForceFrom() {
        return inForceFrom;
    }
}
