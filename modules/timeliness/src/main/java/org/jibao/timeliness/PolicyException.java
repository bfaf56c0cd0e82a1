package org.jibao.timeliness;

import java.util.List;

/** A policy file that was refused, with all its faults at once. */
public class PolicyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<PolicyFault> faults;

    public PolicyException(List<PolicyFault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public List<PolicyFault> faults() {
        return faults;
    }
}
