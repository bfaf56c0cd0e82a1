package org.jibao.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * 样例公文: the way from the record to the papers, as the office would walk it: findings proposed by one person and confirmed
 * by another, a criticism drawn and issued, the quarter closed, its bulletin issued, both as Word, PDF and OFD in a folder.
 */
final class Papers {
    private static final Set<String> ISSUED =
            Set.of("CRITICISM", "COMMENDATION", "INSTRUCTION_TRANSMITTAL", "PROMPT", "QUARTERLY_BULLETIN");
    private static final Pattern FILE_NAME = Pattern.compile("filename\\*=UTF-8''([^;]+)");

    private final Sample sample;
    private final URI server;
    private final JsonObject plan;
    private final PrintStream out;

    Papers(Sample sample, URI server, PrintStream out) {
        this.sample = sample;
        this.server = server;
        this.plan = sample.papers();
        this.out = out;
    }

    void make() throws Failure, InterruptedException {
        var quarter = plan.getString("quarter");
        out.println("  提出并确认 " + quarter + " 的问题认定");
        as("proposer").post("quarters/" + quarter + "/findings", JsonValue.EMPTY_JSON_OBJECT);
        var confirmation = Json.createObjectBuilder()
                .add("reason", plan.getString("confirmation"))
                .build();
        var findings = objects(as("confirmer").get("findings?quarter=" + quarter));
        for (var finding : findings) {
            as("confirmer").post("findings/" + finding.getJsonNumber("id") + "/confirmation", confirmation);
        }
        for (var criticism : plan.getJsonArray("criticisms").getValuesAs(JsonObject.class)) {
            out.println("  起草并印发" + criticism.getString("what") + "的通报批评");
            issue("secretary", "CRITICISM", draw(criticism, findings), "criticismSigners");
        }
        for (var commendation : list("commendations")) {
            out.println("  批准并印发" + commendation.getString("what") + "的通报表扬");
            issue("secretary", "COMMENDATION", commend(commendation), "commendationSigners");
        }
        for (var directive : list("directives")) {
            out.println("  登记并印发" + directive.getString("what"));
            issue(
                    directive.getString("as"),
                    directive.getString("kind"),
                    enter(directive),
                    directive.getString("signers", ""));
        }
        out.println("  封存 " + quarter + " 得分表，印发季度考核通报");
        as("evaluator").post("quarters/" + quarter + "/closing", JsonValue.EMPTY_JSON_OBJECT);
        issue("evaluator", "QUARTERLY_BULLETIN", quarter, "bulletinSigners");
    }

    /** What a plan may leave out. */
    private List<JsonObject> list(String name) {
        return plan.containsKey(name) ? plan.getJsonArray(name).getValuesAs(JsonObject.class) : List.of();
    }

    /** Proposed by one person, approved by another. */
    private String commend(JsonObject commendation) throws Failure, InterruptedException {
        var id = number(as("secretary").post("commendations", commendation.getJsonObject("proposal")), "id");
        var approval = Json.createObjectBuilder()
                .add("reason", commendation.getString("approval"))
                .build();
        as("evaluator").post("commendations/" + id + "/approval", approval);
        return id;
    }

    /** An instruction or a prompt entered with its incident; the subject of its letter. */
    private String enter(JsonObject directive) throws Failure, InterruptedException {
        var incident = directive.getString("incident");
        var entered = as(directive.getString("as"))
                .post(
                        "incidents/" + incident + "/directives/" + directive.getString("list"),
                        directive.getJsonObject("entry"));
        return incident + "/" + number(entered, "id");
    }

