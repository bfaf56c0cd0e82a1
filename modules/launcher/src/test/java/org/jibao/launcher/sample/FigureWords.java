package org.jibao.launcher.sample;

/** 数据的说法: how a figure stands in the sentence of a report. */
final class FigureWords {

    private FigureWords() {}

    static String say(String header, String value) {
        return switch (header) {
            case "直接损失万元" -> "直接经济损失约" + value + "万元";
            case "面积公顷" -> "受害面积" + value + "公顷";
            default -> header + value + "人";
        };
    }
}
