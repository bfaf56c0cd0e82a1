package org.jibao.testbed;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Turns one test class into one run for each {@link DatabaseKind}. */
final class DatabaseRuns implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(DatabaseKind.values()).map(Run::new);
    }

    private record Run(DatabaseKind kind) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return kind.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Bench(kind));
        }
    }

    /** One container on one database, for the length of one run. */
    private static final class Bench
            implements BeforeClassTemplateInvocationCallback,
                    AfterClassTemplateInvocationCallback,
                    BeforeEachCallback,
                    TestInstancePostProcessor {

        private final DatabaseKind kind;
        private @Nullable Container container;

        Bench(DatabaseKind kind) {
            this.kind = kind;
        }

        @Override
        public void beforeClassTemplateInvocation(ExtensionContext context) {
            container = Container.start(kind);
        }

        @Override
        public void postProcessTestInstance(Object testInstance, ExtensionContext context) {
            started().fill(testInstance);
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            started().clock().set(MovableClock.START);
        }

        @Override
        public void afterClassTemplateInvocation(ExtensionContext context) {
            // A container that failed to start has reported that already.
            if (container != null) {
                container.close();
            }
        }

        private Container started() {
            if (container == null) {
                throw new IllegalStateException("the container for " + kind + " did not start");
            }
            return container;
        }
    }
}
