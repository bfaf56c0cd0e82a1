package org.jibao.documents;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** 常用语: a phrase of a person or, without owner, of the office. */
@Entity
@Table(name = "document_phrase")
class PhraseRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_phrase_seq")
    @SequenceGenerator(name = "document_phrase_seq", sequenceName = "document_phrase_seq", allocationSize = 50)
    private long id;

    private String owner;
    private String words;
    private long uses;

    @Column(name = "used_at")
    private Instant usedAt;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected PhraseRow() {}

    PhraseRow(String owner, String words, Instant now) {
        this.owner = owner;
        this.words = words;
        this.usedAt = now;
    }

    void used(Instant now) {
        uses++;
        usedAt = now;
    }

    long id() {
        return id;
    }

    String owner() {
        return owner;
    }

    String words() {
        return words;
    }

    Wordbook.Phrase view() {
        return new Wordbook.Phrase(id, words, owner.isEmpty(), uses);
    }
}
