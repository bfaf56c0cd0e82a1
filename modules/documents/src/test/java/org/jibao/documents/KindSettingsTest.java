package org.jibao.documents;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class KindSettingsTest {
    private static final TemplateLimits LIMITS = TemplateLimits.shipped();

    private static String faults(String text) {
        return KindSettings.faults(text, LIMITS).stream()
                .map(TemplateFault::words)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void the_shipped_text_and_a_text_of_a_few_rows_have_no_fault() {
        assertThat(faults(TemplateShelf.shipped(KindRules.FILE))).isEmpty();
        assertThat(faults("# 本单位\r\nCRITICISM.name=通报\r\n\r\nWITHDRAWAL.issuers = SECRETARY, EVALUATOR\r\n"))
                .isEmpty();
        assertThat(faults("CRITICISM.ledger=yes\nQUARTERLY_BULLETIN.ledger=no")).isEmpty();
        assertThat(faults("")).isEmpty();
    }

    @Test
    void every_place_is_the_line_as_it_was_written() {
        assertThat(KindSettings.faults("# 一\n\nCRITICISM.name=\nCRITICISM.nam=通报\nCRITICISM.ledger=是", LIMITS))
                .extracting(TemplateFault::line)
                .containsExactly(3, 4, 5);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    CRITICISM.name=                                 ; 第1行第1列：“CRITICISM.name”不能叫“”；只用汉字
                    CRITICISM.name=<b>通报</b>                      ; 只用汉字
                    CRITICISM.name=通报 批评                        ; 只用汉字
                    CRITICISM.name=Notice                           ; 只用汉字
                    CRITICISM.name=季度考核通报                     ; “季度考核通报”用在两个文种上
                    CRITICISM.template=../../etc/passwd             ; 文种用哪个模板不在这里改
                    CRITICISM.template=report/first.ftl             ; 应为“circular/criticism.ftl”；删去这一行
                    FIRST_REPORT.numbering=ORGAN                    ; 文种的编号办法不能改
                    CRITICISM.numbering=NONE                        ; 文种的编号办法不能改
                    CRITICISM.drafters=                             ; “通报批评”没有人可以拟稿；请在 CRITICISM.drafters 中至少写一个
                    CRITICISM.drafters=,,                           ; 没有人可以拟稿
                    CRITICISM.issuers=                              ; “通报批评”没有人可以印发
                    CRITICISM.drafters=REPORTER                     ; “REPORTER”不能拟稿；可用的有：DUTY_OFFICER（值班员）
                    CRITICISM.issuers=EVALUATOR                     ; “EVALUATOR”不能印发；可用的有：SECRETARY（秘书）
                    WITHDRAWAL.issuers=ADMINISTRATOR                ; “ADMINISTRATOR”不能印发；可用的有：DUTY_OFFICER（值班员）、APPROVER（带班领导）、SECRETARY（秘书）、EVALUATOR（考核员）
                    CRITICISM.issuers=AUDITOR                       ; 不能印发
                    CRITICISM.issuers=secretary                     ; “secretary”不能印发
                    CRITICISM.issuers=秘书                          ; “秘书”不能印发
                    CRITICISM.issuers=SECRETARY,SECRETARY           ; “SECRETARY（秘书）”写了两次
                    WITHDRAWAL.issuers=SECRETARY、EVALUATOR         ; 没有用半角逗号
                    FIRST_REPORT.issuers=SECRETARY                  ; “初报”只打印、不编号印发，不能写印发人
                    FIRST_REPORT.ledger=yes                         ; “初报”只打印、不印发，不能印账本摘要
                    CRITICISM.ledger=是                             ; 应为 yes（印账本摘要）或 no
                    CRITICISM.ledger=                               ; 应为 yes
                    CRITICISM.number=安办通报                       ; 机关代字不在这里改
                    number.CRITICISM=安办通报                       ; 请在“发文设置”（office.properties）中改
                    CRITISISM.name=通报                             ; 是不是“CRITICISM.name”
                    甲=乙                                           ; 没有“甲”这一项
                    CRITICISM.name                                  ; 看不懂这一行
                    =通报                                           ; 看不懂这一行
                    CRITICISM.name=\\u901a\\u62a5                   ; 有反斜杠
                    """)
    void what_an_office_may_not_set_is_named_with_the_remedy(String row, String words) {
        assertThat(faults(row)).contains(words);
    }

    @Test
    void hostile_texts_end_in_a_few_faults() {
        assertThat(faults("CRITICISM.name=通\u0000报")).contains("看不懂这一行");
        assertThat(faults("CRITICISM.name=通\u202e报")).contains("看不懂这一行");
        assertThat(faults("CRITICISM.name=通\ud800报")).contains("看不懂这一行");
        assertThat(faults("CRITICISM.name=" + "通".repeat(21))).contains("有21字，超过了20字");
        assertThat(faults("CRITICISM.name=" + "通".repeat(20))).isEmpty();
        assertThat(faults("CRITICISM.name=一\nCRITICISM.name=二")).contains("第2行", "写了两次");
        assertThat(faults("甲".repeat(200_001))).contains("超过了200000字");
        assertThat(KindSettings.faults("甲=乙\n".repeat(10_000), LIMITS)).hasSize(LIMITS.faults());
        assertThat(KindSettings.faults("甲".repeat(199_990) + "=乙", LIMITS)).hasSize(1);
        assertThat(faults("CRITICISM.issuers="
                        + Stream.generate(() -> "X").limit(50_000).collect(Collectors.joining(","))))
                .hasSizeLessThan(5_000);
    }
}
