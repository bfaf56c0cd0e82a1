package org.jibao.documents;

import java.time.Instant;
import java.util.List;

import org.jibao.documents.review.TermUse;
import org.jibao.offices.Actor;

/** 用语本: the words that the office asks its writers to avoid, and the phrases that it and each of them use again and again. */
public interface Wordbook {

    /** 规范用语: by the word to avoid. */
    List<Term> terms(Actor actor);

    /**
     * Asks to avoid a word; replaces what was asked before for the same word. Secretaries and administrators.
     *
     * @param use what to write instead; empty: nothing, leave it out
     * @return id of the term
     */
    long setTerm(String avoid, String use, String reason, Actor actor);

    /** Allows the word again. Secretaries and administrators. */
    void removeTerm(long id, Actor actor);

    /** As the review reads them. */
    List<TermUse.Rule> rules();

    /** 常用语: the actor's own and the office's, the most used first, of equals the one used last. */
    List<Phrase> phrases(Actor actor);

    /**
     * Keeps a phrase; one that stands there already is not kept twice. Writers of the office for themselves, secretaries for
     * the office.
     *
     * @return id of the phrase
     */
    long addPhrase(String words, boolean forOffice, Actor actor);

    /** Removes an own phrase, or as a secretary one of the office; others' phrases do not exist for the actor. */
    void removePhrase(long id, Actor actor);

    /** Counts a use, which moves the phrase up. */
    void usedPhrase(long id, Actor actor);

    /** 规范用语. */
    record Term(long id, String avoid, String use, String reason, String setBy, Instant setAt) {}

    /**
     * 常用语.
     *
     * @param ofOffice whether it is the office's
     * @param uses how often it was put into a draft
     */
    record Phrase(long id, String words, boolean ofOffice, long uses) {}
}
