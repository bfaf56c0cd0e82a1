package org.jibao.documents;

import java.time.Instant;
import java.util.List;

import org.jibao.offices.Actor;

/** 分发与签收: to whom a document goes, and what each recipient did with it. */
public interface Circulation {

    /**
     * Chooses the units a draft will go to, in the order given; for an issued document adds those it has not gone to (补发).
     * When nobody chooses, issuing sends it to the units that 主送 and 抄送 name and to the groups its kind names.
     *
     * @param units codes of units that exist today
     */
    void choose(long document, List<String> units, Actor actor);

    /** Recipients in order; those it would go to when it is a draft. Of the office. */
    List<Recipient> recipients(long document, Actor asking);

    /** Who is named in 主送, 抄送, 报, 送, 发 and is no unit of the register, so that it is delivered by other means. */
    List<String> unmatched(long document);

    /** Who had not signed at {@code at}, by when things happened; also those not yet sent to are left out. Of the office. */
    List<Recipient> unsigned(long document, Instant at, Actor asking);

    /** The unit's own person has opened it; does nothing when it was opened before. */
    void opened(long document, PaperReceipt.Means means, Actor actor);

    /** 签收 by the unit's own person. */
    void sign(long document, PaperReceipt.Means means, Actor actor);

    /** 拒收 by the unit's own person, with a reason; it may still be signed for afterwards. */
    void reject(long document, String reason, PaperReceipt.Means means, Actor actor);

    /** Enters a receipt that came on paper, by fax or by phone. By who may issue the kind, and duty officers. */
    void record(long document, String unit, PaperReceipt receipt, Actor actor);

    /**
     * Keeps a scan with the last receipt of a unit, which came on paper or by fax. Its type is told by its content. Refused when
     * it is no PDF, PNG or JPEG, larger than {@code flows.properties} allows, locked, broken, or does more than show pages. By
     * who may enter receipts.
     *
     * @return id of the scan
     */
    long keepScan(long document, String unit, byte[] content, Actor actor);

    /**
     * A scan as it was stored; of the office.
     *
     * @throws org.jibao.offices.InvalidInput when there is none, or it is not as it was stored any more
     */
    DocumentDesk.DocumentFile scan(long document, long scan, Actor asking);

    /** Bytes that a scan may have, inclusive. */
    int largestScan();

    /** What was circulated to the actor's unit, newest first, {@code before} exclusive (0: from the newest). */
    List<ReceivedDocument> inbox(long before, int limit, Actor actor);

    /** Whether the document was circulated to the actor's unit, or the actor is of the office. */
    boolean isVisible(long document, Actor actor);

    /** 催办记录: reminders of a document in order. Of the office. */
    List<Reminder> reminders(long document, Actor asking);

    /**
     * 提醒: a time that passed, told once.
     *
     * @param due when it passed
     */
    record Reminder(Instant due, Instant at, String words) {}
}
