package org.jibao.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import fr.opensagres.xdocreport.core.XDocReportException;
import fr.opensagres.xdocreport.document.IXDocReport;
import fr.opensagres.xdocreport.document.registry.XDocReportRegistry;
import fr.opensagres.xdocreport.template.TemplateEngineKind;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** XDocReport with FreeMarker: a Word template with merge fields, loaded once. */
final class XDocReportNotice {

    private final IXDocReport report;

    XDocReportNotice() throws IOException, XDocReportException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            XwpfNotice.page(document);
            XwpfNotice.head(document, "${mark}", "${number}", "${title}", "${addressees}");
            XwpfNotice.body(document, "[#list sections as section]", "仿宋_GB2312");
            XwpfNotice.body(document, "${section.heading}", "黑体");
            XwpfNotice.body(document, "[#list section.paragraphs as paragraph]", "仿宋_GB2312");
            XwpfNotice.body(document, "${paragraph}", "仿宋_GB2312");
            XwpfNotice.body(document, "[/#list]", "仿宋_GB2312");
            XwpfNotice.body(document, "[/#list]", "仿宋_GB2312");
            XwpfNotice.body(document, "${caption}", "黑体");
            XwpfNotice.table(document, rows());
            XwpfNotice.foot(document, "${issuer}", "${date}", "${copies}", "${printed}");
            document.write(bytes);
            report = XDocReportRegistry.getRegistry()
                    .loadReport(new ByteArrayInputStream(bytes.toByteArray()), TemplateEngineKind.Freemarker);
        }
    }

    byte[] write(Notice notice) throws IOException, XDocReportException {
        var context = report.createContext(PoiTlNotice.Model.of(notice));
        var bytes = new ByteArrayOutputStream();
        report.process(context, bytes);
        return bytes.toByteArray();
    }

    /** As many as every notice has. */
    private static List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("单位", "应报", "及时", "迟报", "得分"));
        for (int i = 0; i < 10; i++) {
            var row = "${rows[" + i + "].";
            rows.add(List.of(row + "unit}", row + "due}", row + "prompt}", row + "late}", row + "points}"));
        }
        return rows;
    }
}
