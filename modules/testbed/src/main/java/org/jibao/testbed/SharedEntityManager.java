package org.jibao.testbed;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TransactionRequiredException;

import org.jspecify.annotations.Nullable;

/**
 * The injected entity manager: every call goes to the one of the thread's transaction. Outside of a transaction it reads
 * and hands out detached entities, and refuses to write, as in the server.
 */
final class SharedEntityManager implements InvocationHandler {

    private static final Set<String> WRITING = Set.of("persist", "merge", "remove", "flush", "refresh", "lock");

    private final Transactions transactions;

    private SharedEntityManager(Transactions transactions) {
        this.transactions = transactions;
    }

    static EntityManager over(Transactions transactions) {
        return (EntityManager) Proxy.newProxyInstance(
                SharedEntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                new SharedEntityManager(transactions));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        var name = method.getName();
        var bound = transactions.entityManager();
        if (name.equals("close") || name.equals("getTransaction")) {
            throw new IllegalStateException(name + "() is the container's business");
        }
        if (bound != null) {
            return call(bound, method, arguments);
        }
        if (WRITING.contains(name)) {
            throw new TransactionRequiredException(name + "() outside of a transaction");
        }
        var own = transactions.factory().createEntityManager();
        if (name.startsWith("create") || name.equals("unwrap")) {
            // The query is run after this call; an entity manager without a transaction holds no connection.
            return call(own, method, arguments);
        }
        try {
            return call(own, method, arguments);
        } finally {
            own.close();
        }
    }

    private static @Nullable Object call(EntityManager em, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(em, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
