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
        if (attempts.locked(login)) {
            return "密码连续输错，“" + login + "”暂时不能登录，请过几分钟再试";
        }
        var actor = credentials.check(login, password);
        if (actor.isEmpty()) {
            return "用户名或密码不对，请重新输入";
        }
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(Authentication.LOGIN, actor.get().login());
        ledger.append(
                new Act(actor.get().login(), "login", "user/" + actor.get().login(), ""));
        return null;
    }
}
