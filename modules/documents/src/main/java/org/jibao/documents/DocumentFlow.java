package org.jibao.documents;

import java.util.List;
import java.util.Optional;

import org.jibao.offices.Actor;

/**
 * 公文办理: 拟稿, 核稿, 会签, 签发, each by an act of a person. Nothing but an act counts as an opinion: no time that runs out,
 * no substitute. Every act is refused in Chinese when it is not that person's turn, and enters the ledger.
 */
public interface DocumentFlow {

    /** 送审. By who may draft the kind; refused while anything stands against issuing it. */
    void submit(long id, long version, String words, Actor actor);

    /** 取回: by who submitted it, before it is issued; opinions given so far end with the round. */
    void takeBack(long id, String words, Actor actor);

    /**
     * 意见 at the first open seat that is open to {@code actor}.
     *
     * @param version the version that was read; refused when the text has changed since
     * @param words opinion; required with RETURN
     */
    void opine(long id, Opinion opinion, String words, long version, Actor actor);

    /**
     * 越级先发: issues before the seats named by the kind have agreed. Only for an incident of the grades the kind names; who
     * was passed over is not shown as having agreed, and owes a signature.
     *
     * @param reason why it could not wait
     * @param told who of those passed over was told by phone, and when
     */
    DocumentView issueAhead(long id, String reason, String told, Actor actor);

    /** 补签: by one of the roles of a seat that was passed over; the issued paper stays as it was sent. */
    void signLater(long id, String words, Actor actor);

    Optional<FlowView> find(long id, Actor asking);

    /** 待我办理: what waits for an act that {@code actor} may do, what has waited longest first. */
    List<FlowView> waitingFor(Actor actor);
}
