package org.jibao.app.web;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jibao.offices.CurrentActor;

/** 页面权限: a page is served only to the roles that {@link Pages} gives it to, whatever the menu shows. */
@WebFilter("*.xhtml")
public class PageGate implements Filter {
    @Inject
    CurrentActor currentActor;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = ((HttpServletRequest) request).getServletPath();
        var answer = (HttpServletResponse) response;
        if (path.equals("/login.xhtml") || path.equals("/check.xhtml") || path.startsWith("/jakarta.faces.resource/")) {
            chain.doFilter(request, response);
            return;
        }
        var page = Pages.find(path);
        if (page.isEmpty()) {
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (page.get().isOpenTo(currentActor.get())) {
            chain.doFilter(request, response);
        } else {
            answer.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
