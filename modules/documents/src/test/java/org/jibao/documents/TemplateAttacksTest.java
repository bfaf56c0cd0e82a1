package org.jibao.documents;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.jibao.offices.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Every attack of {@code attacks.txt} ends as the list says, by the limit of the product that the list names, and within 500
 * MB of memory, garbage counted in.
 *
 * <p>Whether it also ends within a second is a question to the machine: the watch is a thread like others and looks late
 * where others have the core, and the first runs are of code that is not compiled yet. So the time here is only long enough
 * to tell an attack that ends from one that does not ({@code -Djibao.attacks.seconds=1} on a machine that does nothing else
 * asks for the second, docs/decisions/0094); that the watch does stop is shown by {@link TemplateWatchTest}.
 */
class TemplateAttacksTest {
    private static final Duration MOST = Duration.ofSeconds(Integer.getInteger("jibao.attacks.seconds", 30));
    private static final long MOST_MEMORY = 500_000_000;
    private static final Pattern TIMES = Pattern.compile("\\[\\[(\\d+) times (.+?)]](?!])");
    private static final Pattern NUMBER = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final String NAME = "# 附件：[1](fact:deaths) | <b>";
    private static final Map<String, Object> MODEL = Map.of(
            "名",
            NAME,
            "数",
            new Fact("deaths", "3", "3", "死亡人数", List.of("incident/2026-0001")),
            "多",
            Collections.nCopies(2000, "长长长长长长长长长长"),
            "空",
            List.of(),
            "物",
            Thread.currentThread(),
            "真",
            true);

    /** 攻击. */
    record Attack(String outcome, String words, String what, String text) {
        @Override
        public String toString() {
            return outcome + ": " + what;
        }
    }

    static Stream<Attack> attacks() {
        var attacks = new ArrayList<Attack>();
        for (var part : list().split("(?m)^=== ", -1)) {
            int end = part.indexOf('\n');
            var head = part.substring(0, Math.max(end, 0)).split(" \\| ", 3);
            if (head.length == 3) {
                var body = part.substring(end + 1)
                        .replaceAll("(?m)^# --- .*\n", "")
                        .strip();
                attacks.add(new Attack(head[0], head[1], head[2], text(body)));
            }
        }
        return attacks.stream();
    }

    private static String list() {
        try (var in = TemplateAttacksTest.class.getResourceAsStream("/templates/attacks.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(String written) {
        var text = TIMES.matcher(written)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(2).repeat(Integer.parseInt(found.group(1)))));
        text = NUMBER.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        return text.startsWith("---") || text.startsWith("<#outputformat \"head\">\n") || text.startsWith("<#if 真>甲<")
                ? text
                : "---\n---\n\n" + text;
    }

    @Test
    void the_list_is_long() {
        assertThat(attacks().count()).isGreaterThanOrEqualTo(100);
        assertThat(attacks().map(Attack::outcome)).containsOnly("refused", "stopped", "plain");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void an_attack_ends_without_harm(Attack attack) {
        long time = THREADS.getCurrentThreadCpuTime();
        long memory = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());

        ends(attack);

        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - time)).isLessThan(MOST);
        assertThat(THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - memory)
                .isLessThan(MOST_MEMORY);
        assertThat(Thread.currentThread().isInterrupted())
                .as("the signal to stop stays with the run")
                .isFalse();
    }

    private static void ends(Attack attack) {
        var read = TemplateRules.read(attack.text(), null, TemplateLimits.shipped());
        var said = read.faults().stream().map(TemplateFault::words).toList();
        if (attack.outcome().equals("refused")) {
            assertThat(said).anySatisfy(words -> assertThat(words).contains(attack.words()));
            assertThatThrownBy(() -> Templates.run("攻击.ftl", attack.text(), MODEL))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining(attack.words());
            return;
        }
        assertThat(said).isEmpty();
        if (attack.outcome().equals("stopped")) {
            assertThatThrownBy(() -> Templates.run("攻击.ftl", attack.text(), MODEL))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining(attack.words());
        } else {
            assertThat(Templates.run("攻击.ftl", attack.text(), MODEL)).contains(attack.words());
        }
    }
}
