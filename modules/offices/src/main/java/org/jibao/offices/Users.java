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

    /** The user of this login; empty when there is none or the user is closed. */
    Optional<Actor> find(String login);

    /** Everybody who may log in, by login. */
    List<Actor> all();

    /** Creates the first administrator of an empty installation; does nothing once any user exists. */
    void createFirstAdministrator(String login, String password);

    /**
     * Changes one's own password.
     *
     * @throws InvalidInput when {@code current} is wrong or {@code next} breaks the password rules
     */
    void changePassword(String login, String current, String next);

    /**
     * Gives somebody who forgot it a new password. Administrators only.
     *
     * @throws InvalidInput when there is no such user or {@code next} breaks the password rules
     */
    void resetPassword(String login, String next, Actor actor);

    /**
     * 停用: the user may no longer log in; the record keeps the name. Administrators only, and not oneself.
     *
     * @throws InvalidInput when there is no such user
     */
    void close(String login, Actor actor);

    /** 恢复: a closed user may log in again, with the old password. Administrators only. */
    void reopen(String login, Actor actor);

    /** An empty workbook with the sheet 用户, whose headers say what belongs there. */
    byte[] form();

    /**
     * Users from the sheet 用户 of a workbook, by login: a known user's post, unit and roles are corrected, the password
     * stays. Administrators only.
     *
     * @throws InvalidInput when the file is no workbook at all
     */
    ImportResult importUsers(InputStream workbook, ImportMode mode, Actor actor);
}
