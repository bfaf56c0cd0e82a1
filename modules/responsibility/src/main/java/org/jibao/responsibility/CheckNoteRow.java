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

import org.jibao.responsibility.CheckCalls.Kind;
import org.jibao.responsibility.CheckCalls.Note;

/** 查岗记事 as stored; never changed. */
@Entity
@Table(name = "duty_check_note")
class CheckNoteRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duty_check_note_seq")
    @SequenceGenerator(name = "duty_check_note_seq", sequenceName = "duty_check_note_seq", allocationSize = 50)
    private long id;

    @Column(name = "check_id")
    private long checkId;

    @Column(name = "call_id")
    private long callId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String words;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected CheckNoteRow() {}

    CheckNoteRow(long checkId, Note note) {
        this.checkId = checkId;
        callId = note.call();
        kind = note.kind();
        words = note.words();
        madeBy = note.by();
        madeAt = note.at();
    }

    long checkId() {
        return checkId;
    }

    long callId() {
        return callId;
    }

    Kind kind() {
        return kind;
    }

    Note view() {
        return new Note(callId, kind, words, madeBy, madeAt);
    }
}
