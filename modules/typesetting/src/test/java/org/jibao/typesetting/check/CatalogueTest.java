package org.jibao.typesetting.check;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.jibao.fonts.FontRole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CatalogueTest {

    @Test
    void every_rule_of_the_standard_is_in_the_catalogue_once() {
        assertThat(Rules.all()).extracting(Rule::id).doesNotHaveDuplicates().hasSize(67);
        assertThat(Rules.rule("HEAD-4").length("tolerance")).isEqualTo(5669);
        assertThatThrownBy(() -> Rules.rule("HEAD-99")).hasMessageContaining("HEAD-99");
    }

    @Test
    void the_table_of_the_rules_is_published() throws Exception {
        var table = new StringBuilder(
                """
                # GB/T 9704-2012 逐条对照

                每条规则由哪里设定、检查程序能不能在文件里测量、不能的原因。内容取自
                `modules/typesetting/src/main/resources/org/jibao/typesetting/check/rules.properties`。
                “依据”一栏：已核＝条文已读；待核＝凭记忆，查对纸本之前不作为错误；惯例、有争议＝只作提示。

                | 编号 | 条款 | 名称 | 要求 | 程度 | 依据 | 由谁设定 | 检查 PDF | 检查 Word |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (var rule : Rules.all()) {
            table.append("| " + rule.id() + " | " + rule.clause() + " | " + rule.name() + " | " + rule.demand() + " | "
                    + rule.strength().chinese() + " | " + rule.status().chinese() + " | " + rule.setBy() + " | "
                    + told(rule, Report.Kind.PDF) + " | " + told(rule, Report.Kind.DOCX) + " |\n");
        }
        Published.same("gbt9704-rules.md", table.toString());
    }

    private static String told(Rule rule, Report.Kind kind) {
        return rule.checkable(kind) ? "检查" : "不检查：" + rule.whyNot(kind);
    }

    @Test
    void only_firm_demands_become_errors() {
        assertThat(finding("HEAD-5").severity()).isEqualTo(Finding.Severity.ERROR);
        assertThat(finding("TITLE-1").severity()).isEqualTo(Finding.Severity.WARNING);
        assertThat(finding("HEAD-4").only(Rule.Strength.REC).severity()).isEqualTo(Finding.Severity.NOTE);
        assertThat(finding("IMPR-4").severity()).as("recalled").isEqualTo(Finding.Severity.NOTE);
        assertThat(finding("TYPE-5").severity()).as("custom").isEqualTo(Finding.Severity.NOTE);
        assertThat(finding("IMPR-6").severity()).as("disputed").isEqualTo(Finding.Severity.NOTE);
    }

    @Test
    void every_rule_is_accounted_for() {
        var measurements = new Measurements(Report.Kind.PDF);
        measurements.measured("PAGE-1");
        measurements.skipped("TYPE-2", "没有排满的一面");
        var report = measurements.report(null, List.of(), 1);

        assertThat(report.measured().size() + report.unmeasured().size())
                .isEqualTo(Rules.all().size());
        assertThat(report.text()).contains("没有排满的一面：TYPE-2 行数和字数", "PRINT-2 印刷");
    }

    @Test
    void the_machine_readable_report_survives_any_text() {
        assertThat(ReportJson.string("引号\"反斜\\\n\u0000\uD800𠮷")).isEqualTo("\"引号\\\"反斜\\\\\\u000a\\u0000\\ud800𠮷\"");
        var measurements = new Measurements(Report.Kind.DOCX);
        measurements.missed(finding("HEAD-5"));

        assertThat(measurements.report(null, List.of(), 0).json())
                .startsWith("{\"standard\":\"GB/T 9704-2012\",\"kind\":\"DOCX\",\"form\":null,")
                .contains("\"rule\":\"HEAD-5\",\"name\":\"发文字号\",\"clause\":\"7.2.5\",\"severity\":\"ERROR\"");
    }

    @Test
    void fonts_are_known_by_their_names() {
        assertThat(FontClasses.of("ABCDEF+FangSong_GB2312", true))
                .isEqualTo(new FontUse("FangSong_GB2312", FontRole.FANGSONG, false, true));
        assertThat(FontClasses.of("方正小标宋简体", false).role()).isEqualTo(FontRole.TITLE_SONG);
        assertThat(FontClasses.of("SimHei,Bold", false).role()).isEqualTo(FontRole.HEI);
        assertThat(FontClasses.of("JibaoTitleSong-Regular", true))
                .isEqualTo(new FontUse("JibaoTitleSong-Regular", FontRole.TITLE_SONG, true, true));
        assertThat(FontClasses.of("NotoSerifCJKsc-Bold", true).role()).isEqualTo(FontRole.TITLE_SONG);
        assertThat(FontClasses.of("NotoSerifCJKsc-Regular", true).role()).isEqualTo(FontRole.SONG);
        assertThat(FontClasses.of("Helvetica", false).role()).isNull();
    }

    @Test
    void a_file_of_another_kind_is_refused_with_advice() {
        assertThatThrownBy(() -> Checker.check("你好".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UncheckableFile.class)
                .hasMessageContaining("既不是PDF")
                .hasMessageContaining("另存为");
    }

    private static Finding finding(String rule) {
        return Finding.of(Rules.rule(rule), 1, "第1页", "甲", "乙");
    }
}
