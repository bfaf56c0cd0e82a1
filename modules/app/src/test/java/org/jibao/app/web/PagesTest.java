package org.jibao.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.jibao.offices.Actor;
import org.jibao.offices.Role;

import static org.assertj.core.api.Assertions.assertThat;

class PagesTest {
    private static final Path MODULES = Path.of("..").toAbsolutePath().normalize();

    @Test
    void the_list_holds_exactly_the_pages_that_are_there() throws IOException {
        var there = new TreeSet<String>();
        try (var files = Files.walk(MODULES)) {
            for (var file : files.map(Path::toString)
                    .filter(name -> name.endsWith(".xhtml"))
                    .toList()) {
                for (var base : Set.of("/src/main/webapp", "/src/main/resources/META-INF/resources")) {
                    var at = file.indexOf(base);
                    if (at >= 0 && !file.contains("/WEB-INF/")) {
                        there.add(file.substring(at + base.length()));
                    }
                }
            }
        }
        // The two pages without a role: nobody is logged in yet on the one, and nobody needs to be on the other.
        there.removeAll(Set.of("/login.xhtml", "/check.xhtml"));

        assertThat(Pages.ALL.stream().map(Pages.Page::path)).containsExactlyInAnyOrderElementsOf(there);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_can_open_the_first_page_and_every_page_of_his_menu(Role role) {
        var actor = new Actor("x", "某人", "y", EnumSet.of(role));

        assertThat(Pages.find("/index.xhtml"))
                .hasValueSatisfying(page -> assertThat(page.isOpenTo(actor)).isTrue());
        assertThat(Pages.menu(actor))
                .isNotEmpty()
                .allSatisfy(section -> assertThat(section.pages()).isNotEmpty().allMatch(page -> page.isOpenTo(actor)));
    }

    @Test
    void of_the_assessment_a_reporter_sees_what_concerns_his_unit() {
        var reporter = new Actor("x", "某人", "y", EnumSet.of(Role.REPORTER));

        assertThat(Pages.menu(reporter).stream()
                        .flatMap(section -> section.pages().stream())
                        .map(Pages.Page::path)
                        .filter(path -> path.startsWith("/assessment/")))
                .containsExactly("/assessment/own.xhtml");
    }
}
