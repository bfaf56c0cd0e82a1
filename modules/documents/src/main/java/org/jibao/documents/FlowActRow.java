package org.jibao.documents;

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

import org.jspecify.annotations.Nullable;

/** 办理记录 as stored; written once. */
@Entity
@Table(name = "document_act")
class FlowActRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_act_seq")
    @SequenceGenerator(name = "document_act_seq", sequenceName = "document_act_seq", allocationSize = 50)
    private long id;

    @Column(name = "document_id")
    private long documentId;

    private int place;
    private int round;

    @Enumerated(EnumType.STRING)
    private FlowAct.Kind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable FlowStep step;

    private int stage;
    private int seat;

    @Column(name = "by_login")
    private String byLogin;

    @Column(name = "by_name")
    private String byName;

    private Instant at;
    private String words;

    @Column(name = "content_sha256")
    private String content;

    private String flow;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected FlowActRow() {}

    FlowActRow(long documentId, FlowAct act) {
        this.documentId = documentId;
        this.place = act.place();
        this.round = act.round();
        this.kind = act.kind();
        this.step = act.step();
        this.stage = act.stage();
        this.seat = act.seat();
        this.byLogin = act.byLogin();
        this.byName = act.byName();
        this.at = act.at();
        this.words = act.words();
        this.content = act.content();
        this.flow = act.flow();
    }

    long documentId() {
        return documentId;
    }

    FlowAct act() {
        return new FlowAct(place, round, kind, step, stage, seat, byLogin, byName, at, words, content, flow);
    }
}
