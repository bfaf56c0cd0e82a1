package org.jibao.app.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample city of {@code deploy/demo}, through the product's own imports, once. */
final class SampleCity {
    static final String PASSWORD = "jibao-2026";

    private static final Path DEMO = Path.of(System.getProperty("jibao.demo"));

    private SampleCity() {}

    static void in(URL url) {
        var admin = Product.at(url).asAdministrator();
        if (admin.get("api/units").body().contains("云台区")) {
            return;
        }
        post(admin, "api/units/import?mode=ALL_OR_NONE", "units.xlsx");
        post(admin, "api/users/import?mode=ALL_OR_NONE", "users.xlsx");
        post(admin, "api/responsibility/import?mode=ALL_OR_NONE", "matrix-2024.xlsx");
        post(admin, "api/policies?from=2024-11-01&file=anlan-2024.json", "policies/anlan-2024.json");
        post(admin, "api/schemes?from=2025-01-01&file=city-deduction.json", "schemes/city-deduction.json");
        post(Product.at(url).as("zhiban", PASSWORD), "api/incidents/import?mode=ALL_OR_NONE", "incidents-2026q3.xlsx");
    }

    private static void post(Product as, String path, String file) {
        try {
            var bytes = Files.readAllBytes(DEMO.resolve(file));
            var answer = file.endsWith(".json")
                    ? as.post(path, "application/json", new String(bytes, StandardCharsets.UTF_8))
                    : as.post(path, bytes);
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
