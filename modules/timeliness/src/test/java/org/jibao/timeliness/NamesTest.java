package org.jibao.timeliness;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTest {

    static Stream<Enum<?>> constants() {
        return Stream.<Enum<?>[]>of(
                        IncidentClass.values(),
                        Grade.values(),
                        FigureKind.values(),
                        Level.values(),
                        Desk.values(),
                        Channel.values(),
                        Filing.Stage.values(),
                        Must.values(),
                        Policy.Hours.values(),
                        DeskTime.Stage.values(),
                        Element.values(),
                        Verdict.Kind.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("constants")
    void every_constant_has_a_printed_name(Enum<?> constant) {
        assertThat(Names.of(constant)).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void every_figure_has_a_unit(FigureKind kind) {
        assertThat(Names.unitOf(kind)).isNotBlank();
    }

    static Stream<FigureKind> figures() {
        return Stream.of(FigureKind.values());
    }
}
