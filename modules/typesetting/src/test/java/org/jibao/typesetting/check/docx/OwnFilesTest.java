package org.jibao.typesetting.check.docx;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.jibao.typesetting.Typesetter;

import static org.assertj.core.api.Assertions.assertThat;

/** What the engine writes keeps the rules. */
class OwnFilesTest {

    private static final Typesetter TYPESETTER = Typesetter.withBundledFonts();

    private static final String BODY =
            """
            ---

            各单位要认真落实紧急信息报送责任制，严格执行有关规定，不得迟报、漏报、瞒报。

            # 基本情况

            ## 报送数量

            ### 紧急信息

            共报送348条。

            # 下一步工作

            各单位要加强值班值守。
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "标志: 中共临江市委办公室文件\n发文字号: 临办通报〔2026〕12号\n标题: 关于紧急信息报送工作情况的通报\n主送: 各县（市、区）党委",
                "份号: 12\n密级: 机密★1年\n紧急程度: 特急\n标志: 中共临江市委办公室文件\n发文字号: 临办发〔2026〕1号\n标题: 关于紧急信息报送工作情况的通知",
                "标志: 中共临江市委办公室文件\n发文字号: 临办发〔2026〕2号\n签发人: 张文明\n标题: 关于增加信息工作人员的请示\n主送: 中共安澜省委办公厅",
                "标志: 临江市人民政府文件\n发文字号: 临政发〔2026〕2号\n标题: 关于防汛工作的通知\n主送: 各县（市、区）人民政府\n印章: 不加盖\n附注: 此件公开发布",
                "标题: 关于紧急信息报送工作情况的通报\n主送: 市直各部门",
                "格式: 纪要\n标志: 临江市人民政府常务会议纪要\n标题: 市政府第8次常务会议纪要\n出席: 张文明"
            })
    void a_document_of_the_engine_has_neither_error_nor_warning(String head) throws Exception {
        var manuscript = "---\n" + head
                + "\n署名: 中共临江市委办公室\n成文日期: 2026年1月5日\n抄送: 省委办公厅信息处，市人大常委会办公室\n印发机关: 中共临江市委办公室\n印发日期: 2026年1月6日\n"
                + BODY;

        var report = DocxCheck.check(TYPESETTER.docx(TYPESETTER.parse(manuscript)));

        assertThat(report.passed()).as(report.text()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "格式: 信函\n标志: 临江市应急管理局\n发文字号: 临应急函〔2026〕3号\n标题: 关于商请提供资料的函\n主送: 市消防救援支队\n署名: 临江市应急管理局\n抄送: 省应急厅",
                "格式: 命令\n标志: 临江市人民政府令\n发文字号: 第12号\n标题: 临江市防汛管理办法\n签署人: 市长 王建国",
                "格式: 简报\n标志: 值班快报\n期号: 第12期\n标题: 临江市区发生一起火灾\n署名: 中共临江市委办公室\n报: 省委办公厅",
                "标志: 中共临江市委办公室文件\n发文字号: 临办发〔2026〕1号\n签发人: [张文明, 李卫国, 王建平]\n标题: 关于紧急信息报送工作情况的报告\n主送: 中共安澜省委办公厅"
            })
    void other_forms_of_the_engine_have_neither_error_nor_warning(String head) throws Exception {
        var manuscript = "---\n" + head + "\n成文日期: 2026年1月5日\n" + BODY;

        var report = DocxCheck.check(TYPESETTER.docx(TYPESETTER.parse(manuscript)));

        assertThat(report.passed()).as(report.text()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "（横排）"})
    void annexes_whose_names_begin_with_a_year_have_neither_error_nor_warning(String turned) throws Exception {
        var table = "\n\n| 单位 | 报送 | << |\n| --- | --- | --- |\n| ^^ | 应报 | 及时 |\n| 云台区 | 3 | 2 |\n";
        var manuscript = "---\n标志: 中共临江市委办公室文件\n发文字号: 临办通报〔2026〕12号\n标题: 关于紧急信息报送工作情况的通报\n主送: 各县（市、区）党委"
                + "\n署名: 中共临江市委办公室\n成文日期: 2026年1月5日\n" + BODY + "\n# 附件" + turned + "：2026年第一季度得分表" + table
                + "\n# 附件：2025年得分表" + table;

        var report = DocxCheck.check(TYPESETTER.docx(TYPESETTER.parse(manuscript)));

        assertThat(report.passed()).as(report.text()).isTrue();
    }
}
