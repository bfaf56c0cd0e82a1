package org.jibao.app;

import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.jibao.offices.Actor;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.Forbidden;

/** 本次请求的操作人, as the authentication found it. */
@RequestScoped
class RequestActor implements CurrentActor {
    @Inject
    HttpServletRequest request;

    @Override
    public Actor get() {
        if (request.getAttribute(Authentication.ACTOR) instanceof Actor actor) {
            return actor;
        }
        throw new Forbidden("(nobody)", Set.of());
    }
}
