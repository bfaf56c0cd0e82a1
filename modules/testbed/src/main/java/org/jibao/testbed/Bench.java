package org.jibao.testbed;

/** 试验台: one database with the product's beans over it, for load programs, which run outside of JUnit. */
public final class Bench implements AutoCloseable {
    private final Container container;

    private Bench(Container container) {
        this.container = container;
    }

    /** Starts a fresh database of {@code kind}, migrated, and a container over it. */
    public static Bench on(DatabaseKind kind) {
        return new Bench(Container.start(kind));
    }

    /** Fills the {@code @Inject} fields of {@code instance}. */
    public void fill(Object instance) {
        container.fill(instance);
    }

    @Override
    public void close() {
        container.close();
    }
}
