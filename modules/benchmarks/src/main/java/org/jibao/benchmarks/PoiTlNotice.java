package org.jibao.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** poi-tl: a Word template with tags, read anew for each document, as the library wants it. */
final class PoiTlNotice {

    private final byte[] template;
    private final Configure configuration =
            Configure.builder().bind("rows", new LoopRowTableRenderPolicy()).build();

    PoiTlNotice() throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            XwpfNotice.page(document);
            XwpfNotice.head(document, "{{mark}}", "{{number}}", "{{title}}", "{{addressees}}");
            XwpfNotice.body(document, "{{?sections}}", "仿宋_GB2312");
            XwpfNotice.body(document, "{{heading}}", "黑体");
            XwpfNotice.body(document, "{{?paragraphs}}", "仿宋_GB2312");
            XwpfNotice.body(document, "{{=#this}}", "仿宋_GB2312");
            XwpfNotice.body(document, "{{/paragraphs}}", "仿宋_GB2312");
            XwpfNotice.body(document, "{{/sections}}", "仿宋_GB2312");
            XwpfNotice.body(document, "{{caption}}", "黑体");
            XwpfNotice.table(
                    document,
                    List.of(
                            List.of("{{rows}}单位", "应报", "及时", "迟报", "得分"),
                            List.of("[unit]", "[due]", "[prompt]", "[late]", "[points]")));
            XwpfNotice.foot(document, "{{issuer}}", "{{date}}", "{{copies}}", "{{printed}}");
            document.write(bytes);
            template = bytes.toByteArray();
        }
    }

    byte[] write(Notice notice) throws IOException {
        try (var bytes = new ByteArrayOutputStream();
                var compiled = XWPFTemplate.compile(new ByteArrayInputStream(template), configuration)) {
            compiled.render(Model.of(notice)).write(bytes);
            return bytes.toByteArray();
        }
    }

    /** What template libraries read: maps and lists. */
    static final class Model {

        private Model() {}

        static Map<String, Object> of(Notice notice) {
            var model = new HashMap<String, Object>();
            model.put("mark", notice.mark());
            model.put("number", notice.number());
            model.put("title", notice.title());
            model.put("addressees", notice.addressees());
            model.put("caption", notice.caption());
            model.put("issuer", notice.issuer());
            model.put("date", notice.date());
            model.put("copies", notice.copies());
            model.put("printed", notice.printed());
            var numbered = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < notice.sections().size(); i++) {
                var section = notice.sections().get(i);
                numbered.add(
                        Map.of("heading", Notice.numeral(i) + section.heading(), "paragraphs", section.paragraphs()));
            }
            model.put("sections", numbered);
            model.put(
                    "rows",
                    notice.rows().subList(1, notice.rows().size()).stream()
                            .map(row -> Map.of(
                                    "unit", row.get(0),
                                    "due", row.get(1),
                                    "prompt", row.get(2),
                                    "late", row.get(3),
                                    "points", row.get(4)))
                            .toList());
            return model;
        }
    }
}
