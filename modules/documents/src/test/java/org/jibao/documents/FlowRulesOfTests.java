package org.jibao.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;

/** 试验用流程: the shipped flows, and what an office may say beyond them: a kind that goes upward, one that may go ahead. */
@Alternative
@Priority(1)
@ApplicationScoped
class FlowRulesOfTests extends FlowRules {

    /** For the container's proxy. */
    FlowRulesOfTests() {
        super(shelf());
    }

    @Inject
    FlowRulesOfTests(KindRules kinds) {
        super(shelf(), kinds);
    }

    private static TemplateShelf shelf() {
        try {
            var folder = Files.createTempDirectory("flows");
            Files.writeString(
                    folder.resolve("flows.properties"),
                    TemplateShelf.installed().text("flows.properties")
                            + """

                            QUARTERLY_BULLETIN.upward=yes
                            CRITICISM.ahead=COUNTERSIGN,SIGN
                            CRITICISM.ahead-grades=EXTREMELY_MAJOR,MAJOR
                            WITHDRAWAL.receipt=PT7H
                            WITHDRAWAL.receipt-counts=OFFICE
                            """);
            return TemplateShelf.withOffice(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
