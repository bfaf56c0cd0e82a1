package org.jibao.typesetting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.jibao.typesetting.check.Checker;
import org.jibao.typesetting.check.Finding;
import org.jibao.typesetting.check.Report;
import org.jibao.typesetting.sheet.Sheet;
import org.jibao.typesetting.sheet.VariantReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** 变体: an office's deviations from the standard, set, named and measured. */
class VariantTest {

    private static final String HEAD = "name=安澜市公文格式\npaper=《安澜市公文格式细则》（安办发〔2024〕5号）\n";

    private static final String UNSEALED = Samples.circular().replace("署名: ", "印章: 不加盖\n署名: ");

    private static Variant variant(String... lines) throws VariantException {
        var text = new StringBuilder(HEAD);
        for (var line : lines) {
            text.append(line).append('\n');
            text.append(line, 0, line.indexOf('=')).append(".clause=第三条\n");
        }
        return Variant.read(text.toString());
    }

    private static Pages pages(String... lines) throws VariantException {
        return Samples.TYPESETTER.as(variant(lines)).pages(Samples.tree(Samples.circular()));
    }

    @Test
    void what_equals_the_standard_is_no_deviation() throws VariantException {
        assertThat(Variant.read(HEAD + "title.blank-lines=2\nhead-rule.gap=4.0mm\n")
                        .deviations())
                .isEmpty();
    }

    @Test
    void page_numbers_can_stand_in_the_middle() throws VariantException {
        var numbers = pages("page-number.centred=1")
                .lines()
                .filter(line -> line.part() == Part.PAGE_NUMBER)
                .toList();
        var sheet = Sheet.gbt9704();

        assertThat(numbers).hasSizeGreaterThan(1).allSatisfy(line -> assertThat((line.left() + line.right()) / 2)
                .isCloseTo(sheet.areaLeft + sheet.areaWidth / 2, org.assertj.core.api.Assertions.within(600)));
    }

    @Test
    void printed_paper_bears_mark_and_rules_already_and_all_else_stays_in_its_place() throws VariantException {
        var printed = pages("mark.printed=1");
        var plain = Samples.pages(Samples.circular());

        assertThat(printed.text(Part.MARK)).isEmpty();
        assertThat(printed.pages().stream().flatMap(page -> page.upright().rules().stream()))
                .noneMatch(rule -> rule.colour().red() > rule.colour().blue());
        assertThat(places(printed)).isEqualTo(places(plain));
    }

    private static List<String> places(Pages pages) {
        return pages.lines()
                .filter(line -> line.part() != Part.MARK)
                .map(line -> line.text() + " " + line.left() + " " + line.baseline())
                .toList();
    }

    @Test
    void a_table_that_goes_on_says_so_above_its_head() throws VariantException {
        var rows = Stream.iterate(1, i -> i + 1)
                .limit(60)
                .map(i -> "| 第" + i + "号 | 已报 |")
                .collect(Collectors.joining("\n"));
        var tree = Samples.tree(Samples.document("", "如下。\n\n表：报送情况\n\n| 单位 | 情况 |\n| --- | --- |\n" + rows));
        var pages = Samples.TYPESETTER.as(variant("table.continued=1")).pages(tree);

        assertThat(pages.count()).isGreaterThan(2);
        assertThat(pages.pages().get(0).lines()).noneMatch(line -> line.text().equals("续表"));
        assertThat(pages.pages().subList(1, pages.count()))
                .allSatisfy(page ->
                        assertThat(page.lines().stream().map(PlacedLine::text)).startsWith("续表"));
        assertThat(Samples.TYPESETTER.pages(tree).text(Part.CAPTION)).containsExactly("报送情况");
    }

    @Test
    void every_file_names_the_standard_and_the_variant_it_is_set_by() throws Exception {
        var variant = variant("title.blank-lines=1");
        var engine = Samples.TYPESETTER.as(variant);
        var tree = Samples.tree(Samples.circular());
        var pages = engine.pages(tree);
        var profile = "GB/T 9704-2012；变体：安澜市公文格式（《安澜市公文格式细则》（安办发〔2024〕5号））";

        assertThat(pages.profile()).isEqualTo(profile);
        try (var pdf = Loader.loadPDF(engine.pdf(pages))) {
            assertThat(pdf.getDocumentInformation().getSubject()).isEqualTo(profile);
        }
        try (var docx = new XWPFDocument(new java.io.ByteArrayInputStream(engine.docx(tree)))) {
            assertThat(docx.getProperties().getCoreProperties().getSubject()).isEqualTo(profile);
        }
        try (var pdf = Loader.loadPDF(Samples.TYPESETTER.pdf(Samples.TYPESETTER.pages(tree)))) {
            assertThat(pdf.getDocumentInformation().getSubject()).isEqualTo("GB/T 9704-2012");
        }
    }

