package org.jibao.typesetting;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The keys of the head in each form. */
class HeadTest {

    @ParameterizedTest
    @EnumSource(Form.class)
    void every_form_is_read_by_its_chinese_name(Form form) {
        assertThat(head("格式: " + form.chinese()).form()).isEqualTo(form);
    }

    @Test
    void a_manuscript_that_names_no_form_is_a_document() {
        assertThat(head("").form()).isEqualTo(Form.DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[中共临江市委办公室文件, 临江市人民政府办公室]",
                "[中共临江市委办公室, 临江市人民政府办公室文件]",
                "[中共临江市委办公室, 临江市人民政府办公室, 文件]",
                "[中共临江市委办公室文件, 临江市人民政府办公室文件]"
            })
    void names_of_a_joint_mark_share_the_word_that_ends_one_of_them(String written) {
        assertThat(head("标志: " + written).mark()).isEqualTo(new Mark(List.of("中共临江市委办公室", "临江市人民政府办公室"), "文件"));
    }

    @Test
    void a_joint_mark_may_do_without_a_word_and_a_single_mark_keeps_its_own() {
        assertThat(head("标志: [中共临江市委办公室, 临江市人民政府办公室]").mark())
                .isEqualTo(new Mark(List.of("中共临江市委办公室", "临江市人民政府办公室"), null));
        assertThat(head("标志: 中共临江市委办公室文件").mark()).isEqualTo(Mark.of("中共临江市委办公室文件"));
    }

    @Test
    void a_joint_order_shares_its_word_too() {
        assertThat(head("格式: 命令\n标志: [临江市公安局, 临江市应急管理局令]").mark())
                .isEqualTo(new Mark(List.of("临江市公安局", "临江市应急管理局"), "令"));
    }

    @Test
    void signatories_are_a_post_and_a_name_which_may_be_spaced() {
        var signature = head("印章: 签名章\n签署人: [临江市人民政府市长 王建国, 临江军分区司令员　李　明]").signature();

        assertThat(signature.manner()).isEqualTo(Signature.Manner.STAMP);
        assertThat(signature.signatories())
                .containsExactly(
                        new Signature.Signatory("临江市人民政府市长", "王建国"), new Signature.Signatory("临江军分区司令员", "李　明"));
    }

    @Test
    void an_order_bears_stamps_without_saying_so() {
        assertThat(head("格式: 命令\n签署人: 市长 王建国").signature().manner()).isEqualTo(Signature.Manner.STAMP);
    }

    @Test
    void attendance_comes_in_the_order_of_the_standard() {
        var minutes = head("格式: 纪要\n列席: 市政府研究室孙梅\n出席: [市委办公室张力, 市应急管理局周海]");

        assertThat(minutes.attendance())
                .containsExactly(
                        new Attendance("出席", List.of("市委办公室张力", "市应急管理局周海")),
                        new Attendance("列席", List.of("市政府研究室孙梅")));
    }

    @Test
    void a_briefing_names_its_issue_its_readers_and_its_copies() {
        var briefing = head("格式: 简报\n期号: 第12期\n报: 省委办公厅。\n送: [市人大常委会办公室, 市政协办公室]\n发: 各县（市、区）党委办公室\n份数: 50")
                .briefing();

        assertThat(briefing)
                .isEqualTo(new Briefing(
                        "第12期", List.of("省委办公厅"), List.of("市人大常委会办公室", "市政协办公室"), List.of("各县（市、区）党委办公室"), 50));
    }

    @Test
    void where_the_imprint_stands_is_the_sheets_choice_until_the_manuscript_says_so() {
        assertThat(head("").imprint().onEvenPage()).isNull();
        assertThat(head("版记位置: 末页").imprint().onEvenPage()).isFalse();
        assertThat(head("版记位置: 双数页").imprint().onEvenPage()).isTrue();
    }

