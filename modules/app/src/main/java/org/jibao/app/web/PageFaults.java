package org.jibao.app.web;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.NotFoundException;

import org.jibao.offices.Collisions;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;

/**
 * A page asked for with a number that cannot be, or that does not exist, or by somebody who may not see it, or an act that
 * met another's of the same moment, is answered as what it is. Everything else stays a failure of the product.
 */
class PageFaults extends ExceptionHandlerWrapper {
    /** Request attribute: the reason, as text, for {@link RefusedPage}. The server would alter a message of its own. */
    static final String REASON = "org.jibao.refusal";

    private record Answer(int status, String message) {}

    PageFaults(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
            var answer = answer(events.next().getContext().getException());
            if (answer.isPresent()) {
                events.remove();
                send(answer.get());
            }
        }
        getWrapped().handle();
    }

    private static Optional<Answer> answer(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput refused) {
                var message = refused.problems().stream()
                        .map(InvalidInput.Problem::message)
                        .collect(Collectors.joining("；"));
                return Optional.of(new Answer(HttpServletResponse.SC_BAD_REQUEST, message));
            }
            if (cause instanceof NotFoundException) {
                return Optional.of(new Answer(HttpServletResponse.SC_NOT_FOUND, ""));
            }
            if (cause instanceof Forbidden) {
                return Optional.of(new Answer(HttpServletResponse.SC_FORBIDDEN, ""));
            }
        }
        return Collisions.words(thrown).map(words -> new Answer(HttpServletResponse.SC_CONFLICT, words));
    }

    private static void send(Answer answer) {
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        if (faces.getResponseComplete() || external.isResponseCommitted()) {
            return;
        }
        try {
            external.responseReset();
            if (faces.getPartialViewContext().isAjaxRequest()) {
                // A status alone would leave the page standing still.
                var page =
                        switch (answer.status()) {
                            case HttpServletResponse.SC_FORBIDDEN -> "forbidden";
                            case HttpServletResponse.SC_CONFLICT -> "changed";
                            default -> "missing";
                        };
                external.redirect(external.getRequestContextPath() + "/errors/" + page + ".html");
                return;
            }
            external.getRequestMap().put(REASON, answer.message());
            external.responseSendError(answer.status(), null);
            faces.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }
}
