package org.jibao.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** 服务进程: the product as a child process, with its log in the data folder. */
final class Server {
    private static final Duration TICK = Duration.ofMillis(250);
    private static final int TICKS_TO_START = 4 * 240;
    private static final int TICKS_WITHOUT_APPLICATION = 4 * 5;
    private static final Duration TO_STOP = Duration.ofSeconds(30);

    private final Process process;
    private final Path log;
    private final URI base;

    private Server(Process process, Path log, URI base) {
        this.process = process;
        this.log = log;
        this.base = base;
    }

    static void mustBeFree(InetAddress address, int port) throws Failure {
        try (var socket = new ServerSocket()) {
            // A connection of the last run that is still closing does not keep the server from the port either.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new Failure(Exit.PORT_TAKEN, "端口 " + port + " 不能用（可能已被别的程序占用）。请用 --port=另一个端口 启动，如 --port=8081");
        }
    }

    static Server start(Options options, Map<String, String> environment) throws Failure {
        var run = options.data().resolve("run");
        var log = options.data().resolve("server.log");
        try {
            empty(run);
            Files.createDirectories(run);
            var process = new ProcessBuilder(command(options, run))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            process.environment().putAll(environment);
            return new Server(process.start(), log, base(options));
        } catch (IOException | UncheckedIOException e) {
            throw new Failure(Exit.FILES_MISSING, "服务不能启动：" + e.getMessage() + "。请检查文件夹 " + options.data() + " 的权限");
        }
    }

    /** What the server unpacked at its last start; it would pile up after hard stops. */
    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    static URI base(Options options) {
        var host = options.listen().isAnyLocalAddress()
                ? "127.0.0.1"
                : options.listen().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + options.port() + "/");
    }

    private static List<String> command(Options options, Path run) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                // The server unpacks itself there; under /tmp a cleaner may take it away after some days.
                "-Djava.io.tmpdir=" + run));
        if (System.getenv("JIBAO_DB_URL") == null) {
            // without a write delay a commit is in the file before it is confirmed: a server that is killed loses
            // nothing
            command.add("-Djibao.db.url=jdbc:h2:file:" + options.data().resolve("jibao")
                    + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=30000");
        }
        var listener = run.resolve("listener.txt");
        Files.writeString(
                listener,
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address="
                        + options.listen().getHostAddress() + "\n");
        var logging = run.resolve("logging.properties");
        Files.writeString(logging, Resource.text("logging.properties"));
        command.addAll(List.of(
                "-jar",
                options.jar().toString(),
                // Only this one: together with --nocluster the cluster would start all the same.
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(options.port()),
                "--prebootcommandfile",
                listener.toString(),
                "--logproperties",
                logging.toString()));
        return command;
    }

    /** Returns once the product answers ready; gives up when the process ends or runs without the application. */
    void awaitReady() throws Failure, InterruptedException {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        var without = 0;
        for (var tick = 0; tick < TICKS_TO_START; tick++) {
            if (process.waitFor(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                throw notReady("服务进程自行结束（代码 " + process.exitValue() + "）");
            }
            var answer = ready(http);
            if (answer.equals("UP")) {
                return;
            }
            without = answer.equals("EMPTY") ? without + 1 : 0;
            if (without > TICKS_WITHOUT_APPLICATION) {
                throw notReady("服务已启动，但产品没有部署成功");
            }
        }
        throw notReady("等了 4 分钟仍未就绪");
    }

    private String ready(HttpClient http) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(base.resolve("health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return "UP";
            }
            // The server answers so while it still deploys, and for ever when the deployment failed.
            return answer.body().contains("No Application deployed") && log().contains("ready in") ? "EMPTY" : "DOWN";
        } catch (IOException notYet) {
            return "DOWN";
        }
    }

    private Failure notReady(String what) {
        var reasons = LogReasons.in(log());
        return new Failure(
                Exit.NOT_READY,
                what + (reasons.isEmpty() ? "" : "，原因：\n  " + String.join("\n  ", reasons)) + "\n全部日志见 " + log);
    }

    private String log() {
        try {
            return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the process ends by itself. */
    Failure awaitEnd() throws InterruptedException {
        var code = process.waitFor();
        var reasons = LogReasons.in(log());
        return new Failure(
                Exit.SERVER_ENDED,
                "服务自行停止（代码 " + code + "）" + (reasons.isEmpty() ? "" : "，日志最后的问题：\n  " + String.join("\n  ", reasons))
                        + "\n全部日志见 " + log);
    }

    /** Asks the process to stop and waits; true when it stopped in time, else it was ended by force. */
    boolean stop() throws InterruptedException {
        process.destroy();
        if (process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
            return true;
        }
        process.destroyForcibly().waitFor();
        return false;
    }

    URI base() {
        return base;
    }
}
