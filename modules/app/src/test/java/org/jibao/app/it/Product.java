package org.jibao.app.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.json.Json;
import jakarta.json.JsonValue;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One client of the running product, with cookies of its own and, when logged in by {@link #as}, HTTP Basic. */
final class Product {
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]* value=\"([^\"]+)\"");

    private final URI base;
    private final String authorization;
    private final HttpClient http;

    private Product(URI base, String authorization) {
        this.base = base;
        this.authorization = authorization;
        this.http = HttpClient.newBuilder()
                // see docs/decisions/0099
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    static Product at(URL base) {
        return new Product(URI.create(base.toString()), "");
    }

    Product as(String login, String password) {
        var pair = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Product(base, "Basic " + pair);
    }

    Product asAdministrator() {
        return as("admin", ServerSettings.PASSWORD);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    HttpResponse<String> post(String path, String mediaType, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> put(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    byte[] bytes(String path) {
        try {
            return http.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> post(String path, byte[] body) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Fills in the login page, as a browser would; the cookies stay with this client. */
    HttpResponse<String> login(String login, String password) {
        var page = get("login.xhtml").body();
        var state = VIEW_STATE.matcher(page);
        if (!state.find()) {
            throw new AssertionError("no form in the login page: " + page);
        }
        var form = "form=form&form%3Auser=" + encode(login) + "&form%3Apassword=" + encode(password)
                + "&form%3Aenter=&jakarta.faces.ViewState=" + encode(state.group(1));
        return post("login.xhtml", "application/x-www-form-urlencoded", form);
    }

    /**
     * Sends the form of a page as a browser without script does, with what the fields are to hold and the button pressed.
     *
     * @param page the answer that showed the form
     */
    HttpResponse<String> submit(String path, HttpResponse<String> page, Map<String, String> fields) {
        var state = VIEW_STATE.matcher(page.body());
        if (!state.find()) {
            throw new AssertionError("no form in " + path + ": " + page.body());
        }
        var form = new StringBuilder("form=form&jakarta.faces.ViewState=" + encode(state.group(1)));
        fields.forEach((name, value) ->
                form.append('&').append(encode(name)).append('=').append(encode(value)));
        return post(path, "application/x-www-form-urlencoded", form.toString());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonValue json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readValue();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A workbook of one sheet; every cell is text. */
    static byte[] workbook(String sheet, List<List<String>> rows) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var page = book.createSheet(sheet);
            for (var r = 0; r < rows.size(); r++) {
                var row = page.createRow(r);
                for (var c = 0; c < rows.get(r).size(); c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
