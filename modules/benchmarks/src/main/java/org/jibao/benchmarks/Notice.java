package org.jibao.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * 对比样文: a criticism of two pages with four typefaces and a table of ten rows. Every contender sets the same words; no
 * two notices are the same, since in an office none are.
 */
record Notice(
        String mark,
        String number,
        String title,
        String addressees,
        List<Section> sections,
        String caption,
        List<List<String>> rows,
        String issuer,
        String date,
        String copies,
        String printed) {

    private static final List<String> UNITS = List.of(
            "云台区", "禾丰县", "石桥镇", "河东区", "河西县", "临港区", "东昌县", "柏林市", "清源县", "望江区", "凤鸣县", "梧桐区", "白沙县", "龙泉市", "岳阳镇",
            "镜湖区", "长宁县", "瑞金街道", "堰口镇", "普安县");
    private static final List<String> KINDS = List.of("道路交通事故", "住宅火灾", "山体滑坡", "食物中毒", "危险化学品泄漏", "森林火情");

    /** A heading and its paragraphs. */
    record Section(String heading, List<String> paragraphs) {}

    /** @param index any number; the same one gives the same notice */
    static Notice of(int index) {
        var unit = unit(index);
        var kind = KINDS.get(Math.floorMod(index / 3, KINDS.size()));
        int late = 20 + Math.floorMod(index * 7, 160);
        int points = 1 + Math.floorMod(index, 5);
        var happened = Math.floorMod(index * 13, 24) + "时" + Math.floorMod(index * 29, 60) + "分";
        var sections = List.of(
                new Section(
                        "基本情况",
                        List.of("本季度，" + unit + "发生" + kind + Math.floorMod(index, 9) + "起。其中" + happened
                                + "发生的一起，有关单位在获悉后" + late + "分钟才报送书面信息，超过规定时限。")),
                new Section(
                        "存在问题",
                        List.of(
                                "值班制度没有落实到人，信息在一个环节停留" + (late / 2) + "分钟。",
                                "首次报告没有写明伤亡人数，续报间隔" + (late + 60) + "分钟，且先公开后报告。")),
                new Section(
                        "处理意见",
                        List.of(
                                "决定对" + unit + "予以通报批评，扣减本季度考核分" + points + "分。请查明迟报的环节和责任，于" + (5 + points)
                                        + "个工作日内书面报告整改情况。",
                                "各县（市、区）、各部门要引以为戒，严格执行信息报告时限。")));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("单位", "应报", "及时", "迟报", "得分"));
        for (int i = 0; i < 10; i++) {
            int due = 10 + Math.floorMod(index * 3 + i * 7, 40);
            int missed = Math.floorMod(index + i, 4);
            rows.add(List.of(
                    unit(index + i),
                    String.valueOf(due),
                    String.valueOf(due - missed),
                    String.valueOf(missed),
                    String.valueOf(100 - 2 * missed)));
        }
        return new Notice(
                "临江市人民政府办公室文件",
                "临政办发〔2026〕" + (index + 1) + "号",
                "关于" + unit + "迟报突发事件信息问题的通报",
                "各县（市、区）人民政府，市政府各部门",
                sections,
                "本季度信息报送情况",
                List.copyOf(rows),
                "临江市人民政府办公室",
                "2026年" + (1 + Math.floorMod(index, 12)) + "月" + (1 + Math.floorMod(index, 28)) + "日",
                "省政府办公厅，市委办公室",
                "2026年" + (1 + Math.floorMod(index, 12)) + "月" + (1 + Math.floorMod(index, 28)) + "日");
    }

    private static String unit(int index) {
        return UNITS.get(Math.floorMod(index, UNITS.size()));
    }

    /** As the engine reads it. */
    String manuscript() {
        var text = new StringBuilder(4096);
        text.append("---\n标志: ")
                .append(mark)
                .append("\n发文字号: ")
                .append(number)
                .append("\n标题: ")
                .append(title);
        text.append("\n主送: ")
                .append(addressees)
                .append("\n署名: ")
                .append(issuer)
                .append("\n成文日期: ")
                .append(date);
        text.append("\n抄送: ")
                .append(copies)
                .append("\n印发机关: ")
                .append(issuer)
                .append("\n印发日期: ")
                .append(printed);
        text.append("\n---\n");
        for (var section : sections) {
            text.append("\n# ").append(section.heading()).append('\n');
            section.paragraphs()
                    .forEach(paragraph -> text.append('\n').append(paragraph).append('\n'));
        }
        text.append("\n表：").append(caption).append("\n\n");
        for (int i = 0; i < rows.size(); i++) {
            text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            if (i == 0) {
                text.append("|").append(" --- |".repeat(rows.get(0).size())).append('\n');
            }
        }
        return text.toString();
    }

    /** The numeral that the standard puts before a heading. */
    static String numeral(int index) {
        return "一二三四五六七八九十".charAt(index) + "、";
    }
}
