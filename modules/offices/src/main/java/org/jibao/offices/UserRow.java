package org.jibao.offices;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** 用户. Closed, never deleted: the record keeps their names. */
@Entity
@Table(name = "office_user")
class UserRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "office_user_seq")
    @SequenceGenerator(name = "office_user_seq", sequenceName = "office_user_seq", allocationSize = 50)
    private long id;

    @Version
    private long version;

    private String login;
    private String name;

    @Column(name = "unit_code")
    private String unitCode;

    private String roles;
    private String password;
    private boolean closed;

    @SuppressWarnings("NullAway.Init") // for the persistence provider
    protected UserRow() {}

    UserRow(String login, String name, String unitCode, Set<Role> roles, String passwordHash) {
        this.login = login;
        this.name = name;
        this.unitCode = unitCode;
        this.roles = text(roles);
        this.password = passwordHash;
    }

    /** Takes over post, unit and roles from a later import; the password stays the user's own. */
    void correct(String newName, String newUnit, Set<Role> newRoles) {
        name = newName;
        unitCode = newUnit;
        roles = text(newRoles);
    }

    void changePassword(String newHash) {
        password = newHash;
    }

    void close() {
        closed = true;
    }

    void reopen() {
        closed = false;
    }

    String login() {
        return login;
    }

    boolean open() {
        return !closed;
    }

    /** Open, and an administrator. */
    boolean administers() {
        return open() && actor().roles().contains(Role.ADMINISTRATOR);
    }

    boolean hasPassword(String given) {
        return Passwords.matches(given, password);
    }

    Actor actor() {
        var set = EnumSet.noneOf(Role.class);
        Arrays.stream(roles.split(",")).map(Role::valueOf).forEach(set::add);
        return new Actor(login, name, unitCode, set);
    }

    private static String text(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }
}
