package org.jibao.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** 数据库种类: the databases the product supports. */
public enum DatabaseKind {
    /** In memory, in H2's default mode. */
    H2("H2") {
        @Override
        TestDatabase create() {
            var url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=" + PATIENCE;
            var pool = JdbcConnectionPool.create(url, "sa", "sa");
            pool.setMaxConnections(50);
            return new TestDatabase(this, pool, () -> {
                TestDatabase.execute(pool, "shutdown");
                pool.dispose();
            });
        }
    },
    /** A real server, started once per JVM; each run gets a database of its own. */
    POSTGRESQL("PostgreSQL") {
        @Override
        TestDatabase create() {
            var name = "run_" + UUID.randomUUID().toString().replace("-", "");
            var server = Server.RUNNING;
            TestDatabase.execute(server.getPostgresDatabase(), "create database " + name);
            var source = new PGConnectionPoolDataSource();
            source.setURL(server.getJdbcUrl("postgres", name));
            // A connection of PostgreSQL is a process: to start one for every statement would be most of a test's time.
            var pool = JdbcConnectionPool.create(source);
            pool.setMaxConnections(50);
            return new TestDatabase(this, pool, () -> {
                pool.dispose();
                TestDatabase.execute(server.getPostgresDatabase(), "drop database " + name + " with (force)");
            });
        }
    };

    /**
     * Milliseconds that one waits in H2 for the row that another holds. By itself H2 gives up after one or two seconds, which
     * on a slow machine would make a test of many a matter of luck; PostgreSQL waits until the other is done.
     */
    static final int PATIENCE = 600_000;

    private final String label;

    DatabaseKind(String label) {
        this.label = label;
    }

    /** Creates an empty database. */
    abstract TestDatabase create();

    @Override
    public String toString() {
        return label;
    }

    /** Started by the first run that needs it; stopped by the shutdown hook that the library sets. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        // A test database need not survive a power cut.
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL for the tests did not start", e);
            }
        }
    }
}
