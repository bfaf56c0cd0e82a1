package org.jibao.typesetting;

import java.util.List;

import org.jibao.typesetting.check.Checker;
import org.jibao.typesetting.check.Finding;
import org.jibao.typesetting.check.UncheckableFile;

/** 格式核对: a finished file measured against GB/T 9704-2012, for programs that only want to tell what departs from it. */
public final class FormCheck {

    private FormCheck() {}

    /**
     * 格式问题.
     *
     * @param rule id of the rule, e.g. {@code HEAD-4}
     * @param name of the rule
     * @param place page and element
     * @param remedy what to do
     */
    public record Departure(String rule, String name, String place, String measured, String allowed, String remedy) {}

    /**
     * What departs from a prescription or from what the standard asks for in general; notes are left out.
     *
     * @param file a PDF or a Word file, whoever made it
     * @throws IllegalArgumentException when it cannot be read, with the reason in Chinese
     */
    public static List<Departure> of(byte[] file) {
        try {
            return Checker.check(file).findings().stream()
                    .filter(finding -> finding.severity() != Finding.Severity.NOTE)
                    .map(finding -> new Departure(
                            finding.rule().id(),
                            finding.rule().name(),
                            finding.place(),
                            finding.measured(),
                            finding.allowed(),
                            finding.remedy()))
                    .toList();
        } catch (UncheckableFile unread) {
            throw new IllegalArgumentException(unread.getMessage(), unread);
        }
    }
}
