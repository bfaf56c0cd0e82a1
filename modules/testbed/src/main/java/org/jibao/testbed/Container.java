package org.jibao.testbed;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Synchronization;
import jakarta.transaction.UserTransaction;

import org.eclipse.persistence.jpa.PersistenceProvider;
import org.flywaydb.core.Flyway;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.transaction.spi.TransactionServices;

/** One run: a migrated database, the persistence unit over it and the CDI container over both. */
final class Container {

    /** Held, because a logger nobody holds forgets its level. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("org.flywaydb"), Logger.getLogger("org.jboss.weld"), Logger.getLogger("io.zonky.test"));

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private final TestDatabase database;
    private final EntityManagerFactory factory;
    private final MovableClock clock;
    private final WeldContainer weld;

    private Container(TestDatabase database, EntityManagerFactory factory, MovableClock clock, WeldContainer weld) {
        this.database = database;
        this.factory = factory;
        this.clock = clock;
        this.weld = weld;
    }

    static Container start(DatabaseKind kind) {
        return start(kind.create());
    }

    static Container start(TestDatabase database) {
        var loader = Thread.currentThread().getContextClassLoader();
        migrate(database.dataSource(), loader);
        var factory = new PersistenceProvider()
                .createContainerEntityManagerFactory(new ScannedUnit(database.dataSource(), loader), Map.of());
        var clock = new MovableClock();
        var transactions = new Transactions(factory);
        var weld = new Weld("testbed-" + System.identityHashCode(database))
                .skipShutdownHook()
                .property(Weld.ARCHIVE_ISOLATION_SYSTEM_PROPERTY, false)
                .addExtension(new OwnBeans(database, clock, transactions))
                .addServices(new ThreadTransactions(transactions))
                .initialize();
        return new Container(database, factory, clock, weld);
    }

    private static void migrate(DataSource dataSource, ClassLoader loader) {
        Flyway.configure(loader)
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                // Every module has a range of version numbers of its own, and they grow side by side.
                .outOfOrder(true)
                .load()
                .migrate();
    }

    MovableClock clock() {
        return clock;
    }

    /** The bean of this type. */
    <T> T get(Class<T> type) {
        return weld.select(type).get();
    }

    /** Fills the {@code @Inject} fields of {@code instance}. */
    void fill(Object instance) {
        fill(instance.getClass(), instance);
    }

    private <T> void fill(Class<T> type, Object instance) {
        var beans = weld.getBeanManager();
        beans.getInjectionTargetFactory(beans.createAnnotatedType(type))
                .createInjectionTarget(null)
                .inject(type.cast(instance), beans.createCreationalContext(null));
    }

    void close() {
        weld.shutdown();
        factory.close();
        database.close();
    }

    /** Adds what the server would provide, and leaves out the edges, which need the server. */
    static final class OwnBeans implements Extension {
        private static final Pattern EDGE = Pattern.compile("(^|.*\\.)web(\\..*|$)");

        private final TestDatabase database;
        private final MovableClock clock;
        private final Transactions transactions;

        OwnBeans(TestDatabase database, MovableClock clock, Transactions transactions) {
            this.database = database;
            this.clock = clock;
            this.transactions = transactions;
        }

        void leaveOutEdges(@Observes ProcessAnnotatedType<?> type) {
            if (EDGE.matcher(type.getAnnotatedType().getJavaClass().getPackageName())
                    .matches()) {
                type.veto();
            }
        }

        void add(@Observes AfterBeanDiscovery discovery) {
            var em = SharedEntityManager.over(transactions);
            discovery
                    .addBean()
                    .types(EntityManager.class)
                    .scope(Dependent.class)
                    .createWith(context -> em);
            discovery
                    .addBean()
                    .types(MovableClock.class, Clock.class)
                    .scope(Dependent.class)
                    .createWith(context -> clock);
            discovery.addBean().types(Transactions.class).scope(Dependent.class).createWith(context -> transactions);
            discovery.addBean().types(TestDatabase.class).scope(Dependent.class).createWith(context -> database);
            discovery
                    .addBean()
                    .types(DataSource.class)
                    .scope(Dependent.class)
                    .createWith(context -> database.dataSource());
        }
    }

    /** Lets observers wait for the end of the transaction. */
    private record ThreadTransactions(Transactions transactions) implements TransactionServices {

        @Override
        public void registerSynchronization(Synchronization synchronization) {
            transactions.register(synchronization);
        }

        @Override
        public boolean isTransactionActive() {
            return transactions.isActive();
        }

        @Override
        public UserTransaction getUserTransaction() {
            throw new UnsupportedOperationException("use @Transactional or Transactions");
        }

        @Override
        public void cleanup() {
            // Nothing is held beyond a transaction.
        }
    }
}
