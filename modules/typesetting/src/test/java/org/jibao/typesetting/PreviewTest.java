package org.jibao.typesetting;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

class PreviewTest {

    @Test
    void each_page_is_a_well_formed_svg_with_its_fonts_inside() throws Exception {
        var pages = Samples.pages(Samples.circular());
        var preview = Samples.TYPESETTER.preview(pages);

        assertThat(preview).hasSize(pages.count());
        for (var svg : preview) {
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
            assertThat(root.getTagName()).isEqualTo("svg");
            assertThat(svg).contains("src:url(data:font/ttf;base64,").doesNotContain("https:");
        }
    }

    @Test
    void text_that_states_a_fact_says_which() {
        assertThat(Samples.TYPESETTER.preview(Samples.pages(Samples.circular())).get(0))
                .contains("data-fact=\"reports.count\"")
                .contains(">348</text>");
    }

    @Test
    void words_cannot_break_out_of_the_picture() {
        var svg = Samples.TYPESETTER
                .preview(Samples.pages(Samples.document("附注: </text><script>", "\\<script\\>alert(1)\\</script\\>")))
                .get(0);

        assertThat(svg).doesNotContain("<script");
    }
}
