package org.jibao.app;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;

import org.jibao.offices.Actor;
import org.jibao.offices.Users;

/**
 * 身份认证: pages by a login page and the session; REST by HTTP Basic, and for reading also by the page's session. A call
 * that changes something through REST never rests on the cookie alone, so a foreign page cannot trigger it.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {
    /** Session attribute: login of who logged in. */
    static final String LOGIN = "org.jibao.login";

    /** Request attribute: the actor of this request. */
    static final String ACTOR = "org.jibao.actor";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    Credentials credentials;

    @Inject
    Users users;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var rest = path.startsWith("/api/") || path.equals("/api");
        var actor = rest ? restActor(request) : sessionActor(request);
        if (actor != null) {
            request.setAttribute(ACTOR, actor);
            return context.notifyContainerAboutLogin(
                    actor.login(), actor.roles().stream().map(Enum::name).collect(Collectors.toSet()));
        }
        if (rest) {
            return refuse(response);
        }
        return isOpen(path) ? context.doNothing() : toLogin(request, response, path, context);
    }

    private @Nullable Actor restActor(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return basicActor(header.substring(6).strip());
        }
        return READING.contains(request.getMethod()) ? sessionActor(request) : null;
    }

    private @Nullable Actor basicActor(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            var colon = pair.indexOf(':');
            return colon < 1
                    ? null
                    : credentials
                            .checkAgain(pair.substring(0, colon), pair.substring(colon + 1))
                            .orElse(null);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private @Nullable Actor sessionActor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        var login = session == null ? null : session.getAttribute(LOGIN);
        return login == null ? null : users.find(login.toString()).orElse(null);
    }

    private static boolean isOpen(String path) {
        return path.equals("/login.xhtml")
                || path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/resources/")
                || path.startsWith("/health")
                || path.startsWith("/openapi")
                || path.startsWith("/metrics");
    }

    private static AuthenticationStatus refuse(HttpServletResponse response) {
        response.setHeader("WWW-Authenticate", "Basic realm=\"jibao\", charset=\"UTF-8\"");
        write(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                "application/json;charset=UTF-8",
                "{\"problems\":[{\"field\":\"\",\"message\":\"请用用户名和密码登录（HTTP Basic）；写操作不接受网页会话\"}]}");
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus toLogin(
            HttpServletRequest request, HttpServletResponse response, String path, HttpMessageContext context) {
        var query = request.getQueryString();
        var from = "GET".equals(request.getMethod()) ? path + (query == null ? "" : "?" + query) : "/";
        var login = request.getContextPath() + "/login.xhtml?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            write(
                    response,
                    HttpServletResponse.SC_OK,
                    "text/xml;charset=UTF-8",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + login
                            + "\"/></partial-response>");
            return AuthenticationStatus.SEND_CONTINUE;
        }
        return context.redirect(login);
    }

    private static void write(HttpServletResponse response, int status, String type, String body) {
        try {
            response.setStatus(status);
            response.setContentType(type);
            response.getWriter().write(body);
            response.flushBuffer();
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }
}
