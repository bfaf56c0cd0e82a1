package org.jibao.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Collectors;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** 接口: the product's REST edge, as one user. A refusal becomes a {@link Failure} with the product's own Chinese words. */
final class Rest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String authorization;

    Rest(URI server, String login, String password) {
        this.base = server.resolve("api/");
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** 答复. */
    record Answer(int status, JsonValue json) {}

    JsonValue get(String path) throws Failure, InterruptedException {
        return accepted("GET " + path, ask(path));
    }

    /** Asks without insisting: the status tells. */
    Answer ask(String path) throws Failure, InterruptedException {
        return answer(request(path).GET().build());
    }

    JsonValue post(String path, String mediaType, byte[] body) throws Failure, InterruptedException {
        return accepted(
                "POST " + path,
                answer(request(path)
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build()));
    }

    JsonValue post(String path, JsonObject body) throws Failure, InterruptedException {
        return post(path, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A file with the name that the product gives it. */
    HttpResponse<byte[]> file(String path) throws Failure, InterruptedException {
        var answer = send(request(path).GET().build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new Failure(Exit.SAMPLE_FAILED, "GET " + path + " 未成功（" + answer.statusCode() + "）");
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Accept", "application/json, */*;q=0.1");
    }

    private Answer answer(HttpRequest request) throws Failure, InterruptedException {
        var answer = send(request, BodyHandlers.ofString());
        return new Answer(answer.statusCode(), parse(answer.body()));
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws Failure, InterruptedException {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new Failure(Exit.SAMPLE_FAILED, request.method() + " " + request.uri() + " 没有答复：" + e);
        }
    }

    private static JsonValue accepted(String call, Answer answer) throws Failure {
        if (answer.status() / 100 == 2) {
            return answer.json();
        }
        throw new Failure(Exit.SAMPLE_FAILED, call + " 未被接受（" + answer.status() + "）：" + problems(answer.json()));
    }

    private static String problems(JsonValue json) {
        if (json instanceof JsonObject object && object.containsKey("problems")) {
            return object.getJsonArray("problems").getValuesAs(JsonObject.class).stream()
                    .map(problem -> problem.getString("field", "") + " " + problem.getString("message", ""))
                    .map(String::strip)
                    .collect(Collectors.joining("；"));
        }
        return json.toString();
    }

    private static JsonValue parse(String text) {
        if (text.isBlank()) {
            return JsonValue.NULL;
        }
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (JsonException notJson) {
            return Json.createValue(text.length() > 300 ? text.substring(0, 300) + "…" : text);
        }
    }
}
