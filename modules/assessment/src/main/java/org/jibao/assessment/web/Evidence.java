package org.jibao.assessment.web;

/**
 * 依据: where a piece of evidence of a line can be read.
 *
 * @param address page within the product
 */
public record Evidence(String label, String address) {
    static Evidence of(String reference) {
        var parts = reference.split("/", 2);
        return switch (parts[0]) {
            case "incident" -> new Evidence("事件" + parts[1], "/incidents/incident.xhtml?number=" + parts[1]);
            case "criticism" -> new Evidence("通报", "/documents/document.xhtml?kind=CRITICISM&subject=" + parts[1]);
            case "commendation" -> new Evidence("表扬第" + parts[1] + "号", "/assessment/commendations.xhtml");
            case "entry" -> new Evidence("事项第" + parts[1] + "号", "/assessment/entries.xhtml");
            default -> new Evidence(reference, "/ledger/ledger.xhtml");
        };
    }
}
