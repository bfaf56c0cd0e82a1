package org.jibao.typesetting.pages;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.jibao.fonts.FontRole;
import org.jibao.typesetting.Colour;
import org.jibao.typesetting.faces.Faces;
import org.jibao.typesetting.sheet.Sheet;

import static org.assertj.core.api.Assertions.assertThat;

class TitleShapeTest {

    private static final Sheet SHEET = Sheet.gbt9704();

    @ParameterizedTest
    @CsvSource({
        "关于做好春节期间值班工作的通知, 关于做好春节期间值班工作的通知",
        "关于2014年上半年全市紧急信息报送工作情况的通报, 关于2014年上半年全市|紧急信息报送工作情况的通报",
        "关于表扬临河县等2个单位紧急信息报送工作的通报, 关于表扬临河县等2个单位|紧急信息报送工作的通报",
        "关于临河县等3个单位迟报、漏报紧急信息问题的通报, 关于临河县等3个单位|迟报、漏报紧急信息问题的通报",
        "关于撤销《关于转发〈信息报送规定〉执行情况的通报》的通知, 关于撤销《关于转发〈信息报送规定〉|执行情况的通报》的通知",
        "关于更正《关于转发〈信息报送规定〉执行情况的通报》有关内容的通知, 关于更正《关于转发〈信息报送规定〉|执行情况的通报》有关内容的通知",
        "安澜市市级登记的突发事件紧急信息报送情况责任倒查报告, 安澜市市级登记的突发事件|紧急信息报送情况责任倒查报告",
        "关于云台区青石镇山火（市级登记）信息报送责任的倒查报告, 关于云台区青石镇山火（市级登记）|信息报送责任的倒查报告",
        "中共临江市委办公室关于2026年第一季度全市紧急信息报送工作考核情况的报告, 中共临江市委办公室关于2026年第一季度|全市紧急信息报送工作考核情况的报告",
    })
    void words_stay_whole_and_lines_differ_in_length(String title, String lines) {
        var style = new Shaper.Style(FontRole.TITLE_SONG, SHEET.titleSize, SHEET.titleSize, Colour.BLACK);
        var shaped = TitleShape.lines(new Shaper(new TypeCases(Faces.bundled())).shape(title, style), SHEET.titleWidth);

        assertThat(shaped.stream().map(line -> line.atoms().text()).collect(Collectors.joining("|")))
                .isEqualTo(lines);
    }
}
