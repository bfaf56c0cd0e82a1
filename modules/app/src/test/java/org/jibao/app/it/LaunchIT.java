package org.jibao.app.it;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code deploy/run.sh} says and answers, when all is well and when something is not. */
class LaunchIT {
    private static final Pattern PASSWORD = Pattern.compile("admin  密码：(\\S+?)（");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void an_empty_office_starts_says_who_can_log_in_and_stops_when_told() throws Exception {
        var port = Running.freePort();
        try (var running =
                Running.start(Map.of(), "--demo=off", "--data=" + folder.resolve("data"), "--port=" + port)) {
            var said = running.until("按 Ctrl-C 停止");
            assertThat(said).contains("急报已就绪：http://127.0.0.1:" + port + "/").doesNotContain("样例");
            var password = PASSWORD.matcher(said);
            assertThat(password.find()).as(said).isTrue();
            var product =
                    Product.at(URI.create("http://127.0.0.1:" + port + "/").toURL());
            assertThat(product.as("admin", password.group(1)).get("api/units").body())
                    .isEqualTo("[]");

            assertThat(end(Map.of(), "--demo=off", "--data=" + folder.resolve("other"), "--port=" + port))
                    .isEqualTo(new Running.End(
                            3, "急报没有启动：端口 " + port + " 不能用（可能已被别的程序占用）。请用 --port=另一个端口 启动，如 --port=8081"));
            assertThat(end(Map.of(), "--demo=off", "--data=" + folder.resolve("data"), "--port=" + Running.freePort()))
                    .satisfies(second -> {
                        assertThat(second.code()).isEqualTo(4);
                        assertThat(second.said())
                                .contains("急报没有启动", folder.resolve("data").toString());
                    });

            running.stop();
            assertThat(running.end()).satisfies(end -> {
                assertThat(end.code()).isEqualTo(0);
                assertThat(end.said()).endsWith("急报已停止。");
            });
        }

        try (var again = Running.start(Map.of(), "--demo=off", "--data=" + folder.resolve("data"), "--port=" + port)) {
            assertThat(again.until("按 Ctrl-C 停止")).contains("急报已就绪").doesNotContain("密码");
        }
    }

    @Test
    void a_deployment_that_fails_is_told_with_its_reason() throws Exception {
        var end = end(
                Map.of(
                        "JIBAO_DB_CLASS",
                        "org.postgresql.ds.PGSimpleDataSource",
                        "JIBAO_DB_URL",
                        "jdbc:postgresql://127.0.0.1:1/jibao",
                        "JIBAO_DB_USER",
                        "nobody",
                        "JIBAO_DB_PASSWORD",
                        "nothing"),
                "--demo=off",
                "--data=" + folder.resolve("data"),
                "--port=" + Running.freePort());

        assertThat(end.code()).isEqualTo(6);
        assertThat(end.said()).contains("急报没有启动", "127.0.0.1:1", "server.log").doesNotContain("\tat ");
    }

    @Test
    void an_option_that_does_not_exist_is_named() throws Exception {
        var end = end(Map.of(), "--demo=maybe");

        assertThat(end.code()).isEqualTo(2);
        assertThat(end.said()).contains("--demo 应为 on 或 off，不能是“maybe”", "--help");
    }

    @Test
    void an_old_java_is_refused_by_its_number() throws Exception {
        var bin = Files.createDirectories(folder.resolve("jdk/bin"));
        var java =
                Files.writeString(bin.resolve("java"), "#!/bin/sh\necho '    java.specification.version = 11' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

        var end = end(Map.of("JAVA_HOME", folder.resolve("jdk").toString()), "--demo=off");

        assertThat(end.code()).isEqualTo(5);
        assertThat(end.said()).contains("急报需要 JDK 17", "11");
    }

    private static Running.End end(Map<String, String> environment, String... options) throws Exception {
        try (var running = Running.start(environment, options)) {
            return running.end();
        }
    }
}
