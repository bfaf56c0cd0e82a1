package org.jibao.app;

import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

import org.jibao.offices.Users;

/**
 * 数据库: H2 in a file unless the environment names another (JIBAO_DB_CLASS, JIBAO_DB_URL, JIBAO_DB_USER, JIBAO_DB_PASSWORD).
 * The schema is brought up to date before anything else runs; a failed migration keeps the deployment down.
 *
 * <p>Connections are validated before use: without that, every request after a database restart fails.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = "java:app/jdbc/jibao",
        className = "${MPCONFIG=jibao.db.class:org.h2.jdbcx.JdbcDataSource}",
        url =
                "${MPCONFIG=jibao.db.url:jdbc:h2:file:./data/jibao;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=30000}",
        user = "${MPCONFIG=jibao.db.user:sa}",
        password = "${MPCONFIG=jibao.db.password:sa}",
        minPoolSize = 2,
        maxPoolSize = 10,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation"
        })
public class Database {
    private static final Logger LOG = Logger.getLogger(Database.class.getName());

    @Resource(lookup = "java:app/jdbc/jibao")
    DataSource dataSource;

    @Inject
    Users users;

    @Inject
    @ConfigProperty(name = "jibao.admin.login", defaultValue = "admin")
    String adminLogin;

    @Inject
    @ConfigProperty(name = "jibao.admin.password")
    java.util.Optional<String> adminPassword;

    private boolean ready;

    /** Each module's migrations have a number range of their own, so a later one of a lower module may arrive out of order. */
    @PostConstruct
    void migrate() {
        var result = Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        LOG.log(Level.INFO, "Schema at version {0}, {1} migrations applied", new Object[] {
            result.targetSchemaVersion, result.migrationsExecuted
        });
        adminPassword.ifPresent(password -> users.createFirstAdministrator(adminLogin, password));
        ready = true;
    }

    /** True once the schema is current. */
    public boolean isReady() {
        return ready;
    }
}
