package org.jibao.typesetting;

import java.util.List;
import java.util.stream.Collectors;

/** 变体文件有误: carries every fault of the file at once, by line. */
public class VariantException extends Exception {

    private final transient List<ManuscriptFault> faults;

    public VariantException(List<ManuscriptFault> faults) {
        super(faults.stream().map(ManuscriptFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<ManuscriptFault> faults() {
        return faults;
    }
}
