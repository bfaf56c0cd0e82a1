package org.jibao.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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

    /**
     * The login page; the check of papers, which is everybody's; and what the server says of itself: health, its figures, the
     * description of the REST edge.
     */
    private static final Set<String> OPEN =
            Set.of("/login.xhtml", "/check.xhtml", "/api/check", "/health", "/metrics", "/openapi", "/openapi/");

    /** Styles, health, and the error pages, to which a script sends the browser by their address. */
    private static final Set<String> OPEN_BELOW = Set.of("/jakarta.faces.resource/", "/health/", "/errors/");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Calls that carry a text too long for an address, and change nothing. */
    private static final Pattern READING_BY_POST = Pattern.compile("/api/documents/\\d+/draft/(?:proof|review)");

    /** Sent by the product's own scripts. A foreign page cannot set it, and its sender does not want the browser to ask for a password. */
    private static final String SCRIPT = "X-Requested-With";

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    Credentials credentials;

    @Inject
    LoginAttempts attempts;

    @Inject
    Users users;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var path = pathOf(request);
        if (OPEN.contains(path) || OPEN_BELOW.stream().anyMatch(path::startsWith)) {
            return context.doNothing();
        }
        if (path.equals("/api") || path.startsWith("/api/")) {
            return rest(request, response, context);
        }
        var actor = sessionActor(request);
        return actor != null ? enter(request, context, actor) : toLogin(request, response, path, context);
    }

    /** As the server mapped it: the request's own text could hide the page behind dots, as in /login.xhtml/../desk. */
    static String pathOf(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }

    private AuthenticationStatus rest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            var reader = reads(request) ? sessionActor(request) : null;
            if (reader != null) {
                return enter(request, context, reader);
            }
            if (request.getHeader(SCRIPT) == null) {
                ask(response);
            }
            return refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "请用用户名和密码登录（HTTP Basic）；写操作不接受网页会话");
        }
        var pair = decode(header.substring(6).strip());
        var colon = pair.indexOf(':');
        if (colon < 1) {
            ask(response);
            return refuse(
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "Authorization 请求头格式不对，应为 Basic 加 “用户名:密码” 的 Base64");
        }
        var login = pair.substring(0, colon);
        var actor = credentials.checkAgain(login, pair.substring(colon + 1));
        if (actor.isPresent()) {
            return enter(request, context, actor.get());
        }
        var wait = attempts.refusal(login);
        if (wait.isPresent()) {
            return refuse(response, TOO_MANY_REQUESTS, wait.get());
        }
        ask(response);
        return refuse(response, HttpServletResponse.SC_UNAUTHORIZED, Credentials.WRONG);
    }

    private static boolean reads(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                || (request.getHeader(SCRIPT) != null
                        && READING_BY_POST.matcher(pathOf(request)).matches());
    }

    private static void ask(HttpServletResponse response) {
        response.setHeader("WWW-Authenticate", "Basic realm=\"jibao\", charset=\"UTF-8\"");
    }

    private static String decode(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private @Nullable Actor sessionActor(HttpServletRequest request) {
        var session = request.getSession(false);
        var login = session == null ? null : session.getAttribute(LOGIN);
        return login == null ? null : users.find(login.toString()).orElse(null);
    }

    private static AuthenticationStatus enter(HttpServletRequest request, HttpMessageContext context, Actor actor) {
        request.setAttribute(ACTOR, actor);
        return context.notifyContainerAboutLogin(
                actor.login(), actor.roles().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    private static AuthenticationStatus refuse(HttpServletResponse response, int status, String message) {
        Headers.protect(response);
        var problem = Json.createObjectBuilder().add("field", "").add("message", message);
        var body = Json.createObjectBuilder()
                .add("problems", Json.createArrayBuilder().add(problem));
        write(response, status, "application/json;charset=UTF-8", body.build().toString());
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus toLogin(
            HttpServletRequest request, HttpServletResponse response, String path, HttpMessageContext context) {
        var query = request.getQueryString();
        var from = request.getMethod().equals("GET") ? path + (query == null ? "" : "?" + query) : "/";
        var login = request.getContextPath() + "/login.xhtml?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // A redirect by status would be followed inside the script, and the page would just stand still.
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
            throw new UncheckedIOException(gone);
        }
    }
}
