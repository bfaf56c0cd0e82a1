package org.jibao.testbed;

import java.nio.file.Path;
import javax.sql.DataSource;

import org.h2.jdbcx.JdbcConnectionPool;

/**
 * 独立运行: the modules on the class path over a database of their own, outside of a test: for programs that measure. The
 * clock stands still until it is moved.
 */
public final class Standalone implements AutoCloseable {
    private final Container container;
    private final TestDatabase database;

    private Standalone(TestDatabase database) {
        this.database = database;
        this.container = Container.start(database);
    }

    /** On a new H2 database in a file, as the product keeps it. */
    public static Standalone onH2(Path file) {
        var pool = JdbcConnectionPool.create("jdbc:h2:file:" + file.toAbsolutePath(), "sa", "sa");
        pool.setMaxConnections(10);
        return new Standalone(new TestDatabase(DatabaseKind.H2, pool, pool::dispose));
    }

    /** On a new database of a PostgreSQL server that this process starts. */
    public static Standalone onPostgres() {
        return new Standalone(DatabaseKind.POSTGRESQL.create());
    }

    public DataSource dataSource() {
        return database.dataSource();
    }

    public MovableClock clock() {
        return container.clock();
    }

    /** The bean of this type. */
    public <T> T get(Class<T> type) {
        return container.get(type);
    }

    @Override
    public void close() {
        container.close();
    }
}
