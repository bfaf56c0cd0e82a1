package org.jibao.documents.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.ScoreSheets;
import org.jibao.documents.BatchJobs;
import org.jibao.documents.DocumentKind;
import org.jibao.documents.FileFormat;
import org.jibao.documents.JobItemView;
import org.jibao.documents.JobKind;
import org.jibao.documents.JobOrder;
import org.jibao.documents.JobView;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;

/** 批量任务页: orders papers by the hundred, shows how far they are, hands them out. */
@Named("jobs")
@ViewScoped
public class JobsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;
    private static final int FAILURES = 50;

    @Inject
    transient BatchJobs jobs;

    @Inject
    transient ScoreSheets sheets;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private String order = "";
    private String units = "";
    private List<String> formats = new ArrayList<>(List.of(FileFormat.DOCX.name(), FileFormat.PDF.name()));
    private transient @Nullable List<JobView> rows;

    /** What may be ordered, newest first: words for people and {@code kind/subject}. */
    public Map<String, String> getOffers() {
        var offers = new LinkedHashMap<String, String>();
        for (var quarter : sheets.closed()) {
            offers.put(quarter.words() + "各单位告知单", JobKind.UNIT_NOTICES + "/" + quarter);
            offers.put(quarter.words() + "全套材料（通报、通报批评、告知单）", JobKind.QUARTER_PAPERS + "/" + quarter);
        }
        if (Stream.of(DocumentKind.values()).anyMatch(kind -> kind.name().equals("REGISTER"))) {
            var year = LocalDate.now(clock).getYear();
            offers.put(year + "年登记簿", JobKind.YEAR_REGISTERS + "/" + year);
            offers.put(year - 1 + "年登记簿", JobKind.YEAR_REGISTERS + "/" + (year - 1));
        }
        return offers;
    }

    public void start() {
        try {
            var parts = order.split("/", 2);
            var kind = Stream.of(JobKind.values())
                    .filter(one -> one.name().equals(parts[0]))
                    .findFirst()
                    .orElse(null);
            jobs.start(
                    new JobOrder(
                            kind,
                            parts.length == 2 ? parts[1] : "",
                            Stream.of(units.split("[\\s,，、;；]+", -1))
                                    .filter(unit -> !unit.isEmpty())
                                    .toList(),
                            formats.stream().map(FileFormat::valueOf).toList()),
                    currentActor.get());
            units = "";
            say(FacesMessage.SEVERITY_INFO, "已受理，正在办理；可以离开本页，办好再来下载");
        } catch (InvalidInput refused) {
            show(refused);
        }
        rows = null;
    }

    public void cancel(long id) {
        try {
            jobs.cancel(id, currentActor.get());
            say(FacesMessage.SEVERITY_INFO, "已取消，已办成的保留");
        } catch (InvalidInput refused) {
            show(refused);
        }
        rows = null;
    }

    private static void show(InvalidInput refused) {
        refused.problems().forEach(problem -> say(FacesMessage.SEVERITY_ERROR, problem.message()));
    }

    private static void say(FacesMessage.Severity severity, String message) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, message, null));
    }

    public List<JobView> getRows() {
        if (rows == null) {
            rows = jobs.list(0, PAGE, currentActor.get());
        }
        return rows;
    }

    public boolean isRunning() {
        return getRows().stream().anyMatch(JobView::running);
    }

    public List<JobItemView> failures(JobView job) {
        return job.failed() == 0 ? List.of() : jobs.failures(job.id(), FAILURES, currentActor.get());
    }

    /** 约1分20秒; whole seconds, at least one. */
    public String words(@Nullable Duration remaining) {
        if (remaining == null) {
            return "正在估算";
        }
        var seconds = Math.max(1, remaining.toSeconds());
        return "约" + (seconds < 60 ? "" : seconds / 60 + "分") + seconds % 60 + "秒";
    }

    /** Whether the papers can be had as one file for the printer. */
    public boolean printable(JobView job) {
        return job.formats().contains(FileFormat.PDF);
    }

    public String state(JobView job) {
        return switch (job.state()) {
            case WORKING, WAITING -> "办理中";
            case DONE, FAILED -> job.failed() == 0 ? "已办完" : "已办完，" + job.failed() + "份未成";
            case CANCELLED -> job.endedBy() + "已取消";
        };
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public String getUnits() {
        return units;
    }

    public void setUnits(String units) {
        this.units = units;
    }

    public List<String> getFormats() {
        return formats;
    }

    public void setFormats(List<String> formats) {
        this.formats = new ArrayList<>(formats);
    }
}
