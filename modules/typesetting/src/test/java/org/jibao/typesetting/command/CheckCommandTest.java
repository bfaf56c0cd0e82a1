package org.jibao.typesetting.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.jibao.typesetting.check.Rules;

import static org.assertj.core.api.Assertions.assertThat;

class CheckCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aFileOfOurOwnIsReportedForPeopleAndForPrograms() throws IOException {
        var pdf = rendered();

        var people = Command.run("check", pdf);
        var programs = Command.run("check", "--json", pdf);

        assertThat(people.exit()).as(people.out()).isZero();
        assertThat(people.out()).startsWith(pdf + "\n检查依据：GB/T 9704-2012");
        assertThat(programs.exit()).isZero();
        assertThat(programs.out())
                .startsWith("{\"standard\":\"GB/T 9704-2012\"")
                .endsWith("}\n");
        assertThat(programs.err()).isEmpty();
    }

    @Test
    void aFileThatCannotBeMeasuredDoesNotKeepTheOthersFromIt() throws IOException {
        var text = Files.writeString(folder.resolve("a.txt"), "text");

        var command = Command.run("check", text, folder.resolve("none.pdf"), rendered());

        assertThat(command.exit()).isEqualTo(4);
        assertThat(command.err())
                .contains("a.txt：文件既不是PDF，也不是Word")
                .contains("none.pdf：读不了（没有这个文件或文件夹）")
                .contains("共 3 个文件：没有错误 1 个，有错误 0 个，不能检查 2 个");
        assertThat(command.out()).contains("检查依据");
    }

    @Test
    void anOfficesVariantIsSetAndCheckedAndAFaultyOneIsRefusedWithItsLines() throws IOException {
        var variant = Files.writeString(
                folder.resolve("某市.properties"),
                "name=某市公文格式\npaper=某办发〔2024〕5号\npage-number.centred=1\npage-number.centred.clause=第十二条\n");
        var draft = Files.writeString(
                folder.resolve("own.md"),
                "---\n标志: 某市人民政府文件\n发文字号: 某政〔2026〕1号\n标题: 关于报送工作情况的通报\n---\n\n各单位要认真落实紧急信息报送责任制。\n");
        var pdf = folder.resolve("own.pdf");

        var set = Command.run("render", draft, "-o", pdf, "--variant", variant);
        var checked = Command.run("check", pdf, "--variant=" + variant);

        assertThat(set.exit()).as(set.err()).isZero();
        assertThat(checked.exit()).as(checked.out()).isZero();
        assertThat(checked.out()).contains("变体：某市公文格式（某办发〔2024〕5号），与标准不同1处", "页码居中", "第十二条");
        assertThat(Command.run("check", pdf).exit()).isOne();
        assertThat(Command.run("check", "--json", pdf, "--variant", variant).out())
                .contains("\"deviations\":[{\"key\":\"page-number.centred\"");

        Files.writeString(variant, "name=某市公文格式\npage-number.centred=2\n");
        var refused = Command.run("render", draft, "-o", pdf, "--variant", variant);
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err()).contains("第2行：页码居中（1为是）“2”超出范围", "缺少“paper”", "有2处要改，没有使用");
        assertThat(Command.run("check", pdf, "--variant", folder.resolve("none"))
                        .exit())
                .isEqualTo(4);
    }

    @Test
    void everyRuleIsExplained() {
        var list = Command.run("explain");
        assertThat(list.exit()).isZero();
        assertThat(list.out().lines()).hasSameSizeAs(Rules.all());

        var one = Command.run("explain", "head-4");
        assertThat(one.exit()).isZero();
        assertThat(one.out())
                .contains("HEAD-4")
                .contains("7.2.4")
                .contains("要求：")
                .contains("改法：")
                .doesNotContain("{");

        var unknown = Command.run("explain", "HEAD-99");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("没有规则“HEAD-99”");
    }

    private Path rendered() throws IOException {
        var draft = Files.writeString(folder.resolve("a.md"), "---\n标题: 关于报送工作情况的通报\n---\n\n各单位要认真落实紧急信息报送责任制。\n");
        var pdf = folder.resolve("a.pdf");
        assertThat(Command.run("render", draft, "-o", pdf).exit()).isZero();
        return pdf;
    }
}
