package org.jibao.typesetting;

import java.util.List;
import java.util.stream.Collectors;

/** 文稿有误: carries every fault of the manuscript at once, by line. */
public class ManuscriptException extends Exception {

    private final transient List<ManuscriptFault> faults;

    public ManuscriptException(List<ManuscriptFault> faults) {
        super(faults.stream().map(ManuscriptFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<ManuscriptFault> faults() {
        return faults;
    }
}
