package org.jibao.app.it;

import java.net.URL;
import java.util.Arrays;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The check of papers is open to everybody, so everybody's worst has to leave it standing. */
@ExtendWith(ArquillianExtension.class)
class CheckIT {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL url;

    @Test
    void anybody_asks_for_a_number_or_a_file_and_gets_nothing_else() {
        var nobody = Product.at(url);
        assertThat(nobody.get("check.xhtml").statusCode()).isEqualTo(200);
        assertThat(nobody.get("check.xhtml").headers().firstValue("Set-Cookie")).isEmpty();
        var number = nobody.get("api/check?number=%E5%AE%89%E5%8A%9E%E9%80%9A%E6%8A%A5%5B1999%5D1%E5%8F%B7");
        assertThat(number.statusCode()).as(number.body()).isEqualTo(200);
        assertThat(Product.json(number).asJsonObject().getString("outcome")).isEqualTo("UNKNOWN");
        var file = nobody.post("api/check", "%PDF-1.7 made up".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(Product.json(file).asJsonObject().getString("outcome")).isEqualTo("UNKNOWN");

        assertThat(nobody.get("api/documents").statusCode()).isEqualTo(401);
        assertThat(nobody.get("api/check/../documents").statusCode()).isEqualTo(401);
        assertThat(nobody.get("check.xhtml/../documents/documents.xhtml").body())
                .doesNotContain("发文登记");
    }

    @Test
    void what_is_huge_empty_or_no_file_is_refused_in_chinese() {
        var nobody = Product.at(url);
        var huge = new byte[20 * 1024 * 1024 + 1];
        Arrays.fill(huge, (byte) 'x');

        var tooLarge = nobody.post("api/check", huge);
        assertThat(tooLarge.statusCode()).isEqualTo(400);
        assertThat(tooLarge.body()).contains("超过了20MB");

        var empty = nobody.post("api/check", new byte[0]);
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("空文件");

        var form = nobody.post(
                "api/check",
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=f\r\n\r\na\r\n--x--\r\n");
        assertThat(form.statusCode()).isEqualTo(400);
        assertThat(form.body()).contains("不要用表单");

        for (var question :
                new String[] {"", "?number=", "?number=%00", "?sha256=xyz", "?number=" + "a".repeat(2000)}) {
            var refused = nobody.get("api/check" + question);
            assertThat(refused.statusCode()).as(question).isEqualTo(400);
            assertThat(refused.body()).contains("problems").doesNotContain("Exception", "org.jibao");
        }
        var odd = nobody.get("api/check?number=%27%20or%201=1%20--%20%3Cscript%3E");
        assertThat(odd.statusCode()).isEqualTo(200);
    }
}
