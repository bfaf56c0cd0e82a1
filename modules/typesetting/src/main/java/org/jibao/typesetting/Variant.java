package org.jibao.typesetting;

import java.util.List;
import java.util.Optional;

import org.jibao.typesetting.sheet.VariantReader;

/**
 * 格式变体: where an office sets its papers otherwise than GB/T 9704-2012, each point with the paper that allows it. The
 * standard itself never changes: a variant is read beside it and names its deviations one by one.
 *
 * @param name as files and reports name it
 * @param paper the office's paper that lays it down, with title and number
 * @param deviations in the order of the file; none where the file repeats the standard
 */
public record Variant(String name, String paper, List<Deviation> deviations) {

    public Variant {
        deviations = List.copyOf(deviations);
    }

    /**
     * Reads a variant: lines of {@code key=value}, UTF-8; the keys and their limits are those of docs/variants.md.
     *
     * @throws VariantException with every fault at once, each with line, message and remedy in Chinese
     */
    public static Variant read(String text) throws VariantException {
        return VariantReader.read(text);
    }

    /**
     * 不同之处.
     *
     * @param key of the measure
     * @param name of the measure in Chinese
     * @param rule id of the rule that it touches, as the checker names it; - where the standard is silent
     * @param standard value by the standard, with unit
     * @param own value of the office, with unit
     * @param clause of the office's paper
     * @param measured whether the checker can measure the own value in a PDF file, instead of letting the rule pass
     */
    public record Deviation(
            String key, String name, String rule, String standard, String own, String clause, boolean measured) {}

    /** The deviation that touches a rule. */
    public Optional<Deviation> from(String rule) {
        return deviations.stream()
                .filter(deviation -> deviation.rule().equals(rule))
                .findFirst();
    }

    /** What files say of themselves: the standard, and this variant if it deviates at all. */
    public String profile() {
        return deviations.isEmpty() ? STANDARD : STANDARD + "；变体：" + name + "（" + paper + "）";
    }

    /** What files say of themselves that are set by the standard alone. */
    public static final String STANDARD = "GB/T 9704-2012";
}
