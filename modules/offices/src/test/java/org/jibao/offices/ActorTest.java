package org.jibao.offices;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ActorTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REPORTER")
    void the_office_reads_what_concerns_any_unit(Role role) {
        var actor = new Actor("zhiban", "值班员", "shiweiban", Set.of(role));

        assertThat(actor.isOfTheOffice()).isTrue();
        assertThat(actor.maySee("linhe")).isTrue();
        actor.mustBeOfTheOffice();
    }

    @Test
    void a_reporter_reads_the_own_unit_alone() {
        var actor = new Actor("linhe", "信息员", "linhe", Set.of(Role.REPORTER));

        assertThat(actor.isOfTheOffice()).isFalse();
        assertThat(actor.maySee("linhe")).isTrue();
        assertThat(actor.maySee("yuntai")).isFalse();
        assertThatThrownBy(actor::mustBeOfTheOffice).isInstanceOf(Forbidden.class);
    }

    @Test
    void who_has_no_role_reads_nothing() {
        assertThat(new Actor("x", "某人", "linhe", Set.of()).maySee("linhe")).isFalse();
    }
}