    /** Of the findings those on the incidents that the plan names; every name must have one. */
    private String draw(JsonObject criticism, List<JsonObject> findings) throws Failure, InterruptedException {
        var missing = new LinkedHashSet<>(criticism.getJsonArray("incidents").getValuesAs(JsonString::getString));
        var named = Set.copyOf(missing);
        var chosen = Json.createArrayBuilder();
        for (var finding : findings) {
            if (named.contains(finding.getString("incidentTitle"))) {
                chosen.add(finding.getJsonNumber("id"));
                missing.remove(finding.getString("incidentTitle"));
            }
        }
        if (!missing.isEmpty()) {
            throw new Failure(Exit.SAMPLE_FAILED, "样例说明 load.json 点名通报的事件没有问题认定：" + missing);
        }
        var draft = Json.createObjectBuilder()
                .add("findings", chosen)
                .add("chosen", criticism.getOrDefault("chosen", JsonValue.EMPTY_JSON_OBJECT))
                .add("reason", criticism.getString("reason"))
                .build();
        return number(as("secretary").post("criticisms", draft), "id");
    }

    /**
     * Drafts, has it signed by those whom the plan names for it, in their order, and issues. A plan that names nobody fits an
     * office whose flow is 签发 alone.
     */
    private void issue(String role, String kind, String subject, String signers) throws Failure, InterruptedException {
        var draft = Json.createObjectBuilder()
                .add("kind", kind)
                .add("subject", subject)
                .build();
        var document = "documents/" + number(as(role).post("documents", draft), "id");
        var read = Json.createObjectBuilder().add("version", 0);
        if (plan.containsKey(signers)) {
            as(role).post(document + "/submission", read.build());
            var agrees = read.add("version", 0).add("opinion", "AGREE").build();
            for (var signer : plan.getJsonArray(signers).getValuesAs(JsonString::getString)) {
                sample.as(server, signer).post(document + "/opinions", agrees);
            }
        }
        as(role).post(document + "/issue", JsonValue.EMPTY_JSON_OBJECT);
    }

    /** Brings every issued document into the folder, and prints what the plan names besides. */
    List<Path> bring(Path folder) throws Failure, InterruptedException {
        var brought = new java.util.ArrayList<Path>();
        for (var document : objects(as("secretary").get("documents?limit=200"))) {
            if (document.isNull("number") || !isWanted(document.getString("kind"))) {
                continue;
            }
            var id = document.getJsonNumber("id").longValue();
            for (var format : List.of("docx", "pdf", "ofd")) {
                brought.add(
                        store(folder, as("secretary").file("documents/" + id + "/file." + format), id + "." + format));
            }
        }
        for (var print : plan.getJsonArray("prints").getValuesAs(JsonObject.class)) {
            var path = "documents/papers/" + print.getString("kind") + ".pdf?subject=" + print.getString("subject");
            brought.add(store(folder, as("secretary").file(path), print.getString("kind") + ".pdf"));
        }
        return brought;
    }

    private static boolean isWanted(String kind) {
        return ISSUED.contains(kind);
    }

    private static Path store(Path folder, HttpResponse<byte[]> answer, String otherwise) throws Failure {
        var name = answer.headers()
                .firstValue("Content-Disposition")
                .map(FILE_NAME::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
                .orElse(otherwise)
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        var file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            Files.write(file, answer.body());
            return file;
        } catch (IOException e) {
            throw new Failure(Exit.FILES_MISSING, "公文不能写到 " + file + "（" + e.getMessage() + "）。请用 --papers 另指文件夹");
        }
    }

    private Rest as(String part) {
        return sample.as(server, plan.getString(part));
    }

    private static List<JsonObject> objects(JsonValue json) throws Failure {
        if (json instanceof JsonArray array) {
            return array.getValuesAs(JsonObject.class);
        }
        throw new Failure(Exit.SAMPLE_FAILED, "接口的答复应为列表，得到的是 " + json);
    }

    private static String number(JsonValue json, String name) throws Failure {
        if (json instanceof JsonObject object && object.get(name) instanceof JsonNumber number) {
            return number.toString();
        }
        throw new Failure(Exit.SAMPLE_FAILED, "接口的答复中没有 " + name + "，得到的是 " + json);
    }
}
