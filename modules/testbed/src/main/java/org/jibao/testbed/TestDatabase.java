package org.jibao.testbed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** 测试数据库: the database of this run, for what a test does behind the product's back. */
public final class TestDatabase {

    private final DatabaseKind kind;
    private final DataSource dataSource;
    private final Runnable disposal;

    TestDatabase(DatabaseKind kind, DataSource dataSource, Runnable disposal) {
        this.kind = kind;
        this.dataSource = dataSource;
        this.disposal = disposal;
    }

    public DatabaseKind kind() {
        return kind;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /**
     * Runs one statement in a transaction of its own.
     *
     * @param values for the {@code ?} in order
     * @return rows changed
     */
    public int sql(String statement, Object... values) {
        try (var connection = dataSource.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            for (var i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalArgumentException(statement, e);
        }
    }

    /** Deletes the rows of every table but those of Flyway. Sequences go on counting. */
    public void empty() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            var tables = tables(connection);
            if (tables.isEmpty()) {
                return;
            }
            switch (kind) {
                case H2 -> {
                    statement.execute("set referential_integrity false");
                    for (var table : tables) {
                        statement.execute("truncate table " + table);
                    }
                    statement.execute("set referential_integrity true");
                }
                case POSTGRESQL -> statement.execute("truncate table " + String.join(", ", tables));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the test database could not be emptied", e);
        }
    }

    void close() {
        disposal.run();
    }

    static void execute(DataSource dataSource, String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var found = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                var name = found.getString("TABLE_NAME");
                if (!name.toLowerCase(Locale.ROOT).startsWith("flyway_")) {
                    tables.add('"' + name + '"');
                }
            }
        }
        return tables;
    }
}
