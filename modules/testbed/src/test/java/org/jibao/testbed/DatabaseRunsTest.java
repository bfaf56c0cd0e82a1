package org.jibao.testbed;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

class DatabaseRunsTest {

    @Test
    void a_class_runs_once_on_each_database_and_starts_empty_each_time() {
        var events = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Sample.class))
                .execute();
        assertThat(events.testEvents().succeeded().count()).isEqualTo(2);
        assertThat(events.testEvents().failed().count()).isZero();
        assertThat(events.containerEvents()
                        .started()
                        .map(Event::getTestDescriptor)
                        .map(TestDescriptor::getDisplayName))
                .containsSubsequence("H2", "PostgreSQL");
    }

    @OnEveryDatabase
    static class Sample {
        @Inject
        Notes notes;

        @Test
        void it_starts_empty() {
            assertThat(notes.all()).isEmpty();
            notes.write("first");
            assertThat(notes.all()).hasSize(1);
        }
    }
}
