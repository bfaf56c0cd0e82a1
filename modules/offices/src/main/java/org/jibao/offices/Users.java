package org.jibao.offices;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;

/** 用户库: who may log in, as what. Passwords are stored as PBKDF2 hashes only. */
public interface Users {

    /** The actor behind login and password; empty when either is wrong or the user is closed. */
    Optional<Actor> authenticate(String login, String password);

    Optional<Actor> find(String login);

    List<Actor> all();

    /** Creates the first administrator of an empty installation; does nothing once any user exists. */
    void createFirstAdministrator(String login, String password);

    /** Users from the sheet 用户 of a workbook. Administrators only. */
    ImportResult importUsers(InputStream workbook, ImportMode mode, Actor actor);
}
