package org.jibao.app.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Before the first test: the database that this run asks for, and the settings that arquillian.xml reads. */
public class ServerSettings implements LauncherSessionListener {
    /** Password of the first administrator of every run. */
    static final String PASSWORD = "it-password-1";

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var database = System.getProperty("it.database");
        if (database == null) {
            return;
        }
        try {
            var work = Path.of(System.getProperty("jibao.work"));
            Files.createDirectories(work);
            Files.writeString(
                    work.resolve("listener.txt"),
                    "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1\n");
            System.setProperty("it.password", PASSWORD);
            System.setProperty(
                    "it.db",
                    switch (database) {
                        case "h2" -> "-Djibao.db.url=jdbc:h2:mem:it;DB_CLOSE_DELAY=-1";
                        case "postgresql" -> postgresql();
                        default -> throw new IllegalArgumentException("it.database=" + database);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String postgresql() throws IOException {
        postgres = EmbeddedPostgres.builder()
                // A test database need not survive a power cut.
                .setServerConfig("fsync", "off")
                .start();
        return "-Djibao.db.class=org.postgresql.ds.PGSimpleDataSource -Djibao.db.url=jdbc:postgresql://127.0.0.1:"
                + postgres.getPort() + "/postgres -Djibao.db.user=postgres -Djibao.db.password=postgres";
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
