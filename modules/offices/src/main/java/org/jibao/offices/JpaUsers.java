package org.jibao.offices;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.workbooks.Column;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;
import org.jibao.workbooks.Row;
import org.jibao.workbooks.SheetSpec;

@ApplicationScoped
@Transactional
class JpaUsers implements Users {
    static final SheetSpec SPEC = new SheetSpec(
            "用户",
            List.of(
                    new Column("用户名", Column.Type.TEXT, true, "登录用，小写字母和数字"),
                    new Column("姓名职务", Column.Type.TEXT, true, "显示和留痕用"),
                    new Column("机构代码", Column.Type.TEXT, true, "所在机构的代码"),
                    new Column("角色", Column.Type.TEXT, true, "多个用顿号分隔"),
                    new Column("初始密码", Column.Type.TEXT, true, "至少8位；已有用户的密码不会被改")));

    private static final int SHORTEST_PASSWORD = 8;
    private static final Messages TEXT = new Messages(JpaUsers.class);
    private static final Map<String, Role> ROLES = Arrays.stream(Role.values())
            .collect(Collectors.toMap(role -> TEXT.of("role." + role), role -> role, (a, b) -> a, LinkedHashMap::new));

    @Inject
    EntityManager em;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Inject
    Offices offices;

    @Override
    public Optional<Actor> authenticate(String login, String password) {
        var row = row(login).filter(UserRow::open);
        var matches = row.isPresent() ? row.get().hasPassword(password) : Passwords.matchesNobody(password);
        return matches ? row.map(UserRow::actor) : Optional.empty();
    }

    @Override
    public Optional<Actor> find(String login) {
        return row(login).filter(UserRow::open).map(UserRow::actor);
    }

    @Override
    public List<Actor> all() {
        return em.createQuery("select u from UserRow u order by u.login", UserRow.class)
                .getResultStream()
                .map(UserRow::actor)
                .toList();
    }

    private Optional<UserRow> row(String login) {
        return em.createQuery("select u from UserRow u where u.login = :login", UserRow.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void createFirstAdministrator(String login, String password) {
        var users = em.createQuery("select count(u) from UserRow u", Long.class).getSingleResult();
        if (users == 0) {
            em.persist(new UserRow(login, login, "", Set.of(Role.ADMINISTRATOR), Passwords.hash(password)));
            ledger.append(new Act("system", "user.first", "user/" + login, ""));
        }
    }

    @Override
    public ImportResult importUsers(InputStream in, ImportMode mode, Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR);
        var workbook = Sheets.open(in, List.of(SPEC), clock.getZone());
        var firstRow = new HashMap<String, Integer>();
        for (var row : workbook.rows("用户")) {
            check(row, firstRow);
        }
        int stored = 0;
        if (Sheets.mayStore(workbook, mode)) {
            for (var row : workbook.rows("用户")) {
                if (!row.faulty()) {
                    store(row, actor);
                    stored++;
                }
            }
        }
        return Sheets.result(workbook, stored);
    }

    private void check(Row row, Map<String, Integer> firstRow) {
        var login = row.text("用户名");
        if (!login.isEmpty() && !login.matches("[a-z0-9._-]{2,60}")) {
            row.fault("用户名", TEXT.of("login.form", login));
        }
        var earlier = firstRow.putIfAbsent(login, row.number());
        if (earlier != null && !login.isEmpty()) {
            row.fault("用户名", TEXT.of("login.twice", login, earlier));
        }
        UnitSheet.limit(row, "姓名职务", 60);
        var unit = row.text("机构代码");
        if (!unit.isEmpty() && offices.find(unit, LocalDate.now(clock)).isEmpty()) {
            row.fault("机构代码", TEXT.of("unit.unknown", unit));
        }
        checkRoles(row, login);
        var password = row.text("初始密码");
        if (!password.isEmpty() && password.length() < SHORTEST_PASSWORD) {
            row.fault("初始密码", TEXT.of("password.short", password.length(), SHORTEST_PASSWORD));
        }
    }

    /** The three administrators are kept apart (三员分立): who administers or audits does no business of the office. */
    private static void checkRoles(Row row, String login) {
        for (var name : names(row)) {
            if (!ROLES.containsKey(name)) {
                row.fault("角色", TEXT.of("role.unknown", name, String.join("、", ROLES.keySet())));
            }
        }
        var roles = roles(row);
        if (roles.size() > 1 && (roles.contains(Role.AUDITOR) || roles.contains(Role.ADMINISTRATOR))) {
            row.fault("角色", TEXT.of("role.apart", login, row.text("角色")));
        }
    }

    private static List<String> names(Row row) {
        return Arrays.stream(row.text("角色").split("[、，,]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Set<Role> roles(Row row) {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : names(row)) {
            var role = ROLES.get(name);
            if (role != null) {
                roles.add(role);
            }
        }
        return roles;
    }

    private void store(Row row, Actor actor) {
        var login = row.text("用户名");
        row(login)
                .ifPresentOrElse(
                        known -> known.correct(row.text("姓名职务"), row.text("机构代码"), roles(row)),
                        () -> em.persist(new UserRow(
                                login,
                                row.text("姓名职务"),
                                row.text("机构代码"),
                                roles(row),
                                Passwords.hash(row.text("初始密码")))));
        ledger.append(new Act(actor.login(), "user.import", "user/" + login, row.text("机构代码") + " " + row.text("角色")));
    }
}
