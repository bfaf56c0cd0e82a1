package org.jibao.documents;

import java.util.List;

import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/**
 * 模板问题: what is wrong in a template and where, for the person who wrote it.
 *
 * @param line from 1; 0 when the fault has no place in the text
 * @param column from 1, counted in characters; 0 when the fault has no place in its line
 * @param message Chinese: what is wrong, with the words it was written in
 * @param remedy Chinese: what to write instead
 */
public record TemplateFault(int line, int column, String message, String remedy) {
    private static final Messages TEXT = new Messages(TemplateFault.class);

    /** 第4行第3列：……；……. */
    public String words() {
        return line == 0 ? TEXT.of("fault", message, remedy) : TEXT.of("fault.at", line, column, message, remedy);
    }

    /** The refusal of a template for all its faults. */
    static InvalidInput refusal(String name, List<TemplateFault> faults) {
        return new InvalidInput(faults.stream()
                .map(fault -> new InvalidInput.Problem("template", TEXT.of("fault.of", name, fault.words())))
                .toList());
    }
}
