package org.jibao.typesetting.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.jibao.typesetting.Drawing;
import org.jibao.typesetting.Page;
import org.jibao.typesetting.Pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PdfFileTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0.001",
        "-1, -0.001",
        "10, 0.01",
        "-250, -0.25",
        "999, 0.999",
        "1000, 1",
        "-1000, -1",
        "-1001, -1.001",
        "100500, 100.5",
        "595276, 595.276",
        "2147483647, 2147483.647"
    })
    void numbers_are_written_without_needless_digits(int thousandths, String written) {
        assertThat(text(new Bytes(1).thousandths(thousandths))).isEqualTo(written);
    }

    @Test
    void words_are_written_in_utf_16_whatever_they_hold() {
        assertThat(text(new Bytes(1).words("急)𠮷"))).isEqualTo("<FEFF60250029D842DFB7>");
    }

    @Test
    void an_object_that_was_promised_has_to_be_written() {
        try (var file = new PdfFile(10)) {
            int promised = file.reserve();
            assertThatThrownBy(() -> file.close(promised, promised))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("object 1");
        }
    }

    @Test
    void bookmarks_hang_below_the_nearest_one_of_a_lower_level() throws Exception {
        int[] levels = {2, 1, 3, 2, 2, 1, 4};
        var bookmarks = IntStream.range(0, levels.length)
                .mapToObj(i -> new Pages.Bookmark(levels[i], "（" + i + "）", 1, 10_000 * i))
                .toList();
        var pages = new Pages(
                List.of(new Page(1, 595_276, 841_890, Drawing.NOTHING)), List.of(), bookmarks, "标题", null, null);

        try (var document = Loader.loadPDF(PdfPen.write(pages))) {
            var outline = document.getDocumentCatalog().getDocumentOutline();
            assertThat(written(outline)).isEqualTo("（0） （1）[（2） （3） （4）] （5）[（6）]");
            assertThat(outline.getOpenCount()).isEqualTo(levels.length);
        }
    }

    @Test
    void a_file_of_many_objects_is_found_by_its_table() throws Exception {
        var many = new ArrayList<Page>();
        for (int i = 1; i <= 3000; i++) {
            many.add(new Page(i, 595_276 + i, 841_890, Drawing.NOTHING));
        }
        try (var document = Loader.loadPDF(PdfPen.write(new Pages(many, List.of(), List.of(), "标题", null, null)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(3000);
            assertThat(document.getPage(2999).getMediaBox().getWidth()).isEqualTo(598.276f);
        }
    }

    private static String written(PDOutlineNode node) {
        var items = new ArrayList<String>();
        for (PDOutlineItem item : node.children()) {
            var below = written(item);
            items.add(item.getTitle() + (below.isEmpty() ? "" : "[" + below + "]"));
        }
        return items.stream().collect(Collectors.joining(" "));
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toByteArray(), StandardCharsets.US_ASCII);
    }
}
