package org.jibao.app.it;

import java.net.URL;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of policies: an address leads to the text of an edition, for everybody; the editor is the administrator's. */
@ExtendWith(ArquillianExtension.class)
class PoliciesIT {
    @ArquillianResource
    @SuppressWarnings("NullAway.Init")
    URL url;

    @Test
    void an_address_leads_to_the_text_of_an_edition_and_of_a_shipped_policy() {
        SampleCity.in(url);
        var county = Product.at(url);
        county.login("yuntai", SampleCity.PASSWORD);

        var list = county.get("incidents/policies.xhtml").body();
        assertThat(list).contains("show=anlan-2024", "show=city-2014").doesNotContain("正文（带行号）");
        assertThat(county.get("incidents/policies.xhtml?show=anlan-2024").body())
                .contains("正文（带行号）：anlan-2024", "\"limits\"")
                .doesNotContain("检查并启用");
        assertThat(county.get("incidents/policies.xhtml?show=city-2014").body()).contains("正文（带行号）：city-2014");
        assertThat(county.get("incidents/policies.xhtml?show=%3Cb%3Eno").body())
                .contains("没有代码为“&lt;b&gt;no”的制度")
                .doesNotContain("<b>no");
    }
}
