package org.jibao.app.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jibao.offices.Actor;
import org.jibao.offices.Role;

import static org.jibao.offices.Role.ADMINISTRATOR;
import static org.jibao.offices.Role.APPROVER;
import static org.jibao.offices.Role.AUDITOR;
import static org.jibao.offices.Role.DUTY_OFFICER;
import static org.jibao.offices.Role.EVALUATOR;
import static org.jibao.offices.Role.REPORTER;
import static org.jibao.offices.Role.SECRETARY;

/**
 * 页面清单: every page of the product, who may open it, and its name in the menu. A page that is not listed here is not
 * served, so a new page is closed until somebody decides whose it is.
 */
public final class Pages {
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> ASSESSORS = EnumSet.of(SECRETARY, EVALUATOR, AUDITOR);
    private static final Set<Role> WRITERS = EnumSet.of(DUTY_OFFICER, APPROVER, SECRETARY, EVALUATOR, AUDITOR);
    private static final Set<Role> OFFICE =
            EnumSet.of(DUTY_OFFICER, APPROVER, SECRETARY, EVALUATOR, ADMINISTRATOR, AUDITOR);

    /** The menu, from the top. */
    private static final List<Section> MENU = List.of(
            new Section(
                    "值守",
                    List.of(
                            new Page("/incidents/desk.xhtml", "值班台", EVERYBODY),
                            new Page("/incidents/call.xhtml", "电话记录", EnumSet.of(DUTY_OFFICER)),
                            new Page("/incidents/register.xhtml", "事件登记簿", EVERYBODY),
                            new Page("/responsibility/checks.xhtml", "查岗", EVERYBODY),
                            new Page("/documents/inbox.xhtml", "收文", EnumSet.of(REPORTER)),
                            new Page("/assessment/own.xhtml", "本单位考核", EnumSet.of(REPORTER)))),
            new Section(
                    "考核",
                    List.of(
                            new Page("/assessment/findings.xhtml", "问题认定", ASSESSORS),
                            new Page("/assessment/criticisms.xhtml", "通报批评", ASSESSORS),
                            new Page("/assessment/remedies.xhtml", "整改督办", ASSESSORS),
                            new Page("/assessment/commendations.xhtml", "通报表扬", ASSESSORS),
                            new Page("/assessment/entries.xhtml", "计分事项", ASSESSORS),
                            new Page("/assessment/quarter.xhtml", "季度考核", ASSESSORS),
                            new Page("/assessment/year.xhtml", "年度考核", ASSESSORS),
                            new Page(
                                    "/assessment/shields.xhtml",
                                    "保护报告人",
                                    EnumSet.of(DUTY_OFFICER, SECRETARY, EVALUATOR)))),
            new Section(
                    "公文",
                    List.of(
                            new Page("/documents/documents.xhtml", "公文", WRITERS),
                            new Page("/documents/jobs.xhtml", "批量任务", WRITERS),
                            new Page("/documents/archive.xhtml", "档案", WRITERS),
                            new Page("/documents/templates.xhtml", "模板", OFFICE),
                            new Page(
                                    "/documents/wordbook.xhtml",
                                    "用语",
                                    EnumSet.of(DUTY_OFFICER, APPROVER, SECRETARY, EVALUATOR, ADMINISTRATOR)))),
            new Section(
                    "职责",
                    List.of(
                            new Page("/responsibility/roster.xhtml", "值班表", OFFICE),
                            new Page("/responsibility/persons.xhtml", "三级责任人", EVERYBODY),
                            new Page("/responsibility/matrix.xhtml", "职责分工", EVERYBODY))),
            new Section(
                    "制度和管理",
                    List.of(
                            new Page("/incidents/policies.xhtml", "制度", EVERYBODY),
                            new Page("/incidents/sensitive.xhtml", "敏感时地", EVERYBODY),
                            new Page(
                                    "/assessment/trial.xhtml", "制度试行", EnumSet.of(SECRETARY, EVALUATOR, ADMINISTRATOR)),
                            new Page("/offices/import.xhtml", "导入", EnumSet.of(ADMINISTRATOR, DUTY_OFFICER)),
                            new Page("/ledger/ledger.xhtml", "账本", EnumSet.of(AUDITOR, ADMINISTRATOR)),
                            new Page("/ledger/integrity.xhtml", "完整性检查", EnumSet.of(AUDITOR, ADMINISTRATOR)))));

    /** Pages that others lead to. */
    private static final List<Page> LINKED = List.of(
            new Page("/index.xhtml", "", EVERYBODY),
            new Page("/assessment/score.xhtml", "", EnumSet.of(SECRETARY, EVALUATOR, AUDITOR, REPORTER)),
            new Page("/incidents/incident.xhtml", "", EVERYBODY),
            new Page("/incidents/report.xhtml", "", EVERYBODY),
            new Page("/incidents/verdicts.xhtml", "", EVERYBODY),
            new Page("/incidents/compare.xhtml", "", EVERYBODY),
            new Page("/incidents/trace.xhtml", "", EVERYBODY),
            new Page("/incidents/directive.xhtml", "", EVERYBODY),
            new Page("/incidents/handling.xhtml", "", EVERYBODY),
            new Page("/documents/evidence.xhtml", "", WRITERS),
            new Page("/documents/document.xhtml", "", WRITERS),
            new Page("/documents/flow.xhtml", "", WRITERS),
            new Page("/documents/numbers.xhtml", "", WRITERS),
            new Page("/documents/template-compare.xhtml", "", OFFICE),
            new Page("/responsibility/check-call.xhtml", "", EVERYBODY),
            new Page("/responsibility/check-rounds.xhtml", "", OFFICE),
            new Page("/responsibility/check-round.xhtml", "", OFFICE),
            new Page("/responsibility/matrix-edit.xhtml", "", EnumSet.of(ADMINISTRATOR)));

    static final List<Page> ALL = Stream.concat(
                    MENU.stream().flatMap(section -> section.pages().stream()), LINKED.stream())
            .toList();

    private Pages() {}

    /**
     * 页面.
     *
     * @param label name in the menu; empty when the menu does not show it
     */
    public record Page(String path, String label, Set<Role> roles) {

        public boolean isOpenTo(Actor actor) {
            return actor.roles().stream().anyMatch(roles::contains);
        }
    }

    /** 菜单分组. */
    public record Section(String label, List<Page> pages) {

        public Section {
            pages = List.copyOf(pages);
        }

        private Section openTo(Actor actor) {
            return new Section(
                    label, pages.stream().filter(page -> page.isOpenTo(actor)).toList());
        }
    }

    static Optional<Page> find(String path) {
        return ALL.stream().filter(page -> page.path().equals(path)).findFirst();
    }

    /** What the actor may open, by section; sections with nothing for him are left out. */
    static List<Section> menu(Actor actor) {
        return MENU.stream()
                .map(section -> section.openTo(actor))
                .filter(section -> !section.pages().isEmpty())
                .toList();
    }
}
