package org.jibao.typesetting.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.typesetting.ManuscriptException;

import static org.assertj.core.api.Assertions.assertThat;

/** A body read the short way is the body that CommonMark reads, with the same faults. */
class PlainBodyTest {

    private static final List<String> PIECES = List.of(
            "正文",
            "甲，乙。",
            "abc",
            " ",
            "  ",
            "　",
            "\u00A0",
            "12",
            "1.",
            "2)",
            "0.5%",
            "#",
            "##",
            "# ",
            "## ",
            "### ",
            "#### ",
            "|",
            "| ",
            " |",
            "| 甲 | 乙 |",
            "| --- | --- |",
            "|:-:|--:|",
            "| ^^ | << |",
            "|-",
            "||",
            "[348](fact:a.b)",
            "[1](fact:x)",
            "[ ](fact:x)",
            "[1](fact:)",
            "[1](fact:a b)",
            "[a",
            "a]",
            "](fact:",
            "!",
            "![1](fact:a)",
            "[[1](fact:a)](fact:b)",
            "*",
            "**",
            "_",
            "`",
            "<",
            ">",
            "<b>",
            "&amp;",
            "&",
            "\\",
            "\\|",
            "-",
            "---",
            "===",
            "=",
            "+",
            "~~~",
            ":",
            "：",
            "表：",
            "横表：",
            "柱状图：",
            "附件：",
            "# 附件：名称",
            "(",
            ")",
            "（一）",
            "\t",
            "<!--",
            "http://a.b",
            "[a]: b",
            "7",
            "“",
            "”",
            "……",
            "—",
            "𠮷");

    private record Result(List<?> body, List<?> annexes, List<?> faults) {}

    @Test
    void random_bodies_come_out_the_same_either_way() {
        var random = new Random(20260105);
        int plain = 0;
        for (int i = 0; i < 60_000; i++) {
            var source = body(random, i % 4 == 0 ? PIECES.size() : 36);
            var quick = quick(source);
            if (quick != null) {
                plain++;
                assertThat(quick).as(String.join("\n", source)).isEqualTo(slow(source));
            }
        }
        assertThat(plain).isGreaterThan(3_000);
    }

    /** Mostly lines that are plain, so that bodies of several blocks are tried as well. */
    private static String[] body(Random random, int pieces) {
        var lines = new ArrayList<String>();
        int count = 1 + random.nextInt(8);
        while (lines.size() < count) {
            switch (random.nextInt(8)) {
                case 0, 1 -> lines.add("");
                case 2 -> lines.add("# 标题" + random.nextInt(3));
                case 3 -> {
                    lines.add(random.nextBoolean() ? "| 甲 | 乙 |" : "|甲|[3](fact:a)|  ");
                    lines.add("| --- | :-- |");
                    for (int row = random.nextInt(3); row >= 0; row--) {
                        lines.add(random.nextInt(4) > 0 ? "| 1 |  |" : "| ^^ | 2 |");
                    }
                }
                case 4 -> lines.add(random.nextBoolean() ? "表：得分" : "柱状图：得分");
                default -> {
                    var line = new StringBuilder();
                    for (int i = random.nextInt(4); i >= 0; i--) {
                        line.append(PIECES.get(random.nextInt(pieces)));
                    }
                    lines.add(line.toString());
                }
            }
        }
        return lines.toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "正文。",
                "# 标题\n正文\n续行 \nabc\ndef",
                "表：得分\n\n| 甲 | 乙 |\n| --- | --: |\n| 1 | [2](fact:a.b) |\n\n## 层次\n\n　　缩进的段",
                "共[3](fact:a)起，其中[1](fact:b)起迟报！",
                "# 附件：名单\n\n| 甲 |\n|-|\n| ^^ |"
            })
    void what_templates_make_is_read_the_short_way(String body) {
        var source = body.split("\n", -1);

        assertThat(quick(source)).isNotNull().isEqualTo(slow(source));
    }

    private static @Nullable Result quick(String[] source) {
        var faults = new Faults();
        var builder = new BodyBuilder(faults);
        return PlainBody.read(source, 4, builder, faults) ? result(builder, faults) : null;
    }

    private static Result slow(String[] source) {
        var faults = new Faults();
        var builder = new BodyBuilder(faults);
        new BodyReader(List.of(source), 4, builder, faults).readMarkup();
        return result(builder, faults);
    }

    private static Result result(BodyBuilder builder, Faults faults) {
        try {
            faults.throwIfAny();
            return new Result(builder.body(), builder.annexes(), List.of());
        } catch (ManuscriptException e) {
            return new Result(List.of(), List.of(), e.faults());
        }
    }
}
