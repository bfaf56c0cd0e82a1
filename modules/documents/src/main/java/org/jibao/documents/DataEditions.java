package org.jibao.documents;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jibao.assessment.Commendations;
import org.jibao.assessment.Criticisms;
import org.jibao.assessment.Quarter;
import org.jibao.assessment.SchemeBook;
import org.jibao.assessment.ScoreSheets;
import org.jibao.incidents.IncidentNumber;
import org.jibao.incidents.IncidentRegister;
import org.jibao.incidents.IncidentView;
import org.jibao.incidents.PolicyBook;
import org.jibao.offices.InvalidInput;
import org.jibao.responsibility.ResponsibilityMatrix;
import org.jibao.timeliness.GradingRules;
import org.jibao.timeliness.PolicyFiles;

/**
 * 数据版本: under which policies, division of duties, scheme and grading tables the figures of a paper were reckoned. Found from
 * the rows the figures rest on, so that a kind names exactly what it draws on and a new kind needs no list of its own.
 */
@ApplicationScoped
class DataEditions {
    private static final Pattern INCIDENT = Pattern.compile("incident/(\\d{4}-\\d{4,6})(/.*)?");
    private static final Pattern QUARTER = Pattern.compile("quarter/(\\d{4}-Q[1-4])");
    private static final Pattern CRITICISM = Pattern.compile("criticism/(\\d{1,18})");
    private static final Pattern COMMENDATION = Pattern.compile("commendation/(\\d{1,18})");
    private static final Pattern MATRIX = Pattern.compile("matrix/(\\d{4}-\\d\\d-\\d\\d)");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    IncidentRegister register;

    @Inject
    PolicyBook policies;

    @Inject
    ResponsibilityMatrix matrix;

    @Inject
    SchemeBook schemes;

    @Inject
    ScoreSheets sheets;

    @Inject
    Criticisms criticisms;

    @Inject
    Commendations commendations;

    @Inject
    Stationery stationery;

    /** In the order policies, duties, grading, schemes, sheets; each once. Empty for a paper without figures of the record. */
    List<Edition> of(List<Fact> facts) {
        return new Reading(facts).editions();
    }

    /** What one paper draws on. */
    private final class Reading {
        private final Words words = stationery.words();
        private final Set<String> policyIds = new TreeSet<>();
        private final Set<LocalDate> days = new TreeSet<>();
        private final Set<Edition> found = new LinkedHashSet<>();
        private final List<Edition> scoring = new ArrayList<>();
        private boolean graded;

        Reading(List<Fact> facts) {
            var evidence =
                    facts.stream().flatMap(fact -> fact.evidence().stream()).toList();
            each(evidence, QUARTER).forEach(this::quarter);
            each(evidence, CRITICISM).forEach(id -> criticism(Long.parseLong(id)));
            each(evidence, COMMENDATION).forEach(id -> commendations
                    .find(Long.parseLong(id))
                    .flatMap(given -> inForce(given.quarter()))
                    .ifPresent(this::scheme));
            each(evidence, MATRIX).forEach(day -> days.add(LocalDate.parse(day)));
            each(evidence, INCIDENT).forEach(number -> incident(IncidentNumber.parse(number)));
        }

        private Set<String> each(List<String> evidence, Pattern scheme) {
            var found = new TreeSet<String>();
            for (var row : evidence) {
                var form = scheme.matcher(row);
                if (form.matches()) {
                    found.add(form.group(1));
                }
            }
            return found;
        }

        private void incident(IncidentNumber number) {
            register.find(number).ifPresent(incident -> {
                try {
                    var judgement = register.judge(number, stationery.now());
                    policyIds.add(judgement.policyId());
                } catch (InvalidInput withoutPolicy) {
                    // no policy was in force that day: the paper rests on none
                }
                days.add(day(incident));
                graded = true;
            });
        }

        private LocalDate day(IncidentView incident) {
            var occurred = incident.occurredAt();
            return stationery.day(occurred == null ? incident.openedAt() : occurred.at());
        }

        private void criticism(long id) {
            criticisms.schemeOf(id).flatMap(this::adopted).ifPresent(this::scheme);
        }

        private Optional<SchemeBook.Edition> adopted(long edition) {
            return schemes.editions().stream()
                    .filter(scheme -> scheme.id() == edition)
                    .findFirst();
        }

        private Optional<SchemeBook.Edition> inForce(Quarter quarter) {
            return schemes.editions().stream()
                    .filter(scheme -> !scheme.adoptedFrom().isAfter(quarter.lastDay()))
                    .findFirst();
        }

        private void quarter(String name) {
            var quarter = Quarter.parse(name);
            sheets.closing(quarter).ifPresent(closing -> {
                var revisions = sheets.revisions(quarter);
                var latest = revisions.isEmpty() ? null : revisions.get(revisions.size() - 1);
                policyIds.addAll(latest == null ? closing.policyIds() : latest.policyIds());
                days.add(quarter.firstDay());
                days.add(quarter.lastDay());
                graded = true;
                schemes.editions().stream()
                        .filter(scheme -> scheme.schemeId().equals(closing.schemeId())
                                && !scheme.adoptedAt().isAfter(closing.closedAt()))
                        .max(Comparator.comparing(SchemeBook.Edition::adoptedFrom)
                                .thenComparing(SchemeBook.Edition::adoptedAt))
                        .ifPresent(this::scheme);
                scoring.add(new Edition(
                        words.of("edition.sheet", quarter.words()),
                        words.of(
                                "edition.sheet.number",
                                latest == null ? 1 : latest.number(),
                                latest == null ? closing.hash() : latest.hash())));
            });
        }

        private void scheme(SchemeBook.Edition scheme) {
            var edition = new Edition(
                    words.of("edition.scheme", scheme.title()),
                    words.of("edition.from", scheme.schemeId(), scheme.adoptedFrom(), sha256(scheme.text())));
            if (!scoring.contains(edition)) {
                scoring.add(edition);
            }
        }

        List<Edition> editions() {
            policyIds.forEach(this::policy);
            days.stream().map(matrix::inForceOn).flatMap(Optional::stream).forEach(this::matrix);
            if (graded) {
                found.add(new Edition(
                        words.of("edition.grading"), words.of("edition.text", sha256(GradingRules.text()))));
            }
            found.addAll(scoring);
            return List.copyOf(found);
        }

        private void policy(String id) {
            policies.editions().stream()
                    .filter(policy -> policy.id().equals(id))
                    .max(Comparator.comparing(PolicyBook.Edition::adoptedFrom)
                            .thenComparing(PolicyBook.Edition::adoptedAt))
                    .ifPresentOrElse(
                            policy -> found.add(new Edition(
                                    words.of("edition.policy", policy.title()),
                                    words.of("edition.from", id, policy.adoptedFrom(), sha256(policy.text())))),
                            () -> PolicyFiles.shipped().stream()
                                    .filter(policy -> policy.id().equals(id))
                                    .findFirst()
                                    .ifPresent(policy -> found.add(new Edition(
                                            words.of("edition.policy", id),
                                            words.of("edition.text", sha256(policy.text()))))));
        }

        private void matrix(ResponsibilityMatrix.Edition edition) {
            try {
                found.add(new Edition(
                        words.of("edition.matrix", edition.title()),
                        words.of(
                                "edition.from",
                                edition.source(),
                                edition.inForceFrom(),
                                sha256(JSON.writeValueAsString(edition.rows().stream()
                                        .map(row -> List.of(row.unit().code(), row.duty(), row.kindCodes()))
                                        .toList())))));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("lists of text cannot be written", e);
            }
        }

        private static String sha256(String text) {
            return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
