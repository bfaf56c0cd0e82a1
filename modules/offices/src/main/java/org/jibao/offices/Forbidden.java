package org.jibao.offices;

import java.util.Set;

/** 无权操作: the actor lacks the role. */
public class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Forbidden(String login, Set<Role> needed) {
        super(login + " needs one of " + needed);
    }
}
