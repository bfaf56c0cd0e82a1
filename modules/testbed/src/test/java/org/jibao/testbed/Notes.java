package org.jibao.testbed;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** A bean as the modules write them. */
interface Notes {

    void write(String text);

    void writeAndFail(String text);

    void writeAndFailChecked(String text) throws IOException;

    void writeAside(String text);

    void writeHereAndAside(String here, String aside);

    List<String> all();

    List<String> heardAfterSuccess();

    record Written(String text) {}
}

@ApplicationScoped
@Transactional
class JpaNotes implements Notes {
    @Inject
    EntityManager em;

    @Inject
    Event<Written> events;

    @Inject
    AsideNotes aside;

    @Inject
    Ears ears;

    @Override
    public void write(String text) {
        em.persist(new Note(text));
        events.fire(new Written(text));
    }

    @Override
    public void writeAndFail(String text) {
        write(text);
        throw new IllegalArgumentException(text);
    }

    @Override
    public void writeAndFailChecked(String text) throws IOException {
        write(text);
        throw new IOException(text);
    }

    @Override
    public void writeAside(String text) {
        aside.write(text);
    }

    @Override
    public void writeHereAndAside(String here, String text) {
        write(here);
        aside.write(text);
        throw new IllegalArgumentException(here);
    }

    @Override
    public List<String> all() {
        return em.createQuery("select n.text from Note n order by n.id", String.class)
                .getResultList();
    }

    @Override
    public List<String> heardAfterSuccess() {
        return ears.heard();
    }
}

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class AsideNotes {
    @Inject
    EntityManager em;

    void write(String text) {
        em.persist(new Note(text));
    }
}

@ApplicationScoped
class Ears {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    void at(@Observes Notes.Written written) {
        if (written.text().startsWith("refused")) {
            throw new IllegalStateException(written.text());
        }
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) Notes.Written written) {
        heard.add(written.text());
    }

    List<String> heard() {
        return heard;
    }
}
