package org.jibao.typesetting.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What only another process can show: that the memory is enough, and that nothing is missing without the GPL font. */
class OwnProcessTest {

    private static final String HEAD =
            """
            ---
            标志: 临江市人民政府办公室文件
            标题: 信息报送工作通报
            主送: 各县（市、区）人民政府
            署名: 临江市人民政府办公室
            成文日期: 2026年4月20日
            ---

            """;

    /** Enough for the fonts and a long document, not for one that is kept in several forms at once. */
    private static final String HEAP = "256m";

    @Test
    void a_table_of_fifty_thousand_rows_is_set_in_bounded_memory(@TempDir Path folder) throws Exception {
        var text = new StringBuilder(HEAD).append("正文。\n\n表：登记\n\n| 单位 | 应报 | 及时 | 得分 |\n| --- | --- | --- | --- |\n");
        for (int i = 1; i <= 50_000; i++) {
            text.append("| 第%d镇 | %d | %d | %d |\n".formatted(i, i % 40, i % 7, 100 - i % 9));
        }

        assertThat(set(folder, text.toString())).contains("out.pdf（1564页）", "out.ofd（1564页）", "out.docx（1564页）");
    }

    @Test
    void a_manuscript_of_two_thousand_pages_is_set_in_bounded_memory(@TempDir Path folder) throws Exception {
        var text = new StringBuilder(HEAD);
        for (int i = 1; i <= 22_500; i++) {
            text.append("各单位要认真落实紧急信息报送责任制，严格执行有关规定，确保重大突发事件信息及时、准确、全面上报，共%d起。\n\n".formatted(i));
        }

        assertThat(set(folder, text.toString())).containsPattern("out.pdf（2\\d{3}页）");
    }

    private static String set(Path folder, String manuscript) throws Exception {
        var draft = Files.writeString(folder.resolve("out.md"), manuscript);
        var run = OwnProcess.run(
                folder, HEAP, entry -> true, Main.class, "render", draft, "-d", folder, "--as", "pdf,ofd,docx");

        assertThat(run.exit()).as(run.said()).isZero();
        for (var file : List.of("out.pdf", "out.ofd", "out.docx")) {
            assertThat(folder.resolve(file)).isNotEmptyFile();
        }
        return run.said();
    }

    @Test
    void memory_does_not_grow_with_the_number_of_documents(@TempDir Path folder) throws Exception {
        var run = OwnProcess.run(folder, "96m", entry -> true, ManyDocuments.class, 1200);

        assertThat(run.exit()).as(run.said()).isZero();
        var used = run.said()
                .lines()
                .filter(line -> line.matches("\\d+"))
                .map(Long::valueOf)
                .toList();
        assertThat(used).hasSize(2);
        assertThat(used.get(1)).isLessThan(used.get(0) + 1_000_000);
    }

    @Test
    void without_the_jar_of_the_gpl_font_everything_is_set_and_the_stand_in_is_reported(@TempDir Path folder)
            throws Exception {
        var draft = Files.writeString(folder.resolve("out.md"), HEAD + "全市平稳，值班正常。\n");

        var run = OwnProcess.run(
                folder,
                HEAP,
                entry -> !entry.contains("fangsong"),
                Main.class,
                "render",
                draft,
                "-d",
                folder,
                "--as",
                "pdf,ofd,docx");

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.said()).contains("没有仿宋字体", "Jibao Song");
        try (var pdf = Loader.loadPDF(folder.resolve("out.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("全市平稳，值班正常。");
            for (var font : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(font).getName())
                        .doesNotContain("Fangsong");
            }
        }
    }
}
