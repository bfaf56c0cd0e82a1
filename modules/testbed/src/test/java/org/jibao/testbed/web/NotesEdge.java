package org.jibao.testbed.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** An edge that asks for something only a server has: were it a bean of the test, no test would start. */
@ApplicationScoped
public class NotesEdge {
    @Inject
    HttpServletRequest request;
}
