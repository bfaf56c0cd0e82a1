package org.jibao.typesetting.command;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class UseTest {

    @ParameterizedTest
    @MethodSource
    void wrongUseIsAnsweredWithWhatIsWrongAndWhereHelpIs(List<String> words, String message) {
        var command = Command.run(words.toArray());

        assertThat(command.exit()).isEqualTo(2);
        assertThat(command.err()).contains(message).contains("--help");
        assertThat(command.out()).isEmpty();
    }

    static Stream<Arguments> wrongUseIsAnsweredWithWhatIsWrongAndWhereHelpIs() {
        return Stream.of(
                Arguments.of(List.of(), "没有给命令"),
                Arguments.of(List.of("print"), "不认识命令“print”"),
                Arguments.of(List.of("render"), "没有给文件"),
                Arguments.of(List.of("render", "a.md", "-o"), "“-o”后面没有给值"),
                Arguments.of(List.of("render", "a.md", "--as="), "“--as”后面没有给值"),
                Arguments.of(List.of("render", "a.md", "--colour"), "不认识选项“--colour”"),
                Arguments.of(List.of("render", "a.md", "-o", "a.html"), "不认识格式“html”，应为 pdf、ofd、docx"),
                Arguments.of(List.of("render", "a.md", "-o", "a"), "不认识格式“”"),
                Arguments.of(List.of("render", "a.md", "--as", "pdf,odt"), "不认识格式“odt”"),
                Arguments.of(List.of("render", "a.md", "b.md", "-o", "a.pdf"), "给了 2 份"),
                Arguments.of(List.of("render", "a.md", "-o", "a.pdf", "-d", "x"), "只能用一个"),
                Arguments.of(List.of("render", "a.md", "-o", "a.pdf", "--as", "ofd"), "不能同时用 --as"));
    }

    @Test
    void helpNamesEveryExitCode() {
        var command = Command.run("--help");

        assertThat(command.exit()).isZero();
        for (var exit : Exit.values()) {
            assertThat(command.out()).containsPattern("(?m)^ *" + exit.code() + "  \\S");
        }
    }

    @Test
    void whatFollowsTwoDashesIsAFile() {
        var command = Command.run("render", "--", "--as");

        assertThat(command.exit()).isEqualTo(4);
        assertThat(command.err()).startsWith("--as：读不了");
    }
}
