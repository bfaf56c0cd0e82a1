package org.jibao.testbed;

import java.util.Map;

/**
 * 持久化设置: the properties of the persistence unit in production. The tests of the modules run with them, and the
 * deployable compares its {@code persistence.xml} with them, so that both agree.
 */
public final class PersistenceSettings {

    /** Property names and values as they stand in {@code persistence.xml}. */
    public static final Map<String, String> PRODUCTION = Map.of(
            // Two instances share one database: nothing may be answered from the memory of one of them.
            "jakarta.persistence.sharedCache.mode", "NONE",
            // One round trip for many rows; with sequences in steps of 50 an import of 2,000 rows takes tens of
            // milliseconds.
            "eclipselink.jdbc.batch-writing", "JDBC",
            "eclipselink.jdbc.batch-writing.size", "500",
            "eclipselink.logging.level", "WARNING");

    private PersistenceSettings() {}
}