    @Test
    void annexes_are_bound_unless_the_manuscript_says_otherwise() {
        assertThat(head("").annexesBound()).isTrue();
        assertThat(head("附件装订: 同订").annexesBound()).isTrue();
        assertThat(head("附件装订: 另订").annexesBound()).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "文件 | 期号: 第12期 | 文件格式没有“期号” | 发文字号",
                "文件 | 出席: 张力 | 文件格式没有“出席” | 用于纪要格式",
                "文件 | 份数: 50 | 文件格式没有“份数” | 用于简报格式",
                "信函 | 签发人: 王建国 | 信函格式没有“签发人” | 用文件格式",
                "信函 | 印发机关: 中共临江市委办公室 | 信函格式没有“印发机关” | 第10.1条",
                "信函 | 印发日期: 2026年1月5日 | 信函格式没有“印发日期” | 第10.1条",
                "信函 | 标志: 临江市人民政府文件 | 写法不对 | 不加“文件”",
                "信函 | 标志: [临江市公安局, 临江市应急管理局] | “标志”写了2个 | 主办机关",
                "命令 | 签发人: 王建国 | 命令格式没有“签发人” | 签署人",
                "命令 | 署名: 临江市人民政府 | 命令格式没有“署名” | 签署人",
                "命令 | 印章: 加盖 | 写法不对 | 签名章",
                "命令 | 发文字号: 第012号 | 写法不对 | 不编虚位",
                "命令 | 签署人: 王建国 | 写法不对 | 先写职务",
                "纪要 | 印章: 加盖 | 纪要格式没有“印章” | 不加盖印章",
                "简报 | 发文字号: 临办〔2026〕3号 | 简报格式没有“发文字号” | 期号",
                "简报 | 主送: 省委办公厅 | 简报格式没有“主送” | 报",
                "简报 | 附件装订: 另订 | 简报格式没有“附件装订” | 文件、信函、命令、纪要",
                "简报 | 份数: 五十 | 写法不对 | 阿拉伯数字",
                "简报 | 份数: 0 | 写法不对 | 阿拉伯数字",
                "简报 | 密级: 内参 | 写法不对 | 内部资料",
                "文件 | 附件装订: 分订 | 写法不对 | 另订",
                "文件 | 版记位置: 首页 | 写法不对 | 双数页",
                "文件 | 印章: 签名章 | 没有写签署人 | 市长 王建国",
                "文件 | 签署人: 市长 王建国 | 不加盖签名章 | 印章: 签名章",
                "文件 | 标志: [文件, 文件] | 看不懂 | 主办机关在前",
            })
    void what_a_form_has_no_place_for_is_named_with_line_and_remedy(
            String form, String line, String message, String remedy) {
        var faults = faults("格式: " + form + "\n" + line);

        assertThat(faults).as(faults.toString()).hasSize(1);
        assertThat(faults.get(0).line()).isEqualTo(4);
        assertThat(faults.get(0).message()).contains(message);
        assertThat(faults.get(0).remedy()).contains(remedy);
    }

    @Test
    void with_a_stamp_no_body_signs() {
        assertThat(faults("印章: 签名章\n签署人: 市长 王建国\n署名: 临江市人民政府"))
                .extracting(ManuscriptFault::line)
                .containsExactly(5);
    }

    @Test
    void a_form_nobody_knows_does_not_make_faults_of_the_other_keys() {
        assertThat(faults("格式: 简讯\n期号: 第1期\n报: 省委办公厅"))
                .extracting(ManuscriptFault::line)
                .containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"内部资料　注意保存", "内部刊物", "机密★1年"})
    void a_briefing_may_be_internal_without_being_secret(String marking) {
        assertThat(head("格式: 简报\n密级: " + marking).marking().secrecy()).isEqualTo(marking);
    }

    @ParameterizedTest
    @ValueSource(strings = {"第12号", "〔2026〕第3号", "临政令〔2026〕3号"})
    void numbers_of_orders_are_written_in_several_ways(String number) {
        assertThat(head("格式: 命令\n发文字号: " + number).number()).isEqualTo(number);
    }

    @Test
    void the_reference_of_the_manuscript_explains_every_key() throws IOException {
        var reference = Files.readString(Path.of("../../docs/manuscript.md"));
        var rules = new Properties();
        try (var in = Head.class.getResourceAsStream("manuscript/head.properties")) {
            rules.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        var keys = new TreeSet<String>();
        for (var form : Form.values()) {
            keys.addAll(List.of(rules.getProperty("keys." + form.chinese()).split(" ", -1)));
        }

        assertThat(keys).hasSizeGreaterThan(20).allSatisfy(key -> assertThat(reference)
                .contains("| `" + key + "` |"));
    }

    private static Head head(String lines) {
        return Samples.tree(Samples.document(lines, "正文。")).head();
    }

    private static List<ManuscriptFault> faults(String lines) {
        var thrown = catchThrowableOfType(
                ManuscriptException.class, () -> Samples.TYPESETTER.parse(Samples.document(lines, "正文。")));
        assertThat(thrown).as(lines).isNotNull();
        return thrown.faults();
    }
}
