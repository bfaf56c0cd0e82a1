package org.jibao.documents;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jibao.offices.Actor;

/** 公文台: drafts from the record, previews, issues and hands out documents. */
public interface DocumentDesk {

    /** Drafts a document from the record as it stands; refused in Chinese when the subject does not exist or is not ripe. */
    long draft(DocumentKind kind, String subject, Actor actor);

    /** Replaces the manuscript; refused when issued or when someone saved after {@code version}. */
    void save(long id, String manuscript, long version, Actor actor);

    Optional<DocumentView> find(long id);

    /** Newest first, {@code before} exclusive (0 for the first page), at most {@code limit}. */
    List<DocumentView> list(long before, int limit);

    List<DocumentView> about(DocumentKind kind, String subject);

    /** Pages for the screen, one SVG or HTML fragment each. */
    List<String> preview(long id);

    /**
     * Issues: allots the next number of organ and year in this transaction, freezes manuscript, facts and files with
     * their hashes, and enters the ledger. By the issuers of the kind. Refused for reports, which carry the number of the
     * unit that sends them and are printed; while anything stands against it in {@link DocumentView#faults()}; before the
     * flow of the kind has signed this very text (where 签发 alone lacks and the issuer may sign, issuing is signing); and for
     * a criticism or quarter whose document is issued already.
     */
    DocumentView issue(long id, Actor actor);

    /**
     * Where the record has moved on since a document was issued: every figure that would print otherwise today. The document
     * stays as it is; a correction says what is right, and a figure it tells is compared as corrected. Of a document that was
     * replaced, of what holds in its place. Empty where nothing holds any more, and for drafts, whose faults name the same.
     */
    List<String> partings(long id);

    /** What holds in the place of a replaced document, at the end of a chain of replacements; empty while it was not replaced. */
    Optional<LaterPaper> successor(long id);

    /**
     * Sets the frozen manuscript of an issued document anew and compares with the frozen files.
     *
     * @return formats whose bytes come out the same
     */
    Set<FileFormat> reproduced(long id);

    /**
     * Which editions a document was made with: templates, wording, settings and flows, and the policies, division of duties,
     * grading tables, scheme and score sheet under which its figures were reckoned, as far as its kind draws on them. Of an
     * issued one as frozen.
     */
    List<Edition> editions(long id);

    /** The file: frozen bytes of an issued document, a fresh rendering of a draft. */
    DocumentFile file(long id, FileFormat format);

    /** Prints a document of the record as it stands, without keeping a draft: the standard report of a filing. */
    DocumentFile print(DocumentKind kind, String subject, FileFormat format);

    /**
     * 文件.
     *
     * @param name file name for the download, e.g. 临办通报〔2026〕3号 关于….pdf
     */
    record DocumentFile(String name, String mediaType, byte[] bytes) {}
}
