package org.jibao.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;

/**
 * 公文验真: whether a file in hand is the issued one, and whether the paper of a number still holds. For everybody, without
 * login: it tells of a number whether and when it was issued and what became of it, and nothing of its content.
 */
public interface FileCheck {

    /** 验真结论. */
    enum Outcome {
        /** 现行有效. */
        HOLDS,
        /** 已被更正: still holds, together with the correction. */
        CORRECTED,
        /** 已被撤销. */
        WITHDRAWN,
        /** 已被代替. */
        REPLACED,
        /** 文号已作废. */
        VOID,
        /** 不是本单位印发的文件, or changed by as little as one byte. */
        UNKNOWN
    }

    /**
     * 验真结果.
     *
     * @param message in Chinese, with number, day and what came after
     * @param number 发文字号; null when unknown
     * @param editions what the paper was made with (see {@link DocumentDesk#editions}); empty when unknown or void
     */
    record Result(
            Outcome outcome,
            String message,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            List<Edition> editions) {}

    /**
     * The file itself, read to its end and not kept.
     *
     * @param limit bytes, inclusive
     * @throws org.jibao.offices.InvalidInput when it is empty or longer than {@code limit}
     * @throws IOException when {@code file} does
     */
    Result file(InputStream file, long limit) throws IOException;

    /** @param sha256 64 hex digits; anything else is refused */
    Result hash(String sha256);

    /** @param number 发文字号 as printed; brackets and spaces written otherwise are understood */
    Result number(String number);

    /**
     * 验真清单: every issued file with its hash and what became of it, for checking without server and database. What was
     * listed enters the ledger, which is sealed, and the head stands in the last line. Form:
     *
     * <pre>
     * jibao-verification  1
     * exported  instant  office
     * file  sha256  outcome  message
     * end  files  sha256 of all bytes before this line
     * ledger  block  hash
     * </pre>
     *
     * UTF-8, fields separated by tabs. Secretaries, evaluators, auditors.
     *
     * @throws IOException when {@code out} does
     */
    void list(OutputStream out, Actor actor) throws IOException;
}
