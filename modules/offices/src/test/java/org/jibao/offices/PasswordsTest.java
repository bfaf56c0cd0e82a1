package org.jibao.offices;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTest {

    @ParameterizedTest(name = "“{0}”")
    @CsvSource({
        "abcde-7, 密码只有7位，至少要8位",
        "abcdef-8,",
        "'', 密码只有0位，至少要8位",
        "abcdefgh, 密码只有一类字符，请同时用字母、数字和符号中的两类以上",
        "20262027, 密码只有一类字符，请同时用字母、数字和符号中的两类以上",
        "紧急信息紧急信息, 密码只有一类字符，请同时用字母、数字和符号中的两类以上",
        "紧急信息紧急信息9,",
        "Mishu-2027, 密码里含有用户名“mishu”，请换一个",
        "2027mishu-, 密码里含有用户名“mishu”，请换一个",
        "mi-shu-2027,",
    })
    void a_weak_password_is_refused_with_the_reason(String password, @Nullable String reason) {
        assertThat(Passwords.weakness("mishu", password)).isEqualTo(reason);
    }

    @Test
    void a_password_may_have_two_hundred_characters_and_no_more() {
        assertThat(Passwords.weakness("mishu", "a1".repeat(100))).isNull();
        assertThat(Passwords.weakness("mishu", "a1".repeat(100) + "b")).isEqualTo("密码有201位，超过了200位");
    }

    @Test
    void a_password_matches_its_hash_alone_and_equal_passwords_have_different_hashes() {
        var hash = Passwords.hash("jibao-2026");

        assertThat(hash).startsWith("PBKDF2WithHmacSHA512:210000:").isNotEqualTo(Passwords.hash("jibao-2026"));
        assertThat(Passwords.matches("jibao-2026", hash)).isTrue();
        assertThat(Passwords.matches("Jibao-2026", hash)).isFalse();
        assertThat(Passwords.matches("", hash)).isFalse();
    }
}
