package org.jibao.app;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 公用资源: what the modules inject and only the deployable can give: the entity manager and the one clock. */
@ApplicationScoped
class Resources {

    @Produces
    @PersistenceContext(unitName = "jibao")
    EntityManager entityManager;

    @Inject
    @ConfigProperty(name = "jibao.zone", defaultValue = "Asia/Shanghai")
    String zone;

    /** The only place of the product that reads the time of day; its zone is the office's. */
    @Produces
    Clock clock() {
        return Clock.system(ZoneId.of(zone));
    }

    /** Settings {@code jibao.login.tries} and {@code jibao.login.wait}. */
    @Produces
    @Singleton
    LoginAttempts attempts(
            Clock clock,
            @ConfigProperty(name = "jibao.login.tries", defaultValue = "5") int tries,
            @ConfigProperty(name = "jibao.login.wait", defaultValue = "PT5M") Duration wait) {
        return new LoginAttempts(clock, tries, wait);
    }
}
