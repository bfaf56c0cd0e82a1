package org.jibao.testbed;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;

/** What the server does for {@link Transactional}. The type of a transaction is part of the binding: one class each. */
abstract class TransactionalInterceptor {

    private static final int PRIORITY = Interceptor.Priority.PLATFORM_BEFORE + 200;

    @Inject
    Transactions transactions;

    @AroundInvoke
    @Nullable Object around(InvocationContext invocation) throws Exception {
        var how = annotation(invocation);
        var rollback = new Transactions.Rollback(List.of(how.rollbackOn()), List.of(how.dontRollbackOn()));
        return transactions.<@Nullable Object>call(how.value(), rollback, invocation::proceed);
    }

    private static Transactional annotation(InvocationContext invocation) {
        var onMethod = invocation.getMethod().getAnnotation(Transactional.class);
        // Inherited, so the subclass that the container generates answers for the bean class.
        return onMethod == null ? invocation.getTarget().getClass().getAnnotation(Transactional.class) : onMethod;
    }

    @Interceptor
    @Transactional(TxType.REQUIRED)
    @Priority(PRIORITY)
    static class Required extends TransactionalInterceptor {}

    @Interceptor
    @Transactional(TxType.REQUIRES_NEW)
    @Priority(PRIORITY)
    static class RequiresNew extends TransactionalInterceptor {}

    @Interceptor
    @Transactional(TxType.SUPPORTS)
    @Priority(PRIORITY)
    static class Supports extends TransactionalInterceptor {}

    @Interceptor
    @Transactional(TxType.NOT_SUPPORTED)
    @Priority(PRIORITY)
    static class NotSupported extends TransactionalInterceptor {}

    @Interceptor
    @Transactional(TxType.MANDATORY)
    @Priority(PRIORITY)
    static class Mandatory extends TransactionalInterceptor {}

    @Interceptor
    @Transactional(TxType.NEVER)
    @Priority(PRIORITY)
    static class Never extends TransactionalInterceptor {}
}
