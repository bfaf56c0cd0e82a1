package org.jibao.assessment;

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

/** 办理记录: a reminder, a return or a decision on a remedy; written once. */
@Entity
@Table(name = "assessment_remedy_note")
class RemedyNote {
    @Id
    @SequenceGenerator(
            name = "assessment_remedy_note",
            sequenceName = "assessment_remedy_note_seq",
            allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_remedy_note")
    private long id;

    @Column(name = "remedy")
    private long remedy;

    @Enumerated(EnumType.STRING)
    @Column(name = "what")
    private Remedies.Step what;

    @Column(name = "words")
    private String words;

    @Column(name = "noted_by")
    private String by;

    @Column(name = "noted_at")
    private Instant at;

    protected RemedyNote() {}

    RemedyNote(long remedy, Remedies.Step what, String words, String by, Instant at) {
        this.remedy = remedy;
        this.what = what;
        this.words = words;
        this.by = by;
        this.at = at;
    }

    long remedy() {
        return remedy;
    }

    Remedies.Note view() {
        return new Remedies.Note(what, words, by, at);
    }

    @Override
    public String toString() {
        return "RemedyNote " + id;
    }
}
