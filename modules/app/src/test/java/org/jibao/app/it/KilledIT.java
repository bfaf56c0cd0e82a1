package org.jibao.app.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A batch job whose machine is killed in the middle is finished by the next start, and every paper is made once. */
class KilledIT {
    private static final Path TEMPLATES = Path.of(System.getProperty("jibao.root"), "templates");
    private static final String PASSWORD = "jibao-2026";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void a_batch_survives_the_death_of_the_server() throws Exception {
        var port = Running.freePort();
        var url = URI.create("http://127.0.0.1:" + port + "/").toURL();
        var environment = Map.of(
                "JAVA_TOOL_OPTIONS", "-Djibao.templates=" + officeWithShortLeases(),
                "JIBAO_JOBS_WORKERS", "1",
                "JIBAO_JOBS_LOOK", "1");
        String[] options = {"--data=" + folder.resolve("data"), "--papers=" + folder.resolve("papers"), "--port=" + port
        };
        long id;
        JsonObject killed;
        try (var running = Running.start(environment, options)) {
            assertThat(running.until("按 Ctrl-C 停止")).contains("急报已就绪");
            var answer = evaluator(url)
                    .post(
                            "api/jobs",
                            "application/json",
                            "{\"kind\": \"QUARTER_PAPERS\", \"subject\": \"2026-Q3\", \"formats\": [\"DOCX\", \"PDF\", \"OFD\"]}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            id = Product.json(answer).asJsonObject().getJsonNumber("id").longValue();
            killed = until(url, id, 3);
            running.kill();
            running.end();
        }
        assertThat(killed.getString("state")).as(killed.toString()).isEqualTo("WORKING");
        assertThat(killed.getInt("done")).isLessThan(killed.getInt("items"));

        try (var again = Running.start(environment, options)) {
            assertThat(again.until("按 Ctrl-C 停止")).contains("急报已就绪");
            var finished = until(url, id, Integer.MAX_VALUE);

            assertThat(finished.getString("state")).isEqualTo("DONE");
            assertThat(finished.getInt("failed")).isZero();
            assertThat(finished.getInt("done")).isEqualTo(killed.getInt("items"));
            assertThat(names(evaluator(url).bytes("api/jobs/" + id + "/files.zip")))
                    .doesNotHaveDuplicates()
                    .contains("SHA256SUMS")
                    .hasSize(3 * killed.getInt("items") + 2);
            if (Browser.installed()) {
                look(url, id);
            }
            var admin = Product.at(url).as("admin", PASSWORD);
            var outcomes = Product.json(admin.get("api/ledger/integrity")).asJsonArray();
            assertThat(outcomes).isNotEmpty().allSatisfy(outcome -> assertThat(
                            outcome.asJsonObject().getJsonArray("found"))
                    .isEmpty());
        }
    }

    /** The pages show what became of the job, and find its papers. */
    private void look(URL url, long id) {
        try (var browser = Browser.open(url, folder)) {
            browser.login("kaohe", PASSWORD);
            browser.go("documents/jobs.xhtml");
            assertThat(browser.text("main")).contains("2026年第三季度全套材料", "已办完", "全部文件", "双面打印");
            browser.click("form:start");
            browser.waitForText("已受理");
            browser.shoot("jobs");
            browser.waitForText("各单位告知单");
            browser.go("documents/archive.xhtml?words=" + "%E8%BF%9F%E6%8A%A5");
            assertThat(browser.text("main")).contains("安办通报〔", "保管至", "在档");
            browser.shoot("archive");
            browser.go("documents/archive.xhtml?words=%25%27%3Cscript%3E");
            assertThat(browser.text("main")).contains("没有符合条件的公文");
            browser.go("documents/archive.xhtml?from=soon");
            assertThat(browser.text("main")).contains("“soon”不是日期");
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(evaluator(url).bytes("api/jobs/" + id + "/print.pdf"))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    private static Product evaluator(URL url) {
        return Product.at(url).as("kaohe", PASSWORD);
    }

    /** The job as soon as so many papers are made, or as it is when it is over. */
    private static JsonObject until(URL url, long id, int done) {
        var product = evaluator(url);
        while (true) {
            var answer = product.get("api/jobs/" + id);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var job = Product.json(answer).asJsonObject();
            if (job.getInt("done") >= done || !job.getString("state").equals("WORKING")) {
                return job;
            }
        }
    }

    /** A paper whose worker died is taken up again after two seconds instead of two minutes. */
    private Path officeWithShortLeases() throws IOException {
        var rules = Files.createDirectories(folder.resolve("templates")).resolve("jobs.properties");
        var text = Files.readString(TEMPLATES.resolve("jobs.properties"));
        assertThat(text).contains("lease-seconds=120");
        Files.writeString(rules, text.replace("lease-seconds=120", "lease-seconds=2"));
        return folder.resolve("templates");
    }

    private static List<String> names(byte[] bytes) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
