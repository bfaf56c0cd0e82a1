package org.jibao.typesetting.check;

import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.jibao.typesetting.check.KitFile.Verdict;
import org.jibao.typesetting.check.docx.ConformanceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The conformance kit as others get it: complete, listed for people and for programs. */
class PublishedKitTest {

    @ParameterizedTest
    @EnumSource(Report.Kind.class)
    void every_rule_that_is_checked_has_a_file_that_passes_one_that_nearly_passes_and_one_that_fails(Report.Kind kind) {
        var files = (kind == Report.Kind.PDF ? pdf() : ConformanceTest.files().stream()).toList();

        assertThat(Rules.all()).filteredOn(rule -> rule.checkable(kind)).allSatisfy(rule -> assertThat(files.stream()
                        .filter(file -> file.rule().equals(rule.id()))
                        .map(KitFile::verdict)
                        .collect(Collectors.toSet()))
                .as(rule.id())
                .isEqualTo(EnumSet.allOf(Verdict.class)));
    }

    @Test
    void no_two_files_bear_one_name() {
        assertThat(all()).extracting(KitFile::path).doesNotHaveDuplicates();
    }

    @Test
    void the_list_of_the_kit_is_published() throws Exception {
        var page = new StringBuilder(
                """
                # 检查的样件

                给检查程序用的样件，PDF 和 Word 各一套。每条能检查的规则有三种：合格的（在允许范围之内）、差一点的（刚超出允许范围）和不合格的
                （明显不合），各由一份合格的公文改动一处而成；Word 的样件不是本软件写的。测试生成全部样件，并核对：合格的没有发现，其余的只违反
                这一条（PDF 的字体替换除外，那是样件用的开放字体）。`mvn -pl modules/typesetting -am package` 把它们和清单 `kit.csv` 一起放进
                `modules/typesetting/target/kit/jibao-typesetting-版本-conformance.jar`（就是 zip 文件），可以拿去检验别的检查程序。

                | 文件 | 改动 | 应当发现 |
                |---|---|---|
                """);
        var list = new StringBuilder("file,rule,clause,strength,verdict,expected,change\n");
        for (var file : all()) {
            var rule = file.rule().isEmpty() ? null : Rules.rule(file.rule());
            page.append("| `" + file.path() + "` | " + file.change() + " | "
                    + (rule == null || file.expected().isEmpty() ? "无" : rule.id() + " " + rule.name()) + " |\n");
            list.append(String.join(
                            ",",
                            file.path(),
                            file.rule(),
                            rule == null ? "" : quoted(rule.clause()),
                            rule == null ? "" : rule.strength().name(),
                            file.verdict().word(),
                            file.expected(),
                            quoted(file.change())))
                    .append('\n');
        }
        Files.createDirectories(KitFile.KIT);
        Files.writeString(KitFile.KIT.resolve("kit.csv"), list);
        Files.writeString(KitFile.KIT.resolve("README.md"), page);
        Published.same("conformance.md", page.toString());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static List<KitFile> all() {
        return Stream.concat(pdf(), ConformanceTest.files().stream()).toList();
    }

    private static Stream<KitFile> pdf() {
        return Kit.cases().stream().map(Kit.Case::published);
    }
}
