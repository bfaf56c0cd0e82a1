package org.jibao.app.it;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(ArquillianExtension.class)
class SecurityIT {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL url;

    private Product anybody;

    @BeforeEach
    @SuppressWarnings("NullAway") // the container sets the fields first
    void nobodyIsLoggedIn() {
        anybody = Product.at(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "index.xhtml", "incidents/desk.xhtml", "nothing-here", "WEB-INF/web.xml"})
    void a_page_sends_a_stranger_to_the_login_page(String path) {
        var answer = anybody.get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/login.xhtml?from=%2F"));
    }

    /** The text of the address is not what decides: the server reads the dots first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health/../incidents/desk.xhtml",
                "/jakarta.faces.resource/../incidents/desk.xhtml",
                "/login.xhtml/../incidents/desk.xhtml",
                "/login.xhtml;x/../incidents/desk.xhtml"
            })
    void dots_in_an_address_open_nothing(String path) throws IOException {
        assertThat(statusOf(path)).isEqualTo(302);
    }

    /** As written: an HTTP client would tidy the path. */
    private int statusOf(String path) throws IOException {
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            var out = new PrintWriter(socket.getOutputStream(), false, StandardCharsets.US_ASCII);
            out.print("GET " + path + " HTTP/1.1\r\nHost: " + url.getHost() + "\r\nConnection: close\r\n\r\n");
            out.flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    @Test
    void an_ajax_call_of_a_stranger_is_told_to_open_the_login_page() {
        var answer = anybody.post(
                "incidents/desk.xhtml", "application/x-www-form-urlencoded", "a=b", "Faces-Request", "partial/ajax");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<partial-response><redirect url=\"/login.xhtml?from=%2F\"/>");
    }

    @Test
    void the_interface_asks_a_stranger_for_a_password_in_chinese() {
        var answer = anybody.get("api/units");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("Basic"));
        assertThat(answer.body()).contains("请用用户名和密码登录");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic OmE=", "Basic YWRtaW4=", "Bearer x"})
    void a_malformed_authorization_is_refused(String header) {
        assertThat(anybody.get("api/units", "Authorization", header).statusCode())
                .isEqualTo(401);
    }

    @Test
    void after_some_wrong_passwords_the_right_one_has_to_wait_too_but_others_need_not() {
        for (var i = 0; i < 3; i++) {
            assertThat(anybody.as("nobody-yet", "wrong").get("api/units").statusCode())
                    .isIn(401, 429);
        }
        var answer = anybody.as("nobody-yet", "wrong").get("api/units");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("“nobody-yet”的密码连续输错3次");
        assertThat(anybody.asAdministrator().get("api/units").statusCode()).isEqualTo(200);
    }

    @Test
    void a_login_changes_the_session_and_opens_the_pages_and_reading_through_the_interface_but_no_writing() {
        var before =
                anybody.get("login.xhtml").headers().firstValue("Set-Cookie").orElse("");
        var answer = anybody.login("admin", ServerSettings.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        var cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax");
        assertThat(cookie.split(";", -1)[0]).isNotEqualTo(before.split(";", -1)[0]);
        assertThat(anybody.get("incidents/desk.xhtml").statusCode()).isEqualTo(200);
        assertThat(anybody.get("api/units").statusCode()).isEqualTo(200);
        assertThat(anybody.post("api/units/import", new byte[0]).statusCode()).isEqualTo(401);
    }

    @Test
    void a_wrong_password_stays_on_the_login_page_with_a_message() {
        var answer = anybody.login("admin-of-old", "wrong");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("用户名或密码不对");
    }

    @Test
    void a_page_of_another_role_is_refused_and_so_is_a_page_that_nobody_listed() {
        assertThat(anybody.login("admin", ServerSettings.PASSWORD).statusCode()).isEqualTo(302);

        var closed = anybody.get("assessment/findings.xhtml");
        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(closed.body()).contains("没有权限").doesNotContain("Payara");
        var missing = anybody.get("incidents/nothing.xhtml");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("没有").doesNotContain("Payara");
    }

    @Test
    void a_command_of_another_role_is_refused_through_the_interface() {
        var answer = anybody.asAdministrator().post("api/quarters/2026-Q3/closing", "application/json", "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("您的角色不能做这项操作");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login.xhtml", "api/units", "api/nothing-here"})
    void every_answer_keeps_the_browser_from_other_hosts(String path) {
        var headers = anybody.asAdministrator().get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'self'")
                .doesNotContain("http")
                .doesNotContain("unsafe-eval"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
}
