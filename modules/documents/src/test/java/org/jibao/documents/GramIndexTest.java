package org.jibao.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GramIndexTest {

    @Test
    void a_pair_is_found_in_exactly_the_texts_that_hold_it() {
        var random = new Random(7);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 300; i++) {
            texts.add(random.ints(40, 0, 60)
                    .mapToObj(c -> c == 0 ? " " : Character.toString(0x4e00 + c))
                    .collect(Collectors.joining()));
        }
        var buckets = GramIndex.build(texts);
        assertThat(buckets).hasSize(GramIndex.BUCKETS);
        for (int a = 1; a < 60; a += 7) {
            for (int b = 1; b < 60; b++) {
                var gram = Character.toString(0x4e00 + a) + Character.toString(0x4e00 + b);
                var found = GramIndex.find(buckets.get(GramIndex.bucket(gram)), gram);
                for (int i = 0; i < texts.size(); i++) {
                    assertThat(found.get(i))
                            .as(gram + " in " + texts.get(i))
                            .isEqualTo(texts.get(i).contains(gram));
                }
            }
        }
    }

    @Test
    void words_are_those_that_are_printed() {
        var words = GramIndex.words(
                "关于迟报的通报",
                "---\n标志: \"市委办公室文件\"\n抄送:\n  - \"省委办公厅\"\n---\n\n# 基本情况\n\n死亡[２](fact:figure.DEATHS)人，青岭县\\*，ＧＢ／T。\n\n| 单位 | 分 |\n| --- | --- |\n| 临河县 | [1.5](fact:a) |\n");
        assertThat(words).isEqualTo("关于迟报的通报 市委办公室文件 省委办公厅 基本情况 死亡2人,青岭县*,gb/t。 单位 分 临河县 1.5");
    }

    @Test
    void growing_numbers_are_kept_exactly() {
        var numbers = List.of(0L, 1L, 127L, 128L, 300_000L, Long.MAX_VALUE / 2);
        assertThat(GramIndex.unpacked(GramIndex.packed(numbers))).isEqualTo(numbers);
        assertThat(GramIndex.unpacked(GramIndex.packed(List.of()))).isEmpty();
    }

    @Test
    void of_a_long_word_the_first_pairs_are_asked_for_and_of_a_single_character_none() {
        assertThat(GramIndex.asked(List.of("火", "山火"))).containsExactly("山火");
        assertThat(GramIndex.asked(List.of("火"))).isEmpty();
        assertThat(GramIndex.asked(List.of("一二三四五六七八九十百千万亿兆京"))).hasSize(12);
    }
}
