package org.jibao.documents;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jibao.timeliness.Grade;

/**
 * 流程表: the flow of every kind, from {@code templates/flows.properties}. A row that cannot be read, or that belongs to no
 * kind, fails at the start.
 */
@ApplicationScoped
class FlowRules {
    private static final Set<String> OF_A_KIND = Set.of(
            "flow",
            "upward",
            "ahead",
            "ahead-grades",
            "sign-later",
            "sign-later-counts",
            "recipients",
            "receipt",
            "receipt-counts");
    private static final Set<String> OF_A_STEP = Set.of("name", "within", "counts", "own-draft");
    private static final Set<String> OF_ALL =
            Set.of("office-hours", "scan.largest", "scan.most", "scan.most-pages", "scan.most-pixels");

    private final Map<FlowStep, Step> steps = new EnumMap<>(FlowStep.class);
    private final Properties rows;
    private final List<OfficeTime.Span> officeHours;
    private final KindRules kinds;

    /** 环节规则. */
    private record Step(String name, Within within, boolean ownDraft) {}

    FlowRules() {
        this(TemplateShelf.installed());
    }

    /** @param kinds asked each time, so that the seats of the issuers follow the edition in force */
    @Inject
    FlowRules(KindRules kinds) {
        this(TemplateShelf.installed(), kinds);
    }

    FlowRules(TemplateShelf shelf) {
        this(shelf, new KindRules(shelf));
    }

    FlowRules(TemplateShelf shelf, KindRules kinds) {
        this.kinds = kinds;
        rows = shelf.properties("flows.properties");
        refuseUnknownRows();
        officeHours = OfficeTime.spans(required("office-hours"));
        FlowStage.parse(required("DEFAULT.flow"), Set.of());
        for (var step : FlowStep.values()) {
            steps.put(
                    step,
                    new Step(
                            required(step + ".name"),
                            new Within(duration(step + ".within"), officeHours(step + ".counts")),
                            required(step + ".own-draft").equals("yes")));
        }
        for (var kind : DocumentKind.values()) {
            rule(kind, kinds.of(kind));
        }
    }

    private FlowRule rule(DocumentKind kind, KindRule of) {
        return new FlowRule(
                of.isIssued() ? FlowStage.parse(word(kind, "flow"), of.issuers()) : List.of(),
                word(kind, "upward").equals("yes"),
                enums(FlowStep.class, word(kind, "ahead")),
                enums(Grade.class, word(kind, "ahead-grades")),
                new Within(duration(key(kind, "sign-later")), officeHours(key(kind, "sign-later-counts"))),
                words(word(kind, "recipients")),
                new Within(duration(key(kind, "receipt")), officeHours(key(kind, "receipt-counts"))));
    }

    private void refuseUnknownRows() {
        var known = new HashSet<>(OF_ALL);
        var owners = Stream.concat(
                Stream.of("DEFAULT"), Stream.of(DocumentKind.values()).map(Enum::name));
        owners.forEach(kind -> OF_A_KIND.forEach(key -> known.add(kind + "." + key)));
        Stream.of(FlowStep.values()).forEach(step -> OF_A_STEP.forEach(key -> known.add(step + "." + key)));
        for (var row : rows.stringPropertyNames()) {
            if (!known.contains(row)) {
                throw new IllegalStateException("flows.properties: nothing is called " + row);
            }
        }
    }

    FlowRule of(DocumentKind kind) {
        return rule(kind, kinds.of(kind));
    }

    String name(FlowStep step) {
        return step(step).name();
    }

    Within within(FlowStep step) {
        return step(step).within();
    }

    /** Whether who drafted may sit at this step himself. */
    boolean ownDraft(FlowStep step) {
        return step(step).ownDraft();
    }

    private Step step(FlowStep step) {
        return Objects.requireNonNull(steps.get(step));
    }

    private String key(DocumentKind kind, String key) {
        var own = kind + "." + key;
        return rows.containsKey(own) ? own : "DEFAULT." + key;
    }

    private String word(DocumentKind kind, String key) {
        return rows.getProperty(key(kind, key), "").strip();
    }

    private String required(String key) {
        var word = rows.getProperty(key);
        if (word == null || word.isBlank()) {
            throw new IllegalStateException("flows.properties has no " + key);
        }
        return word.strip();
    }

    private Duration duration(String key) {
        try {
            return Duration.parse(required(key));
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("flows.properties: " + key + " is no duration like PT4H", e);
        }
    }

    private boolean officeHours(String key) {
        var counts = required(key);
        if (!counts.equals("CLOCK") && !counts.equals("OFFICE")) {
            throw new IllegalStateException("flows.properties: " + key + " is " + counts + ", not CLOCK or OFFICE");
        }
        return counts.equals("OFFICE");
    }

    /** The hours of a working day. */
    List<OfficeTime.Span> officeHours() {
        return officeHours;
    }

    /** One of the limits of scanned receipts: {@code largest} bytes, {@code most}, {@code most-pages}, {@code most-pixels}. */
    int scan(String limit) {
        return Integer.parseInt(required("scan." + limit));
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : text.split(",", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    private static <E extends Enum<E>> Set<E> enums(Class<E> type, String text) {
        var found = EnumSet.noneOf(type);
        words(text).forEach(word -> found.add(Enum.valueOf(type, word)));
        return found;
    }
}
