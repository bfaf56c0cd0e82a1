package org.jibao.app.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** The product as {@code deploy/run.sh} starts it, in processes of its own. */
final class Running implements AutoCloseable {

    record End(int code, String said) {}

    private static final Path RUN = Path.of(System.getProperty("jibao.root"), "deploy/run.sh");

    private final Process process;
    private final BufferedReader lines;
    private final StringBuilder said = new StringBuilder();

    private Running(Process process) {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @param environment settings of the product beside those of the shell, of which none is taken over */
    static Running start(Map<String, String> environment, String... options) throws IOException {
        var command = new ArrayList<>(List.of("bash", RUN.toString()));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("JIBAO_"));
        builder.environment().putAll(environment);
        return new Running(builder.start());
    }

    /**
     * A port that nobody listens on, and that nobody is given meanwhile: the system hands out others, higher up, to whoever
     * leaves the choice to it.
     */
    static int freePort() throws IOException {
        for (int port = 20_000 + (int) (ProcessHandle.current().pid() % 5_000); port < 32_000; port++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // The next one.
            }
        }
        throw new IOException("no free port from 20000 to 32000");
    }

    /** As Ctrl-C does. */
    void stop() {
        process.toHandle().destroy();
    }

    /** As a power cut does: the server is killed where it stands. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /** Everything up to a line that begins so, or to the end. */
    String until(String words) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(words)) {
                break;
            }
        }
        return said.toString();
    }

    End end() throws IOException, InterruptedException {
        lines.lines().forEach(line -> said.append(line).append('\n'));
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        return new End(process.exitValue(), said.toString().strip());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.MINUTES).join();
    }
}
