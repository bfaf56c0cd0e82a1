package org.jibao.typesetting.check;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;

import org.jibao.typesetting.faces.Faces;

/** The report for people. */
final class ReportText {

    private ReportText() {}

    static String of(Report report) {
        var text = new StringBuilder();
        var form = report.form();
        text.append("检查依据：GB/T 9704-2012《党政机关公文格式》\n");
        var variant = report.variant();
        if (variant != null) {
            text.append("变体：")
                    .append(variant.name())
                    .append("（")
                    .append(variant.paper())
                    .append("），与标准不同");
            text.append(variant.deviations().size()).append("处\n");
            variant.deviations().forEach(deviation -> text.append("   ")
                    .append(deviation.name())
                    .append("：")
                    .append(deviation.own())
                    .append("（标准为")
                    .append(deviation.standard())
                    .append("；")
                    .append(deviation.rule().equals("-") ? "标准没有规定，" : deviation.rule() + "，")
                    .append(deviation.clause())
                    .append("）\n"));
        }
        text.append("文件：").append(report.kind());
        if (report.pages() > 0) {
            text.append("，").append(report.pages()).append("页");
        }
        text.append("；格式：").append(form == null ? "未识别出特定格式" : form.chinese()).append('\n');
        text.append("结果：");
        for (var severity : Finding.Severity.values()) {
            text.append(severity.chinese()).append(report.count(severity)).append("项，");
        }
        text.append("测量规则").append(report.measured().size()).append("条，未测");
        text.append(report.unmeasured().size()).append("条\n");
        int number = 0;
        for (var finding : report.findings()) {
            text.append('\n')
                    .append(++number)
                    .append(". 【")
                    .append(finding.severity().chinese())
                    .append("】");
            text.append(finding.rule().name())
                    .append("（")
                    .append(source(finding))
                    .append("）\n");
            text.append("   位置：").append(finding.place()).append('\n');
            text.append("   实际：").append(finding.measured()).append('\n');
            text.append("   要求：").append(finding.allowed()).append('\n');
            text.append("   改法：").append(finding.remedy()).append('\n');
        }
        if (!report.fonts().isEmpty()) {
            text.append("\n字体：\n");
            report.fonts().forEach(font -> text.append("   ").append(font(font)).append('\n'));
        }
        text.append("\n未测的规则：\n");
        report.unmeasured().stream()
                .collect(Collectors.groupingBy(
                        Report.Unmeasured::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(u -> u.rule().id() + " " + u.rule().name(), Collectors.joining("、"))))
                .forEach((reason, rules) -> text.append("   ")
                        .append(reason)
                        .append("：")
                        .append(rules)
                        .append('\n'));
        return text.toString();
    }

    private static String source(Finding finding) {
        var rule = finding.rule();
        var clause = rule.clause().equals("-") ? "" : "，" + rule.clause();
        var status = rule.status().firm() ? "" : "，" + rule.status().chinese();
        return rule.id() + clause + "，" + finding.strength().chinese() + status;
    }

    private static String font(FontUse font) {
        var role = font.role();
        var kind = role == null ? "不是公文所用字体" : (font.substitute() ? "代替" : "") + Faces.chinese(role);
        return font.name() + "：" + kind + (font.embedded() ? "" : "，未嵌入文件");
    }
}
