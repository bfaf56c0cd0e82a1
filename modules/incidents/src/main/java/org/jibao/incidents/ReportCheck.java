package org.jibao.incidents;

import java.util.Set;

import org.jibao.timeliness.Element;

/**
 * 要件核对: what a person found when reading a report.
 *
 * @param elements what it speaks of; those left out it does not
 * @param lateReason why it could not be sent in time, as the sender put it; empty when no reason is given
 */
public record ReportCheck(Set<Element> elements, String lateReason) {

    public ReportCheck {
        elements = Set.copyOf(elements);
    }
}
