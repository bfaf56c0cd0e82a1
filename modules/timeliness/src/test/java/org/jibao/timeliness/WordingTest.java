package org.jibao.timeliness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTest {

    @ParameterizedTest
    @CsvSource({"PT3H34M, 3小时34分", "PT24H, 24小时", "PT1S, 1秒", "PT0S, 0分", "PT-5M, 5分", "PT25H0M1S, 25小时1秒", "PT0.4S, 0分"
    })
    void spans_are_printed_in_hours_as_the_rules_count_them(Duration span, String printed) {
        assertThat(Wording.span(span)).isEqualTo(printed);
    }

    @Test
    void every_word_of_the_rules_has_a_chinese_term() {
        Stream.<Enum<?>[]>of(
                        Level.values(),
                        Desk.values(),
                        Channel.values(),
                        Grade.values(),
                        IncidentClass.values(),
                        Must.values(),
                        FigureKind.values(),
                        Policy.Base.values(),
                        Verdict.Kind.values())
                .flatMap(Stream::of)
                .forEach(value ->
                        assertThat(Wording.term(value)).as(value.name()).matches("[\\u4e00-\\u9fff（）、]+"));
    }

    /** A sentence that no rule says is a rule that somebody forgot, and the other way round. */
    @Test
    void the_messages_file_holds_exactly_what_the_rules_say() throws IOException {
        var spoken = new StringBuilder();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                spoken.append(Files.readString(source));
            }
        }
        var said = new TreeSet<String>();
        var literal = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)*)\"").matcher(spoken);
        while (literal.find()) {
            said.add(literal.group(1));
        }
        var unsaid = new TreeSet<>(Resources.properties("messages.properties").stringPropertyNames());
        unsaid.removeIf(key -> key.matches("[A-Z][A-Za-z]+\\.[A-Z_]+") || said.contains(key));
        unsaid.removeIf(key -> key.startsWith("fault.")
                && (said.contains(key.substring("fault.".length()))
                        || said.contains(key.substring("fault.".length()).replace(".remedy", ""))));
        unsaid.removeIf(key -> key.matches("(figure|value|type)\\.[a-z]+"));
        assertThat(unsaid).isEmpty();
    }
}
