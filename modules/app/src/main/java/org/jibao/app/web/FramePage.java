package org.jibao.app.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jibao.offices.Actor;
import org.jibao.offices.CurrentActor;
import org.jibao.offices.Offices;
import org.jibao.offices.Role;

/** 页面框架: who is logged in, whose installation this is, and the menu by role. */
@Named("frame")
@RequestScoped
public class FramePage {
    /** 菜单项. */
    public record Entry(String page, String label, Set<Role> roles) {}

    /** The menu, from the top; an entry is shown to those who have one of its roles. */
    static final List<Entry> MENU = List.of(
            new Entry("/incidents/desk.xhtml", "值班台", Set.of(Role.values())),
            new Entry("/incidents/call.xhtml", "电话记录", Set.of(Role.DUTY_OFFICER)),
            new Entry("/incidents/register.xhtml", "事件登记簿", Set.of(Role.values())),
            new Entry("/assessment/findings.xhtml", "问题认定", Set.of(Role.SECRETARY, Role.EVALUATOR, Role.AUDITOR)),
            new Entry("/assessment/criticisms.xhtml", "通报批评", Set.of(Role.SECRETARY, Role.EVALUATOR, Role.AUDITOR)),
            new Entry("/assessment/quarter.xhtml", "季度考核", Set.of(Role.SECRETARY, Role.EVALUATOR, Role.AUDITOR)),
            new Entry(
                    "/documents/documents.xhtml",
                    "公文",
                    Set.of(Role.DUTY_OFFICER, Role.APPROVER, Role.SECRETARY, Role.EVALUATOR, Role.AUDITOR)),
            new Entry("/incidents/policies.xhtml", "制度", Set.of(Role.values())),
            new Entry("/offices/import.xhtml", "导入", Set.of(Role.ADMINISTRATOR, Role.DUTY_OFFICER)),
            new Entry("/ledger/ledger.xhtml", "账本", Set.of(Role.AUDITOR, Role.ADMINISTRATOR)));

    @Inject
    CurrentActor currentActor;

    @Inject
    Offices offices;

    @Inject
    Clock clock;

    public Actor getActor() {
        return currentActor.get();
    }

    public String getOffice() {
        return offices.own(LocalDate.now(clock)).map(unit -> unit.name()).orElse("");
    }

    public List<Entry> getMenu() {
        var roles = getActor().roles();
        return MENU.stream()
                .filter(entry -> entry.roles().stream().anyMatch(roles::contains))
                .toList();
    }
}
