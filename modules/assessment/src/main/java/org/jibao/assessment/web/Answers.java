package org.jibao.assessment.web;

import java.util.function.Consumer;
import java.util.function.LongFunction;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

/** 答复: how the resources of records answer what was done to one of them. */
final class Answers {

    private Answers() {}

    /** 201 with the address of a new record, e.g. {@code findings/50}, and the record itself. */
    static Response created(String records, long id, Object record) {
        return Response.created(UriBuilder.fromPath(records + "/{id}").build(id))
                .entity(record)
                .build();
    }

    /**
     * Does something to a record and reads it again.
     *
     * @param find reads the record; throws for one that the actor does not see, to which nothing is then done
     */
    static <V> V after(long id, LongFunction<V> find, Consumer<V> act) {
        act.accept(find.apply(id));
        return find.apply(id);
    }
}
