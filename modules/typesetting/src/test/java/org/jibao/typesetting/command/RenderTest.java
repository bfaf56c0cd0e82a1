package org.jibao.typesetting.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RenderTest {

    private static final String DRAFT = "---\n标题: 关于报送工作情况的通报\n---\n\n各单位要认真落实紧急信息报送责任制。\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "ofd", "PDF"})
    void theEndOfTheNameDecidesTheFormat(String extension) throws IOException {
        var output = folder.resolve("通报." + extension);

        var command = Command.run("render", draft("通报.md", DRAFT), "-o", output);

        assertThat(command.exit()).as(command.err()).isZero();
        assertThat(command.out()).contains("通报.md → ").contains("（1页）");
        var start = new String(Files.readAllBytes(output), 0, 4, StandardCharsets.ISO_8859_1);
        assertThat(start).isEqualTo(extension.equalsIgnoreCase("pdf") ? "%PDF" : "PK\u0003\u0004");
    }

    @Test
    void severalManuscriptsGoBesideThemselvesInSeveralFormats() throws IOException {
        var command = Command.run("render", draft("甲.md", DRAFT), draft("乙.v2.md", DRAFT), "--as", "pdf,docx");

        assertThat(command.exit()).as(command.err()).isZero();
        assertThat(folder.resolve("甲.pdf")).exists();
        assertThat(folder.resolve("乙.v2.docx")).exists();
        assertThat(command.out()).contains("[1/2] ").contains("[2/2] ");
        assertThat(command.err()).contains("共 2 份：排成 2 份，未排成 0 份");
        try (var left = Files.list(folder)) {
            assertThat(left).as("nothing but manuscripts and results").hasSize(6);
        }
    }

    @Test
    void aFaultyManuscriptIsNamedByLineAndDoesNotStopTheOthers() throws IOException {
        var faulty = draft("坏.md", "---\n标题: 通报\n密集: 机密\n---\n\n正文。\n");
        var target = folder.resolve("出");

        var command = Command.run("render", faulty, draft("好.md", DRAFT), folder.resolve("没有.md"), "-d", target);

        assertThat(command.exit()).isEqualTo(4);
        assertThat(command.err())
                .contains("坏.md：有1处要改")
                .contains("第3行：不认识的项")
                .contains("没有.md：读不了（没有这个文件或文件夹）")
                .contains("共 3 份：排成 1 份，未排成 2 份");
        assertThat(target.resolve("好.pdf")).exists();
        assertThat(target.resolve("坏.pdf")).doesNotExist();
    }

    @Test
    void aFaultyManuscriptLeavesTheEarlierResultAsItWas() throws IOException {
        var output = folder.resolve("a.pdf");
        Files.writeString(output, "earlier");

        var command = Command.run("render", draft("a.md", "no head"), "-o", output);

        assertThat(command.exit()).isEqualTo(3);
        assertThat(output).hasContent("earlier");
    }

    @Test
    void aCharacterThatNoFontHasIsReportedAndChangesTheExitCode() throws IOException {
        var command = Command.run("render", draft("a.md", DRAFT + "\n名\uDBBF\uDFFD。\n"), "-o", folder.resolve("a.pdf"));

        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.err()).contains("注意：所有字体都没有").contains("U+FFFFD");
    }

    @Test
    void manuscriptsOfOlderEditorsAreRead() throws IOException {
        var file = folder.resolve("旧.md");
        Files.write(file, DRAFT.getBytes(Charset.forName("GB18030")));

        var command = Command.run("render", file, "-o", folder.resolve("旧.pdf"));

        assertThat(command.exit()).isZero();
        assertThat(command.err()).contains("按 GB18030 编码读取");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        var file = folder.resolve("图.md");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xFF, (byte) 0xFF});

        var command = Command.run("render", file, "-o", folder.resolve("a.pdf"));

        assertThat(command.exit()).isEqualTo(4);
        assertThat(command.err()).contains("不是文字文件");
    }

    @Test
    void aManuscriptIsNeverOverwritten() throws IOException {
        var file = draft("a.pdf", DRAFT);

        var command = Command.run("render", file, "-o", folder.resolve(".").resolve("a.pdf"));

        assertThat(command.exit()).isEqualTo(2);
        assertThat(command.err()).contains("就是文稿本身");
        assertThat(file).hasContent(DRAFT);
    }

    @Test
    void twoManuscriptsNeverShareOneResult() throws IOException {
        Files.createDirectories(folder.resolve("b"));

        var command = Command.run("render", draft("a.md", DRAFT), draft("b/a.md", DRAFT), "-d", folder.resolve("out"));

        assertThat(command.exit()).isEqualTo(2);
        assertThat(command.err()).contains("会写到同一个文件");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(folder.resolve("file"), "");

        var command = Command.run("render", draft("a.md", DRAFT), "-d", folder.resolve("file/under"));

        assertThat(command.exit()).isEqualTo(4);
        assertThat(command.err()).contains("写不了");
    }

    private Path draft(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
