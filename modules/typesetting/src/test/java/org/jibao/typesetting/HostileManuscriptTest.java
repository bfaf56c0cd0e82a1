package org.jibao.typesetting;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(120)
class HostileManuscriptTest {

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "**", "[", "*", "_a_", "![", "`", "<", "\\", "|", "#", "1. "})
    void markup_nested_thousands_deep_neither_crashes_nor_hangs(String markup) {
        var manuscript = Samples.document("", "正文。\n\n" + markup.repeat(5_000) + "报送");

        try {
            Samples.TYPESETTER.pages(Samples.TYPESETTER.parse(manuscript));
        } catch (ManuscriptException e) {
            assertThat(e.faults())
                    .allSatisfy(fault -> assertThat(fault.remedy()).isNotBlank());
        }
    }

    @Test
    void a_line_of_a_megabyte_is_set_whole() {
        var line = "报送紧急信息，".repeat(50_000);
        var pages = Samples.pages(Samples.document("", line));

        assertThat(pages.text(Part.BODY).stream().mapToInt(String::length).sum())
                .isEqualTo(line.length());
    }

    @Test
    void a_number_of_a_megabyte_is_cut_and_set_whole() {
        var pages = Samples.pages(Samples.document("", "9".repeat(400_000)));

        assertThat(pages.text(Part.BODY).stream().mapToInt(String::length).sum())
                .isEqualTo(400_000);
    }

    @Test
    void a_manuscript_longer_than_the_limit_is_refused_with_both_numbers() {
        assertThatThrownBy(() -> Samples.TYPESETTER.parse("报".repeat(1_000_001)))
                .isInstanceOf(ManuscriptException.class)
                .hasMessageContaining("1000001")
                .hasMessageContaining("1000000");
    }

    @Test
    void thousands_of_faults_are_cut_off_at_a_number_a_person_can_read() {
        assertThatThrownBy(() -> Samples.TYPESETTER.parse(Samples.document("", "> 引用\n\n".repeat(5_000))))
                .isInstanceOfSatisfying(
                        ManuscriptException.class, e -> assertThat(e.faults()).hasSize(200));
    }

    @Test
    void a_character_that_no_font_has_is_spelt_out_and_reported() {
        var pages = Samples.pages(Samples.document("", "姓名含有\uD840\uDC0C字。"));

        assertThat(String.join("", pages.text(Part.BODY))).isEqualTo("姓名含有［U+2000C］字。");
        assertThat(pages.missingCharacters()).hasSize(1);
        assertThat(pages.missingCharacters().get(0).message()).contains("U+2000C");
    }

    @Test
    void a_rare_name_character_comes_from_another_face_and_is_reported() {
        var pages = Samples.pages(Samples.document("", "李镕、王喆、张堃、䶮、𠮷。"));

        assertThat(String.join("", pages.text(Part.BODY))).isEqualTo("李镕、王喆、张堃、䶮、𠮷。");
        assertThat(pages.missingCharacters()).isEmpty();
        assertThat(pages.substitutions())
                .anySatisfy(s -> assertThat(s.message()).contains("仿宋没有 镕、喆、堃、䶮"));
        assertThat(pages.substitutions())
                .anySatisfy(s -> assertThat(s.message()).contains("𠮷").contains("Jibao Kai"));
    }

    @Test
    void a_table_of_forty_columns_stays_inside_the_type_area() {
        var row = "| 数据 ".repeat(40) + "|\n";
        var pages = Samples.pages(Samples.document("", "如下。\n\n" + row + "| --- ".repeat(40) + "|\n" + row));
        int right = Length.millimetres("184.2");

        assertThat(pages.pages().get(0).upright().rules())
                .allSatisfy(rule -> assertThat(rule.x() + rule.width()).isLessThanOrEqualTo(right));
    }

    @Test
    void a_title_of_a_thousand_characters_is_set_whole_and_soon() {
        var title = "关于紧急信息报送的情况".repeat(100);
        var started = System.nanoTime();
        var pages = Samples.pages("---\n标题: " + title + "\n---\n\n正文。");

        assertThat(String.join("", pages.text(Part.TITLE))).isEqualTo(title);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(30));
    }
}
