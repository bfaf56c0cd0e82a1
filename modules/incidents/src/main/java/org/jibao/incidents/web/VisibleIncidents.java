package org.jibao.incidents.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;

import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.IncidentView;
import org.jibao.offices.CurrentActor;

/** 可见的事件: finds what this request's actor may read; what he may not does not exist for him. */
@RequestScoped
class VisibleIncidents {
    @Inject
    IncidentRegister register;

    @Inject
    CurrentActor currentActor;

    /**
     * The incident of a number as typed.
     *
     * @throws org.jibao.offices.InvalidInput when it is no number of an incident
     * @throws NotFoundException when there is none, or none that the actor may read
     */
    IncidentView demand(String number) {
        return register.find(IncidentNumber.parse(number))
                .filter(found -> currentActor.get().maySee(found.unit().code()))
                .orElseThrow(NotFoundException::new);
    }
}
