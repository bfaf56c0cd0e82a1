package org.jibao.app;

import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** 就绪: UP when the schema is current and the database answers. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {
    private static final int ANSWER_WITHIN_SECONDS = 2;

    @Inject
    Database database;

    @Resource(lookup = "java:app/jdbc/jibao")
    DataSource dataSource;

    @Override
    public HealthCheckResponse call() {
        try (var connection = dataSource.getConnection()) {
            return HealthCheckResponse.named("schema")
                    .status(database.isReady() && connection.isValid(ANSWER_WITHIN_SECONDS))
                    .build();
        } catch (SQLException down) {
            return HealthCheckResponse.named("schema")
                    .down()
                    .withData("reason", String.valueOf(down.getMessage()))
                    .build();
        }
    }
}
