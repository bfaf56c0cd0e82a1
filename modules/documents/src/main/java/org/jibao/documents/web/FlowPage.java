package org.jibao.documents.web;

import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import org.jibao.documents.Circulation;
import org.jibao.documents.DocumentDesk;
import org.jibao.documents.DocumentFlow;
import org.jibao.documents.DocumentKind;
import org.jibao.documents.DocumentView;
import org.jibao.documents.Edition;
import org.jibao.documents.FileFormat;
import org.jibao.documents.FlowMove;
import org.jibao.documents.FlowView;
import org.jibao.documents.LaterPaper;
import org.jibao.documents.Opinion;
import org.jibao.documents.PaperReceipt;
import org.jibao.documents.Recipient;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.Forbidden;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;
import org.jibao.offices.Unit;

/** 办理页: where a document is, the opinions, what this person may do now; after issue who has it and what came after. */
@Named("flow")
@ViewScoped
public class FlowPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DocumentFlow flow;

    @Inject
    transient DocumentDesk desk;

    @Inject
    transient Circulation circulation;

    @Inject
    transient Offices offices;

    @Inject
    transient CurrentActor currentActor;

    @Inject
    transient Clock clock;

    private long id;
    private long version;
    private String words = "";
    private String told = "";
    private String[] chosen = {};
    private String receiptUnit = "";
    private String scanUnit = "";
    private transient @Nullable Part scan;
    private String receiptState = PaperReceipt.State.SIGNED.name();
    private String receiptMeans = PaperReceipt.Means.PAPER.name();
    private String receiptAt = "";
    private String receiptBy = "";
    private String receiptWords = "";
    private String asOf = "";
    private transient @Nullable FlowView view;
    private transient @Nullable DocumentView document;
    private transient @Nullable List<Recipient> recipients;
    private transient @Nullable List<Recipient> unsigned;
    private transient @Nullable List<String> partings;
    private @Nullable String reproduced;

    public void load() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        version = getView().version();
        chosen = getRecipients().stream().map(Recipient::unit).toArray(String[]::new);
    }

    private void act(Runnable act, String done) {
        try {
            act.run();
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(done));
            words = "";
            told = "";
        } catch (InvalidInput refused) {
            for (var problem : refused.problems()) {
                show(problem.message());
            }
        } catch (Forbidden forbidden) {
            show("您的角色不能做这项操作，请由有权限的人员登录办理");
        }
        view = null;
        document = null;
        recipients = null;
        unsigned = null;
        partings = null;
        version = getView().version();
    }

    private static void show(String message) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
    }

    public void submit() {
        act(() -> flow.submit(id, version, words, currentActor.get()), "已送审");
    }

    public void takeBack() {
        act(() -> flow.takeBack(id, words, currentActor.get()), "已取回");
    }

    public void agree() {
        act(() -> flow.opine(id, Opinion.AGREE, words, version, currentActor.get()), "已签意见：同意");
    }

    public void read() {
        act(() -> flow.opine(id, Opinion.READ, words, version, currentActor.get()), "已圈阅");
    }

    public void giveBack() {
        act(() -> flow.opine(id, Opinion.RETURN, words, version, currentActor.get()), "已退回修改");
    }

    public void issue() {
        act(() -> desk.issue(id, currentActor.get()), "已编号印发");
    }

    public void issueAhead() {
        act(() -> flow.issueAhead(id, words, told, currentActor.get()), "已先行印发，请被越过的环节按时补签");
    }

    public void signLater() {
        act(() -> flow.signLater(id, words, currentActor.get()), "已补签");
    }

    public void choose() {
        act(
                () -> circulation.choose(id, Arrays.asList(chosen), currentActor.get()),
                getDocument().issued() ? "已补发" : "已保存收文单位");
    }

    public void record() {
        act(
                () -> circulation.record(
                        id,
                        receiptUnit,
                        new PaperReceipt(
                                PaperReceipt.State.valueOf(receiptState),
                                moment(receiptAt),
                                receiptBy,
                                PaperReceipt.Means.valueOf(receiptMeans),
                                receiptWords),
                        currentActor.get()),
                "已登记回执");
    }

    /** Keeps the chosen scan with the last receipt of the chosen unit. */
    public void keepScan() throws IOException {
        var file = scan;
        if (file == null) {
            show("请先选择扫描件（PDF、PNG 或 JPEG）");
            return;
        }
        byte[] content;
        try (var in = file.getInputStream()) {
            content = in.readNBytes(circulation.largestScan() + 1);
        }
        act(() -> circulation.keepScan(id, scanUnit, content, currentActor.get()), "扫描件已存入，已记入账本");
    }

    public @Nullable Part getScan() {
        return scan;
    }

    public void setScan(@Nullable Part scan) {
        this.scan = scan;
    }

    public String getScanUnit() {
        return scanUnit;
    }

    public void setScanUnit(@Nullable String scanUnit) {
        this.scanUnit = scanUnit == null ? "" : scanUnit;
    }

    /** Who had not signed at the time asked for. */
    public void ask() {
        try {
            unsigned = circulation.unsigned(id, moment(asOf), currentActor.get());
        } catch (InvalidInput refused) {
            show(refused.problems().get(0).message());
        }
    }

    public void reproduce() {
        var same = desk.reproduced(id);
        var missing = new ArrayList<String>();
        for (var format : FileFormat.values()) {
            if (!same.contains(format)) {
                missing.add(format.name());
            }
        }
        reproduced = missing.isEmpty()
                ? "由定稿文稿重新排版，Word、PDF、OFD 与定稿文件逐字节相同"
                : "重新排版与定稿文件不同的格式：" + String.join("、", missing) + "。以定稿文件为准（排版程序或字体可能已更新）";
    }

    /** What the paper was made with. */
    public List<Edition> getEditions() {
        return desk.editions(id);
    }

    /** Drafts a paper that mends this one, and opens it. */
    public @Nullable String draftLater(String kind) {
        try {
            var later = desk.draft(DocumentKind.valueOf(kind), String.valueOf(id), currentActor.get());
            return "/documents/document.xhtml?faces-redirect=true&id=" + later;
        } catch (InvalidInput refused) {
            refused.problems().forEach(problem -> show(problem.message()));
            return null;
        }
    }

    private Instant moment(String local) {
        try {
            return LocalDateTime.parse(local.strip().replace(' ', 'T'))
                    .atZone(clock.getZone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidInput("at", "时间“" + local + "”格式不对，应如 2026-08-03 15:30");
        }
    }

    public FlowView getView() {
        if (view == null) {
            view = flow.find(id, currentActor.get()).orElseThrow(NotFoundException::new);
        }
        return view;
    }

    public DocumentView getDocument() {
        if (document == null) {
            document = desk.find(id).orElseThrow(NotFoundException::new);
        }
        return document;
    }

    public List<Recipient> getRecipients() {
        if (recipients == null) {
            recipients = circulation.recipients(id, currentActor.get());
        }
        return recipients;
    }

    public List<Recipient> getUnsigned() {
        return unsigned == null ? List.of() : unsigned;
    }

    public boolean isUnsignedAsked() {
        return unsigned != null;
    }

    public List<String> getUnmatched() {
        try {
            return circulation.unmatched(id);
        } catch (InvalidInput unset) {
            return List.of();
        }
    }

    public List<Circulation.Reminder> getReminders() {
        return circulation.reminders(id, currentActor.get());
    }

    public List<String> getPartings() {
        if (partings == null) {
            partings = desk.partings(id);
        }
        return partings;
    }

    /** What holds in the place of this paper once it was replaced. */
    public @Nullable LaterPaper getSuccessor() {
        return getDocument().later().stream().anyMatch(later -> later.relation() == LaterPaper.Relation.REPLACES)
                ? desk.successor(id).orElse(null)
                : null;
    }

    /** Whether figures of this paper are to be read as a later one corrects them. */
    public boolean isCorrected() {
        return getDocument().later().stream().anyMatch(later -> later.relation() == LaterPaper.Relation.CORRECTS);
    }

    public List<Unit> getUnits() {
        return offices.existingOn(LocalDate.now(clock));
    }

    public long getSignedCount() {
        return getRecipients().stream().filter(Recipient::signed).count();
    }

    public boolean may(String move) {
        return getView().may(FlowMove.valueOf(move));
    }

    /** Whether the seat that is open is the last: the leader may also put his circle. */
    public boolean isSigning() {
        return getView().place().equals(lastStep());
    }

    private String lastStep() {
        var steps = getView().steps();
        return steps.isEmpty() ? "" : steps.get(steps.size() - 1).replaceFirst("（.*", "");
    }

    /** Who may enter receipts and mend papers; others are not shown the fields. */
    public boolean isClerk() {
        var roles = currentActor.get().roles();
        return roles.contains(Role.SECRETARY) || roles.contains(Role.EVALUATOR) || roles.contains(Role.DUTY_OFFICER);
    }

    public @Nullable String getReproduced() {
        return reproduced;
    }

    public long getId() {
        return id;
    }

    public String getAsked() {
        return id == 0 ? "" : String.valueOf(id);
    }

    public void setAsked(@Nullable String asked) {
        try {
            id = asked == null ? 0 : Long.parseLong(asked);
        } catch (NumberFormatException e) {
            throw new NotFoundException(e);
        }
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getTold() {
        return told;
    }

    public void setTold(String told) {
        this.told = told;
    }

    public String[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen.clone();
    }

    public String getReceiptUnit() {
        return receiptUnit;
    }

    public void setReceiptUnit(String receiptUnit) {
        this.receiptUnit = receiptUnit;
    }

    public String getReceiptState() {
        return receiptState;
    }

    public void setReceiptState(String receiptState) {
        this.receiptState = receiptState;
    }

    public String getReceiptMeans() {
        return receiptMeans;
    }

    public void setReceiptMeans(String receiptMeans) {
        this.receiptMeans = receiptMeans;
    }

    public String getReceiptAt() {
        return receiptAt;
    }

    public void setReceiptAt(String receiptAt) {
        this.receiptAt = receiptAt;
    }

    public String getReceiptBy() {
        return receiptBy;
    }

    public void setReceiptBy(String receiptBy) {
        this.receiptBy = receiptBy;
    }

    public String getReceiptWords() {
        return receiptWords;
    }

    public void setReceiptWords(String receiptWords) {
        this.receiptWords = receiptWords;
    }

    public String getAsOf() {
        return asOf;
    }

    public void setAsOf(String asOf) {
        this.asOf = asOf;
    }
}
