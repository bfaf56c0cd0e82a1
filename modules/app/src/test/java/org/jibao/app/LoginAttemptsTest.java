package org.jibao.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoginAttemptsTest {
    private Instant now = Instant.parse("2026-07-01T01:00:00Z");
    private final LoginAttempts attempts = new LoginAttempts(
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneId.of("Asia/Shanghai");
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return Clock.fixed(now, zone);
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            5,
            Duration.ofMinutes(5));

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            assertThat(attempts.admit("zhiban")).isTrue();
        }
    }

    @Test
    void the_fifth_wrong_password_is_the_last() {
        fail(4);
        assertThat(attempts.refusal("zhiban")).isEmpty();
        fail(1);
        assertThat(attempts.admit("zhiban")).isFalse();
        assertThat(attempts.refusal("zhiban")).hasValue("“zhiban”的密码连续输错5次，9:05:00前不能登录；忘记密码请找系统管理员");
    }

    @Test
    void another_login_need_not_wait() {
        fail(5);
        assertThat(attempts.admit("mishu")).isTrue();
    }

    @Test
    void the_wait_ends_five_minutes_after_the_last_try_that_was_looked_at() {
        fail(5);
        now = now.plusSeconds(299);
        assertThat(attempts.admit("zhiban")).isFalse();
        now = now.plusSeconds(1);
        assertThat(attempts.admit("zhiban")).isTrue();
    }

    @Test
    void a_right_password_forgives_the_wrong_ones() {
        fail(4);
        attempts.succeeded("zhiban");
        fail(4);
        assertThat(attempts.refusal("zhiban")).isEmpty();
    }
}
