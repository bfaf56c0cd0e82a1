package org.jibao.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;

/**
 * 样例城市: what {@code load.json} in the sample folder says: who loads what in which order, and which papers are made of it.
 * Everything goes through the product's own REST edge, with the rights of the users named.
 */
final class Sample {
    private static final int FAULTS_SHOWN = 5;

    private final Path folder;
    private final JsonObject plan;

    private Sample(Path folder, JsonObject plan) {
        this.folder = folder;
        this.plan = plan;
    }

    static Sample in(Path folder) throws Failure {
        var file = folder.resolve("load.json");
        try (var in = Files.newInputStream(file);
                var reader = Json.createReader(in)) {
            return new Sample(folder, reader.readObject());
        } catch (IOException | JsonException e) {
            throw new Failure(
                    Exit.FILES_MISSING, "样例说明 " + file + " 读不出来（" + e.getMessage() + "）。请核对 --sample，或用 --demo=off 启动");
        }
    }

    String administratorPassword() {
        return user("admin").getString("password");
    }

    /** Who can log in, one line each. */
    List<String> people() {
        return users().stream()
                .map(user -> String.format(
                        "  %-10s %-12s %s", user.getString("login"), user.getString("password"), user.getString("who")))
                .toList();
    }

    private List<JsonObject> users() {
        return plan.getJsonArray("users").getValuesAs(JsonObject.class);
    }

    private JsonObject user(String login) {
        return users().stream()
                .filter(user -> user.getString("login").equals(login))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("load.json names no user " + login));
    }

    /** The REST edge as one of the sample's users. */
    Rest as(URI server, String login) {
        return new Rest(server, login, user(login).getString("password"));
    }

    JsonObject papers() {
        return plan.getJsonObject("papers");
    }

    /** Whether the record is still empty: no unit is known. Someone else's password for admin means it is not. */
    boolean isWantedAt(URI server) throws Failure, InterruptedException {
        var units = as(server, "admin").ask("units");
        return units.status() == 200 && units.json() instanceof JsonArray known && known.isEmpty();
    }

    void load(URI server, PrintStream out) throws Failure, InterruptedException {
        for (var step : plan.getJsonArray("steps").getValuesAs(JsonObject.class)) {
            out.println("  " + step.getString("what"));
            var name = step.getString("file");
            var answer = as(server, step.getString("as")).post(step.getString("post"), mediaType(name), bytes(name));
            if (answer instanceof JsonObject result && result.containsKey("faults")) {
                mustBeClean(name, result);
            }
        }
    }

    private static String mediaType(String name) {
        return name.endsWith(".json")
                ? "application/json"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    private byte[] bytes(String name) throws Failure {
        var file = folder.resolve(name);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failure(Exit.FILES_MISSING, "样例文件 " + file + " 读不出来。请核对 --sample，或用 --demo=off 启动");
        }
    }

    private static void mustBeClean(String name, JsonObject result) throws Failure {
        var faults = result.getJsonArray("faults").getValuesAs(JsonObject.class);
        if (!faults.isEmpty()) {
            throw new Failure(
                    Exit.SAMPLE_FAILED,
                    name + " 有 " + faults.size() + " 处问题，没有导入：\n"
                            + faults.stream()
                                    .limit(FAULTS_SHOWN)
                                    .map(fault -> "  " + fault.getString("sheet") + " 第" + fault.getInt("row") + "行 "
                                            + fault.getString("column") + "：" + fault.getString("message"))
                                    .collect(Collectors.joining("\n")));
        }
    }
}
