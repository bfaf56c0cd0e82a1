package org.jibao.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.Criticisms;
import org.jibao.assessment.Quarter;
import org.jibao.assessment.ScoreSheets;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/** 任务分解: which papers an order asks for, in the order of printing. Refuses what does not exist before anything is stored. */
@ApplicationScoped
class JobPlan {
    private static final Messages TEXT = new Messages(JobPlan.class);
    /** Names listed in a refusal; of a hundred thousand nobody reads more. */
    private static final int LISTED = 10;

    private static final int MONTHS = 12;

    @Inject
    ScoreSheets sheets;

    @Inject
    Criticisms criticisms;

    @Inject
    JobRules rules;

    @Inject
    KindRules kinds;

    @Inject
    Clock clock;

    /** 一份. */
    record Paper(DocumentKind kind, String subject, String title) {}

    /** 任务分解的结果. */
    record Plan(String title, List<Paper> papers) {}

    /** Kinds of paper that an order of {@code kind} may ask for. */
    List<DocumentKind> kinds(JobKind kind) {
        return switch (kind) {
            case UNIT_NOTICES -> List.of(DocumentKind.UNIT_NOTICE);
            case YEAR_REGISTERS -> List.of(register());
            case QUARTER_PAPERS ->
                List.of(DocumentKind.QUARTERLY_BULLETIN, DocumentKind.CRITICISM, DocumentKind.UNIT_NOTICE);
        };
    }

    /** The register is a kind that not every edition of the templates has. */
    private static DocumentKind register() {
        return Stream.of(DocumentKind.values())
                .filter(kind -> kind.name().equals("REGISTER"))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("kind", TEXT.of("job.register.none")));
    }

    Plan of(JobKind kind, @Nullable String subject, List<String> units) {
        var asked = subject == null ? "" : subject.strip();
        var most = rules.mostItems();
        if (units.size() > most) {
            throw new InvalidInput("units", TEXT.of("job.many", units.size(), most));
        }
        if (kind != JobKind.UNIT_NOTICES && !units.isEmpty()) {
            throw new InvalidInput("units", TEXT.of("job.units.none", units.size()));
        }
        var papers =
                switch (kind) {
                    case UNIT_NOTICES -> notices(Quarter.parse(asked), units);
                    case YEAR_REGISTERS -> registers(asked);
                    case QUARTER_PAPERS -> quarter(Quarter.parse(asked));
                };
        if (papers.isEmpty()) {
            throw new InvalidInput("subject", TEXT.of("job.empty", asked));
        }
        if (papers.size() > most) {
            throw new InvalidInput("units", TEXT.of("job.many", papers.size(), most));
        }
        var span = kind == JobKind.YEAR_REGISTERS ? asked : Quarter.parse(asked).words();
        return new Plan(TEXT.of("job." + kind, span, papers.size()), papers);
    }

    private List<Paper> notices(Quarter quarter, List<String> units) {
        var names = units(quarter);
        var problems = new ArrayList<InvalidInput.Problem>();
        var once = new HashSet<String>();
        var twice = new LinkedHashSet<String>();
        var unknown = new LinkedHashSet<String>();
        for (var unit : units) {
            if (!once.add(unit)) {
                twice.add(unit);
            }
            if (!names.containsKey(unit)) {
                unknown.add(unit);
            }
        }
        refuse("job.units.twice", twice, quarter, problems);
        refuse("job.units.unknown", unknown, quarter, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return names.entrySet().stream()
                .filter(unit -> units.isEmpty() || once.contains(unit.getKey()))
                .map(unit -> paper(DocumentKind.UNIT_NOTICE, quarter + "/" + unit.getKey(), unit.getValue()))
                .toList();
    }

    private static void refuse(String key, Set<String> units, Quarter quarter, List<InvalidInput.Problem> problems) {
        if (!units.isEmpty()) {
            var listed = units.stream()
                    .limit(LISTED)
                    .map(unit -> unit.length() > 60 ? unit.substring(0, 60) + "…" : unit)
                    .collect(Collectors.joining("、"));
            problems.add(new InvalidInput.Problem("units", TEXT.of(key, listed, units.size(), quarter.words())));
        }
    }

    /** Codes and names of the units of a closed sheet, in its order. */
    private Map<String, String> units(Quarter quarter) {
        if (sheets.closing(quarter).isEmpty()) {
            throw new InvalidInput("subject", TEXT.of("quarter.open", quarter.words()));
        }
        var names = new LinkedHashMap<String, String>();
        sheets.of(quarter).groups().forEach(group -> group.rows()
                .forEach(row -> names.put(row.unitCode(), row.unitName())));
        return names;
    }

    private List<Paper> quarter(Quarter quarter) {
        var papers = new ArrayList<Paper>();
        var notices = notices(quarter, List.of());
        papers.add(paper(DocumentKind.QUARTERLY_BULLETIN, quarter.toString(), quarter.words()));
        criticisms.all().stream()
                .filter(criticism -> criticism.quarter().equals(quarter) && criticism.documentNumber() != null)
                .sorted(Comparator.comparingLong(Criticisms.Criticism::id))
                .forEach(criticism -> papers.add(paper(
                        DocumentKind.CRITICISM,
                        String.valueOf(criticism.id()),
                        String.valueOf(criticism.documentNumber()))));
        papers.addAll(notices);
        return papers;
    }

    /** Twelve months; of the running year those that have begun. */
    private List<Paper> registers(String year) {
        if (!year.matches("\\d{4}")) {
            throw new InvalidInput("subject", TEXT.of("job.year", year));
        }
        var now = YearMonth.now(clock);
        var kind = register();
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> YearMonth.of(Integer.parseInt(year), month))
                .filter(month -> !month.isAfter(now))
                .map(month -> paper(kind, span(month), month.toString()))
                .toList();
    }

    /** First and last day of a month, as registers name their span; of the running month up to today. */
    private String span(YearMonth month) {
        var today = LocalDate.now(clock);
        var last = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        return month.atDay(1) + "/" + last;
    }

    private Paper paper(DocumentKind kind, String subject, String about) {
        return new Paper(kind, subject, kinds.of(kind).name() + " " + about);
    }

    /** A format list without repeats; Word and PDF when nothing is asked. */
    static List<FileFormat> formats(List<FileFormat> asked) {
        return asked.isEmpty()
                ? List.of(FileFormat.DOCX, FileFormat.PDF)
                : asked.stream().distinct().sorted().toList();
    }
}
