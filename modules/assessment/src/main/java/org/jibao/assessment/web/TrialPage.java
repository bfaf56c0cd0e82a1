package org.jibao.assessment.web;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

import org.jspecify.annotations.Nullable;

import org.jibao.assessment.PolicyTrial;
import org.jibao.assessment.PolicyTrials;
import org.jibao.assessment.Quarter;
import org.jibao.incidents.PolicyBook;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.InvalidInput;
import org.jibao.timeliness.Names;
import org.jibao.timeliness.Policy;
import org.jibao.timeliness.PolicyException;
import org.jibao.timeliness.PolicyFault;
import org.jibao.timeliness.PolicyFiles;
import org.jibao.timeliness.Verdict;

/** 制度试行: what another policy would have made of a quarter, side by side. */
@Named("trial")
@ViewScoped
public class TrialPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PolicyTrials trials;

    @Inject
    transient PolicyBook policyBook;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private String quarter = "";
    private String policy = "";
    private transient @Nullable Part file;
    private transient List<PolicyFault> faults = List.of();
    private transient @Nullable PolicyTrial result;

    public void run() throws IOException {
        faults = List.of();
        result = null;
        try {
            result = trials.of(getChosen(), candidate(), currentActor.get());
        } catch (PolicyException refused) {
            faults = refused.faults();
            QuarterChoice.refused("文件有" + faults.size() + "处问题，没有试行，详见下表");
        } catch (InvalidInput refused) {
            QuarterChoice.refused(refused);
        }
    }

    /** The uploaded file if there is one, else the policy chosen from the list. */
    private Policy candidate() throws IOException, PolicyException {
        if (file != null && file.getSize() > 0) {
            try (var in = file.getInputStream()) {
                var text = new String(in.readNBytes(4 * PolicyFiles.LARGEST), StandardCharsets.UTF_8);
                return PolicyFiles.parse(String.valueOf(file.getSubmittedFileName()), text);
            }
        }
        return policyBook.find(policy).orElseThrow(() -> new InvalidInput("policy", "请选择一份制度，或选一个制度文件（JSON）"));
    }

    /** Policies to choose from, title by id: the adopted ones, then those that come with the product. */
    public Map<String, String> getPolicies() {
        var titles = new LinkedHashMap<String, String>();
        policyBook.editions().forEach(edition -> titles.putIfAbsent(edition.id(), edition.title()));
        PolicyFiles.shipped().forEach(shipped -> titles.putIfAbsent(shipped.id(), shipped.title()));
        return titles;
    }

    /** A breach in a few words: kind and by how much. */
    public String words(Verdict verdict) {
        long minutes = verdict.overdue().toMinutes();
        var overdue = minutes == 0 ? "" : minutes < 60 ? minutes + "分" : minutes / 60 + "小时" + minutes % 60 + "分";
        return Names.of(verdict.kind()) + overdue;
    }

    /** The points of one side, as one number or a range. */
    public String points(PolicyTrial.Side side) {
        return side.least().equals(side.most()) ? side.least().toString() : side.least() + "～" + side.most();
    }

    public @Nullable PolicyTrial getResult() {
        return result;
    }

    public List<PolicyFault> getFaults() {
        return faults == null ? List.of() : faults;
    }

    public Quarter getChosen() {
        return QuarterChoice.of(quarter, clock);
    }

    public List<Quarter> getOffered() {
        return QuarterChoice.offered(clock);
    }

    public String getQuarter() {
        return quarter;
    }

    public void setQuarter(@Nullable String quarter) {
        this.quarter = quarter == null ? "" : quarter;
    }

    public String getPolicy() {
        return policy;
    }

    public void setPolicy(@Nullable String policy) {
        this.policy = policy == null ? "" : policy;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
