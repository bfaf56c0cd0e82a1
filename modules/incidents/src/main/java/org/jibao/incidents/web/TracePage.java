package org.jibao.incidents.web;

import java.time.Clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.Trace;
import org.jibao.incidents.Traces;
import org.jibao.offices.CurrentActor;

/** 责任倒查页: the whole chain of one incident on one page. */
@Named("trace")
@RequestScoped
public class TracePage {
    @Inject
    Traces traces;

    @Inject
    CurrentActor currentActor;

    @Inject
    Clock clock;

    private String number = "";
    private @Nullable Trace view;

    public Trace getView() {
        if (view == null) {
            view = traces.of(IncidentNumber.parse(number), clock.instant())
                    .filter(found -> currentActor.get().maySee(found.unit().code()))
                    .orElseThrow(NotFoundException::new);
        }
        return view;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }
}
