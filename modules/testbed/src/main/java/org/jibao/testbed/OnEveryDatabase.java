package org.jibao.testbed;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * 双库测试: runs a test class once on H2 (in memory) and once on a real PostgreSQL.
 *
 * <p>Each run has a CDI container with every bean of the class path outside {@code ..web..} packages, the migrations of
 * {@code classpath:db/migration} applied to a fresh database, and the {@code @Inject} fields of the test class filled.
 * To inject besides the beans of the modules: {@link jakarta.persistence.EntityManager}, {@link javax.sql.DataSource},
 * {@link MovableClock} (also as {@link java.time.Clock}), {@link Transactions} and {@link TestDatabase}.
 *
 * <p>The test methods of one run share the database: use keys of your own, or empty it with {@link TestDatabase#empty}
 * before each. The clock goes back to {@link MovableClock#START} before each method.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(DatabaseRuns.class)
public @interface OnEveryDatabase {}
