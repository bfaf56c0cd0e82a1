package org.jibao.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jibao.ledger.Act;
import org.jibao.ledger.Ledger;
import org.jibao.offices.Actor;
import org.jibao.offices.InvalidInput;
import org.jibao.offices.Role;

@ApplicationScoped
@Transactional
class JpaSchemeBook implements SchemeBook {
    private static final int LONGEST_FILE_NAME = 200;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Override
    public String adopt(String fileName, String json, LocalDate from, Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR);
        if (fileName.isBlank() || fileName.length() > LONGEST_FILE_NAME) {
            throw new InvalidInput("file", "文件名应为1至" + LONGEST_FILE_NAME + "个字符，现为" + fileName.length() + "个，请改名");
        }
        var scheme = SchemeFile.read(fileName, json);
        var edition = new SchemeEdition(scheme, fileName, json, from, clock.instant(), actor.login());
        em.persist(edition);
        ledger.append(new Act(
                actor.login(),
                "scheme.adopt",
                "scheme/" + edition.id(),
                scheme.id() + " " + scheme.title() + " from " + from + ", SHA-256 " + SheetJson.hash(json)));
        return scheme.title();
    }

    @Override
    public Optional<String> inForceOn(LocalDate day) {
        return editionOn(day).map(SchemeEdition::title);
    }

    @Override
    public List<Edition> editions() {
        return em.createQuery(
                        "select s from SchemeEdition s order by s.adoptedFrom desc, s.id desc", SchemeEdition.class)
                .getResultStream()
                .map(SchemeEdition::view)
                .toList();
    }

    @Override
    public Map<String, String> shipped() {
        var files = new LinkedHashMap<String, String>();
        ShippedSchemes.FILES.forEach(file -> files.put(file, ShippedSchemes.text(file)));
        return files;
    }

    private Optional<SchemeEdition> editionOn(LocalDate day) {
        return em.createQuery(
                        "select s from SchemeEdition s where s.adoptedFrom <= :day"
                                + " order by s.adoptedFrom desc, s.adoptedAt desc, s.id desc",
                        SchemeEdition.class)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<SchemeEdition> ofQuarter(Quarter quarter) {
        return editionOn(quarter.lastDay());
    }

    /** The edition by which a quarter is scored: the one in force on its last day (docs/decisions/0050). */
    SchemeEdition scoring(Quarter quarter) {
        return editionOn(quarter.lastDay())
                .orElseThrow(() -> new InvalidInput(
                        "scheme", quarter.words() + "没有可用的计分办法（" + quarter.lastDay() + "无有效版本），请由系统管理员先采用一份计分办法"));
    }
}
