package org.jibao.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;

/** 登录: puts a checked user into the session, under a session id that nobody knew before, and on the ledger. */
@ApplicationScoped
public class Logins {
    @Inject
    Credentials credentials;

    @Inject
    LoginAttempts attempts;

    @Inject
    Ledger ledger;

    /** Logs in; returns the refusal in Chinese, or null on success. */
    public @Nullable String enter(HttpServletRequest request, String login, String password) {
        var actor = credentials.check(login, password);
        if (actor.isEmpty()) {
            return attempts.refusal(login).orElse(Credentials.WRONG);
        }
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(Authentication.LOGIN, actor.get().login());
        ledger.append(
                new Act(actor.get().login(), "login", "user/" + actor.get().login(), ""));
        return null;
    }
}