    /** Each key at both ends of what it may be. */
    static Stream<Arguments> ends() {
        return VariantReader.keys().stream().flatMap(key -> Stream.of(VariantReader.least(key), VariantReader.most(key))
                .filter(value -> !value.equals(Sheet.gbt9704().written(key)))
                .map(value -> Arguments.of(key, value)));
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("ends")
    void the_report_under_a_variant_is_clean_and_without_it_names_only_the_rules_it_touches(String key, String value)
            throws Exception {
        var variant = variant(key + "=" + value);
        var engine = Samples.TYPESETTER.as(variant);
        var tree = Samples.tree(key.startsWith("unsealed") ? UNSEALED : Samples.circular());
        var pdf = engine.pdf(engine.pages(tree));

        var own = Checker.check(pdf, variant);
        assertThat(faults(own)).as("under the variant: %s", own.text()).isEmpty();
        assertThat(own.text()).contains("安澜市公文格式", value, "第三条");

        var rule = variant.deviations().get(0).rule();
        assertThat(faults(Checker.check(pdf))).as("by the standard").isSubsetOf(touched(key, rule));
        if (variant.deviations().get(0).measured() && value.equals(VariantReader.most(key))) {
            assertThat(faults(Checker.check(pdf))).as("by the standard").contains(rule);
        }
        assertThat(faults(Checker.check(engine.docx(tree), variant)))
                .as("Word, under the variant")
                .isSubsetOf(touched(key, rule).stream()
                        .filter(id -> !id.equals(rule))
                        .toList());
    }

    /** More lines to a page move what counts in lines. */
    private static List<String> touched(String key, String rule) {
        return key.equals("area.lines")
                ? List.of(rule, "SIGN-2", "SEAL-2", "HEAD-5", "TITLE-1", "TO-1", "ATTN-1", "ANNEX-2", "BODY-2")
                : List.of(rule);
    }

    private static List<String> faults(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() != Finding.Severity.NOTE)
                .map(finding -> finding.rule().id())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "title.blank-lines=9 ~ 3 ~ 标题上方的空行“9”超出范围 ~ 写0至5之间的值",
                "title.blank-lines=-1 ~ 3 ~ “-1”写法不对 ~ 与标准的写法相同：2",
                "title.blank-lines=1.5 ~ 3 ~ 超出范围 ~ 0至5",
                "head-rule.gap=4 ~ 3 ~ “4”写法不对 ~ 4mm",
                "head-rule.gap=4pt ~ 3 ~ “4pt”写法不对 ~ 4mm",
                "head-rule.gap=5mm ~ 3 ~ 与标准（4mm）不同，没有写明依据 ~ head-rule.gap.clause=",
                "page.width=300mm ~ 3 ~ 变体不能改“page.width” ~ 可以改的项目：addressees.blank-lines",
                "title.blank-lines.clause=第二条 ~ 3 ~ 没有对应的项目 ~ 删去这一行",
                "标题空一行 ~ 3 ~ 这一行不是“项目=值” ~ title.blank-lines=1",
                "name=又一个 ~ 3 ~ 与第1行重复 ~ 只保留一行",
            })
    void a_fault_names_line_value_and_remedy(String line, int number, String message, String remedy) {
        var refused = catchThrowableOfType(VariantException.class, () -> Variant.read(HEAD + line + "\n"));

        assertThat(Objects.requireNonNull(refused).faults()).anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(number);
            assertThat(fault.message()).contains(message);
            assertThat(fault.remedy()).contains(remedy);
        });
    }

    @Test
    void the_documentation_lists_every_measure_with_its_limits() throws IOException {
        var docs = Files.readString(Path.of("../../docs/variants.md"));

        assertThat(VariantReader.keys()).allSatisfy(key -> assertThat(docs)
                .containsPattern("\\| `" + Pattern.quote(key) + "` \\|.*\\| "
                        + Pattern.quote(Sheet.gbt9704().written(key)) + " \\| "
                        + Pattern.quote(VariantReader.least(key) + "至" + VariantReader.most(key)) + " \\|"));
    }

    @Test
    void hostile_files_are_refused_with_a_reason() {
        for (var text : List.of("", "\0", "name=x", "=\n=\n", "x".repeat(30_000), HEAD + "a=b\n".repeat(4_000))) {
            var refused = catchThrowableOfType(VariantException.class, () -> Variant.read(text));
            assertThat(Objects.requireNonNull(refused).faults()).isNotEmpty();
        }
    }
}
