package org.jibao.typesetting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ofdrw.core.basicStructure.outlines.CT_OutlineElem;
import org.ofdrw.reader.OFDReader;
import org.ofdrw.reader.keyword.KeywordExtractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class OfdTest {

    private static final Colour RED = Colour.of("E60012");
    private static final String CIRCULAR_TITLE = "关于2014年上半年全市紧急信息报送工作情况的通报";

    private static Schema schema;

    @BeforeAll
    static void readSchema() throws Exception {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        schema = factory.newSchema(OfdTest.class.getResource("ofd.xsd"));
    }

    static Stream<Named<Pages>> documents() {
        return Stream.of(
                Named.of("circular", Samples.pages(Samples.circular())),
                Named.of(
                        "rare characters, markup", Samples.pages(Samples.document("附注: a<b & \"c\"", "𠮷田、镕。\n\n# 甲"))),
                Named.of("turned, with strokes", turned()),
                Named.of("empty pages", empty("题")),
                Named.of("hostile title", described("\u0000<&\"'>]]>\r\n\uD800\uFFFF𠮷", "\u0007<a>")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_part_is_as_the_standard_wants_it(Pages pages) throws Exception {
        for (var part : parts(Samples.TYPESETTER.ofd(pages)).entrySet()) {
            if (part.getKey().endsWith(".xml")) {
                schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(part.getValue())));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void identities_are_unique_and_what_is_referred_to_exists(Pages pages) throws Exception {
        var parts = parts(Samples.TYPESETTER.ofd(pages));
        var xml = new StringBuilder();
        parts.forEach((name, bytes) -> xml.append(name.endsWith(".xml") ? text(bytes) : ""));
        var ids = all(xml, " ID=\"(\\d+)\"");
        var fonts = all(text(parts, "Doc_0/PublicRes.xml"), "<ofd:Font ID=\"(\\d+)\"");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.stream().mapToInt(Integer::parseInt).max())
                .hasValue(Integer.parseInt(all(xml, "MaxUnitID>(\\d+)").get(0)));
        assertThat(fonts).containsAll(all(xml, " Font=\"(\\d+)\""));
        assertThat(parts.keySet())
                .containsAll(all(xml, "BaseLoc=\"(Pages[^\"]+)\"").stream()
                        .map("Doc_0/"::concat)
                        .toList())
                .containsAll(all(xml, "FontFile>([^<]+)").stream()
                        .map("Doc_0/Res/"::concat)
                        .toList());
        assertThat(all(xml, "PageID=\"(\\d+)\"")).isSubsetOf(all(xml, "<ofd:Page ID=\"(\\d+)\""));
    }

    @Test
    void the_same_manuscript_gives_the_same_bytes_and_another_one_another_identity() throws Exception {
        var file = Samples.TYPESETTER.ofd(Samples.pages(Samples.circular()));
        var same = Typesetter.withBundledFonts().ofd(Samples.pages(Samples.circular()));
        var other = Samples.TYPESETTER.ofd(Samples.pages(Samples.circular().replace("348起", "349起")));
        var renamed = Samples.TYPESETTER.ofd(Samples.pages(Samples.circular().replace("署名: 中共临江市委办公室", "署名: 中共临江市委")));

        assertThat(same).isEqualTo(file);
        assertThat(List.of(identity(file), identity(other), identity(renamed))).doesNotHaveDuplicates();
    }

    @Test
    void the_file_is_described_by_its_document_and_not_by_the_clock() throws Exception {
        try (var reader = open(Samples.pages(Samples.circular()))) {
            var info = reader.getOFDDir().getOfd().getDocBody().getDocInfo();

            assertThat(info.getTile()).isEqualTo(CIRCULAR_TITLE);
            assertThat(info.getAuthor()).isEqualTo("中共临江市委办公室");
            assertThat(info.getSubject()).isEqualTo("GB/T 9704-2012");
            assertThat(info.getCreationDate()).isEqualTo(LocalDate.of(2014, 7, 10));
        }
        assertThat(text(parts(Samples.TYPESETTER.ofd(Samples.pages(Samples.document("", "草稿。")))), "OFD.xml"))
                .doesNotContain("Date", "Author");
    }

    @Test
    void headings_are_an_outline_that_leads_to_their_places() throws Exception {
        var pages = Samples.pages(Samples.circular() + "\n## 报送情况\n\n正文。\n\n# 附件：得分表\n\n内容。\n");
        try (var reader = open(pages)) {
            var outline = reader.getDoc(0).getOutlines().getOutlineElems();
            var annex = outline.get(outline.size() - 1).asXML();

            assertThat(outline).extracting(CT_OutlineElem::getTitle).contains("一、基本情况", "附件：得分表");
            assertThat(outline.stream().flatMap(entry -> entry.getOutlineElems().stream()))
                    .extracting(CT_OutlineElem::getTitle)
                    .contains("（一）报送情况");
            assertThat(annex).contains("PageID=\"" + reader.getPageObjectId(pages.count()) + "\"");
            assertThat(Double.parseDouble(all(annex, "Top=\"([0-9.]+)\"").get(0)))
                    .isCloseTo(
                            Length.inMillimetres(pages.bookmarks()
                                    .get(pages.bookmarks().size() - 1)
                                    .y()),
                            within(0.001));
        }
    }

    @Test
    void bookmarks_that_skip_levels_still_nest() throws Exception {
        var pages = empty("题");
        var skipping = new ArrayList<Pages.Bookmark>();
        for (int level : new int[] {3, 1, 100, 2, 0}) {
            skipping.add(new Pages.Bookmark(level, "级<" + level + ">", 1, 0));
        }
        var file = Samples.TYPESETTER.ofd(
                new Pages(pages.pages(), List.of(), skipping, pages.title(), pages.author(), pages.date()));

        assertThat(all(text(parts(file), "Doc_0/Document.xml"), "Title=\"级&lt;(\\d+)&gt;\"|(/ofd:OutlineElem)"))
                .containsExactly("3", "", "1", "100", "", "2", "", "", "0", "");
    }

    @Test
    void every_page_has_its_own_size() throws Exception {
        try (var reader = open(empty("题"))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(2);
            assertThat(reader.getPageSize(1).toString()).isEqualTo("0 0 210 297");
            assertThat(reader.getPageSize(2).toString()).isEqualTo("0 0 297 210");
        }
    }

    @Test
    void what_stands_on_its_side_has_its_head_to_the_left() throws Exception {
        var pages = turned();
        var file = Samples.TYPESETTER.ofd(pages);
        var page = text(parts(file), "Doc_0/Pages/Page_0/Content.xml");

        ParityTest.assertSame(Glyph.ofOfd(file), Glyph.of(pages));
        // a rule 100 mm long and 1 mm thick, 20 mm along the left edge and 30 mm from it
        assertThat(page).contains("Boundary=\"30 177 1 100\" CTM=\"0 -1 1 0 0 100\"");
    }

    @Test
    void strokes_keep_their_points_width_and_colour() throws Exception {
        var page = text(parts(Samples.TYPESETTER.ofd(turned())), "Doc_0/Pages/Page_0/Content.xml");

        assertThat(page)
                .contains("Boundary=\"8 18 24 14\" LineWidth=\"0.4\" MiterLimit=\"10\"")
                .contains("<ofd:StrokeColor Value=\"230 0 18\"/>")
                .contains("<ofd:AbbreviatedData>M 2 2 L 12 12 L 22 2</ofd:AbbreviatedData>");
    }

    @Test
    void nothing_is_too_thin_for_a_box() throws Exception {
        var line = Samples.pages(Samples.document("", "甲")).lines().findFirst().orElseThrow();
        var text = line.texts().get(0);
        var narrow = new PlacedText(text.face(), 16_000, RED, "甲乙", new int[] {90_000, 80_000}, 70_000, null);
        var drawing = new Drawing(
                List.of(new PlacedLine(Part.BODY, 90_000, List.of(narrow))),
                List.of(new PlacedRule(mm("20"), mm("30"), 1, 0, RED)),
                List.of());
        var page = new Page(1, mm("210"), mm("297"), drawing);
        var file = Samples.TYPESETTER.ofd(new Pages(List.of(page), List.of(), List.of(), "题", null, null));
        var content = text(parts(file), "Doc_0/Pages/Page_0/Content.xml");

        assertThat(content).contains("Boundary=\"20 30 0.001 0.001\"").contains("DeltaX=\"-3.528\"");
        assertThat(all(content, "Boundary=\"([^\"]+)\""))
                .allSatisfy(box -> assertThat(box).doesNotContainPattern(" (0|-[0-9.]+)( [0-9.]+)?$"));
    }

    @Test
    void words_are_found_where_they_stand_also_beyond_the_first_plane() throws Exception {
        var pages = Samples.pages(Samples.document("", "李镕、𠮷田同志。"));
        var expected = Glyph.of(pages).stream()
                .filter(glyph -> glyph.character().equals("𠮷"))
                .findFirst()
                .orElseThrow();
        try (var reader = open(pages)) {
            var found = KeywordExtractor.getKeyWordPositionList(reader, "𠮷");

            assertThat(found).singleElement().satisfies(position -> {
                assertThat(position.getPage()).isEqualTo(expected.page());
                assertThat(position.getBox().getTopLeftX()).isCloseTo(expected.x(), within(0.02));
            });
        }
    }

    @Test
    void a_character_beyond_the_first_plane_names_its_glyph_in_the_embedded_font() throws Exception {
        var page = text(
                parts(Samples.TYPESETTER.ofd(Samples.pages(Samples.document("", "𠮷田。")))),
                "Doc_0/Pages/Page_0/Content.xml");

        assertThat(page)
                .containsPattern(
                        "<ofd:CGTransform CodePosition=\"0\" CodeCount=\"2\" GlyphCount=\"1\"><ofd:Glyphs>[1-9]\\d*"
                                + "</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X=\"0\" Y=\"[0-9.]+\">𠮷</ofd:TextCode>");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100_000})
    void titles_of_any_length_and_kind_can_be_read_back(int length) throws Exception {
        try (var reader = open(empty("<&>\u0001𠮷".repeat(length)))) {
            assertThat(reader.getOFDDir().getOfd().getDocBody().getDocInfo().getTile())
                    .isEqualTo("<&>\uFFFD𠮷".repeat(length));
        }
    }

    @Test
    void fonts_are_cut_to_the_document() {
        var pages = Samples.pages(Samples.circular());

        assertThat(Samples.TYPESETTER.ofd(pages).length).isLessThan(Samples.TYPESETTER.pdf(pages).length);
    }

    /** Text, a rule and a stroke, all turned, and an upright page number. */
    static Pages turned() {
        var page =
                Samples.pages(Samples.document("", "横排𠮷表，GB/T 9704。")).pages().get(0);
        var rule = new PlacedRule(mm("20"), mm("30"), mm("100"), mm("1"), Colour.BLACK);
        var stroke = new PlacedPath(List.of(point("10", "20"), point("20", "30"), point("30", "20")), mm("0.4"), RED);
        var number = page.upright().lines().stream()
                .filter(line -> line.part() == Part.PAGE_NUMBER)
                .toList();
        var sideways = page.upright().lines().stream()
                .filter(line -> line.part() != Part.PAGE_NUMBER)
                .toList();
        var turned = new Page(
                1,
                page.width(),
                page.height(),
                new Drawing(number, List.of(), List.of(stroke)),
                new Drawing(sideways, List.of(rule), List.of(stroke)));
        return new Pages(List.of(turned), List.of(), List.of(), "题", null, null);
    }

    /** Two pages without anything, one upright and one on its side. */
    private static Pages empty(String title) {
        var upright = new Page(1, mm("210"), mm("297"), Drawing.NOTHING);
        var wide = new Page(2, mm("297"), mm("210"), Drawing.NOTHING);
        return new Pages(List.of(upright, wide), List.of(), List.of(), title, null, null);
    }

    private static Pages described(String title, String author) {
        var pages = empty(title);
        var bookmarks = List.of(new Pages.Bookmark(1, title, 1, 0));
        return new Pages(pages.pages(), List.of(), bookmarks, title, author, LocalDate.of(2026, 1, 5));
    }

    private static PlacedPath.Point point(String x, String y) {
        return new PlacedPath.Point(mm(x), mm(y));
    }

    private static int mm(String millimetres) {
        return Length.millimetres(millimetres);
    }

    private static OFDReader open(Pages pages) throws IOException {
        return new OFDReader(new ByteArrayInputStream(Samples.TYPESETTER.ofd(pages)));
    }

    private static String identity(byte[] ofd) throws IOException {
        return all(text(parts(ofd), "OFD.xml"), "DocID>([^<]+)").get(0);
    }

    private static Map<String, byte[]> parts(byte[] ofd) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return text(parts.getOrDefault(name, new byte[0]));
    }

    private static String text(byte[] part) {
        return new String(part, StandardCharsets.UTF_8);
    }

    /** The first group of every match, empty where it takes no part. */
    private static List<String> all(CharSequence text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(OfdTest::firstGroup)
                .toList();
    }

    private static String firstGroup(MatchResult match) {
        return match.group(1) == null ? "" : match.group(1);
    }
}
