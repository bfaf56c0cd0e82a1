package org.jibao.testbed;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

@Entity
class Note {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "note_seq")
    @SequenceGenerator(name = "note_seq", sequenceName = "note_seq", allocationSize = 50)
    private long id;

    @Version
    private long version;

    private String text = "";

    protected Note() {}

    Note(String text) {
        this.text = text;
    }

    long id() {
        return id;
    }

    String text() {
        return text;
    }

    void reword(String other) {
        text = other;
    }
}
