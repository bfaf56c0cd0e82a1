package org.jibao.app.web;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.jibao.app.Logins;

/** 登录页. */
@Named("login")
@RequestScoped
public class LoginPage {
    /** One slash and then no second one; no backslash, space or control character, which browsers would drop or turn. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?:[A-Za-z0-9._~-][!-\\[\\]-~]*)?");

    @Inject
    Logins logins;

    private String user = "";
    private String password = "";
    private String from = "";

    public void enter() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        var refusal = logins.enter((HttpServletRequest) external.getRequest(), user.strip(), password);
        if (refusal == null) {
            external.redirect(external.getRequestContextPath() + ownPath(from));
            return;
        }
        password = "";
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, refusal, null));
    }

    /** Only a path of our own: never an address that somebody put into a link, in any of the ways browsers read one. */
    static String ownPath(String wanted) {
        return OWN_PATH.matcher(wanted).matches() && !wanted.startsWith("/login.xhtml") ? wanted : "/";
    }

    public String getUser() {
        return user;
    }

    public void setUser(@Nullable String user) {
        this.user = user == null ? "" : user;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from;
    }
}
