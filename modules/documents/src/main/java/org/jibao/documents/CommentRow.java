package org.jibao.documents;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;

/** 批注: a remark, or an answer to one. */
@Entity
@Table(name = "document_comment")
class CommentRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_comment_seq")
    @SequenceGenerator(name = "document_comment_seq", sequenceName = "document_comment_seq", allocationSize = 50)
    private long id;

    @Column(name = "document_id")
    private long documentId;

    @Column(name = "answers_to")
    private @Nullable Long answersTo;

    private int line;
    private String quote = "";
    private String fact = "";
    private String words;
    private String name;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "resolved_by")
    private @Nullable String resolvedBy;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected CommentRow() {}

    CommentRow(long documentId, String words, Actor actor, Instant now) {
        this.documentId = documentId;
        this.words = words;
        this.name = actor.name();
        this.writtenAt = now;
    }

    CommentRow on(int place, String quoted, String factId) {
        line = place;
        quote = quoted;
        fact = factId;
        return this;
    }

    CommentRow answering(CommentRow other) {
        answersTo = other.id;
        return this;
    }

    void resolve(String by, Instant now) {
        resolvedBy = by;
        resolvedAt = now;
    }

    void reopen() {
        resolvedBy = null;
        resolvedAt = null;
    }

    long id() {
        return id;
    }

    long documentId() {
        return documentId;
    }

    @Nullable Long answersTo() {
        return answersTo;
    }

    int line() {
        return line;
    }

    String quote() {
        return quote;
    }

    boolean open() {
        return resolvedBy == null;
    }

    DraftComment.Answer answer() {
        return new DraftComment.Answer(words, name, writtenAt);
    }

    /** @param place line where its words stand now, 0 when they are gone */
    DraftComment view(int place, List<DraftComment.Answer> answers) {
        return new DraftComment(
                id,
                place == 0 ? line : place,
                quote,
                fact,
                place == 0,
                words,
                name,
                writtenAt,
                answers,
                resolvedBy,
                resolvedAt);
    }
}
