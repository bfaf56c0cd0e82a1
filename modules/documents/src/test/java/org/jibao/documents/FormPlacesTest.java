package org.jibao.documents;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormPlacesTest {
    private static final String MANUSCRIPT =
            """
            ---
            标题: "关于山火的报告"
            ---

            各县（市、区）：

            ## 总体情况

            本月死亡[2](fact:figure.DEATHS)人，受伤
            三人。无此类情况。

            | 单位 | 得分 |
            | --- | --- |
            | 临河县 | 97.5 |

            1、应当改写的序号

            无此类情况。
            """;

    @ParameterizedTest(name = "{0} is line {1}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    第1页第3行“关于山火的报告”; 2; 关于山火的报告
                    第1页第9行“一、总体情况”; 7; 总体情况
                    第1页第10行“本月死亡2人，受伤三人……”; 9; ''
                    第1页第11行“三人。”; 10; 三人。
                    第2页第1行“临河县97.5”; 14; ''
                    第4段“1、应当改写的序……”; 16; 1、应当改写的序
                    第1页第12行“无此类情况。”; 0; ''
                    第1页第20行“2026年7月14日”; 0; ''
                    第3页; 0; ''
                    整个文件; 0; ''
                    第1页第1行“一”; 0; ''
                    ”第1页“; 0; ''
                    “”; 0; ''
                    """)
    void a_printed_place_leads_to_its_line_when_there_is_one(String printed, int line, String words) {
        assertThat(new FormPlaces(MANUSCRIPT).of(printed)).isEqualTo(new FormPlaces.Place(line, words));
    }
}
