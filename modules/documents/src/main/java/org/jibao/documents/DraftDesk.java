package org.jibao.documents;

import java.util.List;
import java.util.Optional;

import org.jibao.documents.review.DraftFinding;
import org.jibao.documents.review.TextComparison;
import org.jibao.offices.Actor;

/**
 * 拟稿台: what people do with a draft before it is issued: see unsaved text as pages, have it reviewed, look behind its figures,
 * compare and bring back earlier saves, remark on places, and know who is at work on it. People of the office only.
 */
public interface DraftDesk {

    /** The pages of a text that nobody saved; never refused for what the text says. */
    DraftProof proof(long id, String manuscript, DraftProof.Wish wish, Actor actor);

    /** What a reader would stumble over in a text that nobody saved: what stops the issue first, then by line. */
    List<DraftFinding> review(long id, String manuscript, Actor actor);

    /**
     * 格式检查: the text set as it would be issued and measured by the checker; errors and warnings.
     *
     * @throws org.jibao.offices.InvalidInput when the text cannot be set
     */
    List<DraftFinding> form(long id, String manuscript, Actor actor);

    /**
     * As {@link #form}, for whoever has not asked for it: it runs only when the machine has room for it.
     *
     * @return empty when it has none now, or when the same actor asked again about the draft before this check was through
     * @throws org.jibao.offices.InvalidInput when the text cannot be set
     */
    Optional<List<DraftFinding>> formInPassing(long id, String manuscript, Actor actor);

    /** What stands behind a figure; empty for an id that the draft does not have. */
    Optional<Evidence> evidence(long id, String fact, Actor actor);

    /**
     * Saves as {@link DocumentDesk#save} and keeps the reason with the revision.
     *
     * @param reason may be empty
     */
    void save(long id, String manuscript, long version, String reason, Actor actor);

    /** Every save, the newest first. */
    List<DraftRevision> revisions(long id, Actor actor);

    /** The text of one save. */
    String text(long id, long saves, Actor actor);

    /** How one save became another. */
    TextComparison compare(long id, long from, long to, Actor actor);

    /** How a save differs from a text that nobody saved, such as one whose save was refused because another came first. */
    TextComparison compare(long id, long from, String text, Actor actor);

    /** How the last save differs from what would be composed from the record now. */
    TextComparison compareWithRecord(long id, Actor actor);

    /** Brings the text of an earlier save back as a new save; refused when someone saved after {@code version}. */
    void restore(long id, long saves, long version, String reason, Actor actor);

    /** Remarks: the open ones first, by line; then the settled ones. */
    List<DraftComment> comments(long id, Actor actor);

    /**
     * Remarks on a line or on words of it.
     *
     * @param line from 1
     * @param quote the words; empty for the line as a whole
     * @param fact id of the fact when the words are a figure; else empty
     */
    long comment(long id, int line, String quote, String fact, String words, Actor actor);

    void answer(long id, long comment, String words, Actor actor);

    /** Settles a remark; settling one that is settled changes nothing. */
    void resolve(long id, long comment, Actor actor);

    void reopen(long id, long comment, Actor actor);

    /** Who works on the draft; empty when nobody does or his time is over. */
    Optional<DraftHolder> holder(long id, Actor actor);

    /** Takes the draft, or shows a sign of life; refused while somebody else holds it. */
    DraftHolder take(long id, Actor actor);

    /** Takes the draft from whoever holds it; he is told who has it and why. The reason is asked for. */
    DraftHolder takeOver(long id, String reason, Actor actor);

    /** Gives the draft back; nothing happens when somebody else holds it. */
    void release(long id, Actor actor);

    /** How long the page's script waits after the last key. */
    Pace pace();

    /**
     * 节拍: in milliseconds.
     *
     * @param preview before the page is set again
     * @param review before the text is reviewed again
     * @param form before the file of the text is measured again
     */
    record Pace(int preview, int review, int form) {}
}
