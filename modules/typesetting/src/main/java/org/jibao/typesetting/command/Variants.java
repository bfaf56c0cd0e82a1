package org.jibao.typesetting.command;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.Variant;
import org.jibao.typesetting.VariantException;

/** 变体选项: the file that says where an office deviates from the standard. */
final class Variants {

    static final String OPTION = "--variant";

    private Variants() {}

    /**
     * The variant of the command line; null when none is given.
     *
     * @throws Failure when its file cannot be read or is faulty; the faults have been said then
     */
    static @Nullable Variant given(Arguments arguments, Terminal terminal) throws Failure {
        var file = arguments.path(OPTION, null);
        if (file == null) {
            return null;
        }
        try {
            return Variant.read(new Manuscripts(terminal).read(file));
        } catch (VariantException e) {
            e.faults().forEach(fault -> terminal.say("fault", fault));
            throw Failure.file("faulty-variant", file, e.faults().size());
        }
    }
}
