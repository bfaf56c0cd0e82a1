package org.jibao.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EvidenceLinksTest {

    static Stream<String> examples() {
        return Examples.all().keySet().stream();
    }

    /** A scheme without a page has to be entered in evidence.properties by whoever brings it. */
    @ParameterizedTest
    @MethodSource("examples")
    void every_row_that_a_document_rests_on_has_a_page(String name) {
        var composed =
                java.util.Objects.requireNonNull(Examples.all().get(name)).get();
        assertThat(composed.facts()).flatExtracting(Fact::evidence).isNotEmpty().allSatisfy(evidence -> assertThat(
                        EvidenceLinks.of(evidence).address())
                .as(evidence)
                .startsWith("/"));
    }

    @Test
    void every_page_named_is_a_page_of_the_product() {
        for (var scheme : EvidenceLinks.all()) {
            var path = scheme.page().split("[?#]", 2)[0];
            var module = path.split("/", 3)[1];
            assertThat(Path.of("..", module, "src/main/resources/META-INF/resources" + path))
                    .as(scheme.name())
                    .matches(Files::isRegularFile);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "incident/2026-0123, 事件 2026-0123, /incidents/incident.xhtml?number=2026-0123",
        "incident/2026-0123/report/2, 事件 2026-0123 第2号报告, /incidents/incident.xhtml?number=2026-0123",
        "criticism/7, 通报批评第7号, /assessment/criticisms.xhtml",
        "quarter/2026-Q3, 季度考核 2026-Q3, /assessment/quarter.xhtml?quarter=2026-Q3",
        "entry/3, 计分事项第3号, /assessment/entries.xhtml",
    })
    void a_row_is_named_in_chinese_and_leads_to_its_page(String evidence, String words, String address) {
        assertThat(EvidenceLinks.of(evidence)).isEqualTo(new Evidence.Link(words, address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:alert(1)", "http://x/", "incident/", "criticism/x", "unknown/1"})
    void what_is_no_row_has_no_address(String evidence) {
        assertThat(EvidenceLinks.of(evidence)).isEqualTo(new Evidence.Link(evidence, ""));
    }

    @Test
    void what_stands_in_a_row_cannot_leave_its_place_in_the_address() {
        assertThat(EvidenceLinks.of("incident/\"><a href=x&y=1").address())
                .isEqualTo("/incidents/incident.xhtml?number=%22%3E%3Ca+href%3Dx%26y%3D1");
    }
}
