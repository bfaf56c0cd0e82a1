package org.jibao.app.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LoginPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/incidents/desk.xhtml", "/incidents/incident.xhtml?number=2026-0001&x=%E4%B8%B4"})
    void after_login_the_page_asked_for_opens(String own) {
        assertThat(LoginPage.ownPath(own)).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "/\t/elsewhere.example",
                "/a\\b",
                "/a b",
                "/a\nLocation: x",
                "https://elsewhere.example",
                "javascript:alert(1)",
                "/login.xhtml?from=%2F"
            })
    void an_address_somebody_put_into_a_link_is_not_followed(String foreign) {
        assertThat(LoginPage.ownPath(foreign)).isEqualTo("/");
    }
}
