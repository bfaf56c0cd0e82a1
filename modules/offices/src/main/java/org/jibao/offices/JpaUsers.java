package org.jibao.offices;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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

import org.jspecify.annotations.Nullable;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.workbooks.Column;
import org.jibao.workbooks.ImportMode;
import org.jibao.workbooks.ImportResult;
import org.jibao.workbooks.Row;
import org.jibao.workbooks.SheetSpec;
import org.jibao.workbooks.WorkbookWriter;

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
                    new Column("初始密码", Column.Type.TEXT, false, "新用户必填，至少8位，两类以上字符；已有用户的密码不会被改")));

    private static final Messages TEXT = new Messages(JpaUsers.class);

    /** What is taken in turn by all that adds users, closes them or gives roles. */
    private static final String MATTER = "users";

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

    @Inject
    Turns turns;

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
        return em.createQuery("select u from UserRow u where u.closed = false order by u.login", UserRow.class)
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
        turns.take(MATTER);
        var users = em.createQuery("select count(u) from UserRow u", Long.class).getSingleResult();
        if (users == 0) {
            em.persist(new UserRow(login, login, "", Set.of(Role.ADMINISTRATOR), Passwords.hash(password)));
            ledger.append(new Act("system", "user.first", "user/" + login, ""));
        }
    }

    @Override
    public void changePassword(String login, String current, String next) {
        var row = row(login).filter(UserRow::open);
        var matches = row.isPresent() ? row.get().hasPassword(current) : Passwords.matchesNobody(current);
        if (!matches) {
            throw new InvalidInput("current", TEXT.of("password.wrong"));
        }
        if (next.equals(current)) {
            throw new InvalidInput("next", TEXT.of("password.reused"));
        }
        refuseWeak(login, next);
        row.orElseThrow().changePassword(Passwords.hash(next));
        ledger.append(new Act(login, "user.password", "user/" + login, ""));
    }

    @Override
    public void resetPassword(String login, String next, Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR);
        var row = known(login);
        refuseWeak(login, next);
        row.changePassword(Passwords.hash(next));
        ledger.append(new Act(actor.login(), "user.password.reset", "user/" + login, ""));
    }

    private static void refuseWeak(String login, String password) {
        var weakness = Passwords.weakness(login, password);
        if (weakness != null) {
            throw new InvalidInput("next", weakness);
        }
    }

    @Override
    public void close(String login, Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR);
        if (login.equals(actor.login())) {
            throw new InvalidInput("login", TEXT.of("login.self"));
        }
        turns.take(MATTER);
        var row = known(login);
        if (row.administers() && administrators().equals(List.of(login))) {
            throw new InvalidInput("login", TEXT.of("administrator.last", login));
        }
        row.close();
        ledger.append(new Act(actor.login(), "user.close", "user/" + login, ""));
    }

    @Override
    public void reopen(String login, Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR);
        turns.take(MATTER);
        known(login).reopen();
        ledger.append(new Act(actor.login(), "user.reopen", "user/" + login, ""));
    }

    private List<String> administrators() {
        return all().stream()
                .filter(user -> user.roles().contains(Role.ADMINISTRATOR))
                .map(Actor::login)
                .toList();
    }

    private UserRow known(String login) {
        return row(login).orElseThrow(() -> new InvalidInput("login", TEXT.of("login.unknown", login)));
    }

    @Override
    public byte[] form() {
        return new WorkbookWriter(clock.getZone()).form(SPEC).bytes();
    }

    @Override
    public ImportResult importUsers(InputStream in, ImportMode mode, Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR);
        var workbook = Sheets.open(in, List.of(SPEC), clock.getZone());
        if (mode != ImportMode.CHECK_ONLY) {
            turns.take(MATTER);
        }
        var known = new HashMap<String, UserRow>();
        em.createQuery("select u from UserRow u", UserRow.class)
                .getResultList()
                .forEach(row -> known.put(row.login(), row));
        var firstRow = new HashMap<String, Integer>();
        for (var row : workbook.rows("用户")) {
            check(row, known.get(row.text("用户名")), firstRow);
        }
        mustLeaveAnAdministrator(workbook.rows("用户"), known);
        if (!Sheets.mayStore(workbook, mode)) {
            return Sheets.result(workbook, 0);
        }
        var good = workbook.rows("用户").stream().filter(row -> !row.faulty()).toList();
        // A hash is made to be slow: some hundred new users are hashed side by side.
        var hashes = good.parallelStream()
                .filter(row -> !known.containsKey(row.text("用户名")))
                .collect(Collectors.toConcurrentMap(row -> row.text("用户名"), row -> Passwords.hash(row.text("初始密码"))));
        good.forEach(row -> store(row, known.get(row.text("用户名")), hashes, actor));
        return Sheets.result(workbook, good.size());
    }

    private void check(Row row, @Nullable UserRow known, Map<String, Integer> firstRow) {
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
        if (known == null) {
            checkPassword(row, login);
        } else if (!known.open()) {
            row.fault("用户名", TEXT.of("login.closed", login));
        }
    }

    /** Refuses the rows that take the role from administrators when nobody would have it after the sheet. */
    private static void mustLeaveAnAdministrator(List<Row> rows, Map<String, UserRow> known) {
        var good = rows.stream().filter(row -> !row.faulty()).toList();
        var left = known.values().stream()
                .filter(UserRow::administers)
                .map(UserRow::login)
                .collect(Collectors.toCollection(HashSet::new));
        if (left.isEmpty()) {
            return;
        }
        var losing = good.stream()
                .filter(row -> left.contains(row.text("用户名")) && !roles(row).contains(Role.ADMINISTRATOR))
                .toList();
        losing.forEach(row -> left.remove(row.text("用户名")));
        var gained = good.stream().anyMatch(row -> roles(row).contains(Role.ADMINISTRATOR));
        if (left.isEmpty() && !gained) {
            losing.forEach(row -> row.fault("角色", TEXT.of("administrator.none", row.text("用户名"), row.text("角色"))));
        }
    }

    private static void checkPassword(Row row, String login) {
        var password = row.text("初始密码");
        var weakness = password.isEmpty()
                ? TEXT.of("password.missing", login, Passwords.SHORTEST)
                : Passwords.weakness(login, password);
        if (weakness != null) {
            row.fault("初始密码", weakness);
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

    private void store(Row row, @Nullable UserRow known, Map<String, String> hashes, Actor actor) {
        var login = row.text("用户名");
        var name = row.text("姓名职务");
        var unit = row.text("机构代码");
        if (known == null) {
            em.persist(new UserRow(login, name, unit, roles(row), hashes.getOrDefault(login, "")));
        } else {
            known.correct(name, unit, roles(row));
        }
        ledger.append(new Act(actor.login(), "user.import", "user/" + login, unit + " " + row.text("角色")));
    }
}
