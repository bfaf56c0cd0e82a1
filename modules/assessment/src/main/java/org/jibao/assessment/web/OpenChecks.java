package org.jibao.assessment.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jibao.assessment.PostChecks;
import org.jibao.assessment.Quarter;
import org.jibao.offices.InvalidInput;
import org.jibao.responsibility.CheckCalls.Check;

/** Failed checks for the page of one request, read once however often the page asks; nothing while no scheme is adopted. */
@RequestScoped
class OpenChecks {
    @Inject
    PostChecks postChecks;

    private final Map<Quarter, List<Check>> open = new HashMap<>();
    private final Map<Quarter, Optional<PostChecks.Rule>> rules = new HashMap<>();

    List<Check> of(Quarter quarter) {
        return open.computeIfAbsent(quarter, asked -> {
            try {
                return postChecks.open(asked);
            } catch (InvalidInput noScheme) {
                return List.of();
            }
        });
    }

    Optional<PostChecks.Rule> rule(Quarter quarter) {
        return rules.computeIfAbsent(quarter, asked -> {
            try {
                return postChecks.rule(asked);
            } catch (InvalidInput noScheme) {
                return Optional.empty();
            }
        });
    }

    /** To be called after checks were put forward. */
    void forget() {
        open.clear();
    }
}
