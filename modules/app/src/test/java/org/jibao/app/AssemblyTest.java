package org.jibao.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import org.jibao.testbed.PersistenceSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** What the modules bring is what the deployable names: entities, settings, migrations. */
class AssemblyTest {
    private static final Path MODULES = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__[a-z0-9_]+\\.sql");
    private static final Pattern SEQUENCE = Pattern.compile(
            "create sequence (\\w+)\\s+start with (\\d+)\\s+increment by (\\d+)", Pattern.CASE_INSENSITIVE);

    /** Every module's migrations have a hundred numbers of their own. */
    private static final Map<String, Integer> RANGES = Map.of(
            "ledger",
            100,
            "offices",
            200,
            "responsibility",
            300,
            "incidents",
            400,
            "assessment",
            500,
            "documents",
            600);

    @Test
    void the_persistence_unit_lists_exactly_the_modules_with_entities() throws Exception {
        var withEntities = new TreeSet<String>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.jibao").stream()
                        .filter(AssemblyTest::isPersistent)
                        .map(type -> "lib/jibao-" + type.getPackageName().split("\\.", -1)[2] + ".jar")
                        .forEach(withEntities::add);

        assertThat(texts(unit(), "jar-file")).containsExactlyInAnyOrderElementsOf(withEntities);
    }

    private static boolean isPersistent(JavaClass type) {
        return type.isAnnotatedWith(Entity.class)
                || type.isAnnotatedWith(Converter.class)
                || type.isAnnotatedWith(MappedSuperclass.class)
                || type.isAnnotatedWith(Embeddable.class);
    }

    @Test
    void the_persistence_unit_has_the_settings_that_the_modules_are_tested_with() throws Exception {
        var settings = new HashMap<String, String>();
        var properties = unit().getElementsByTagName("property");
        for (var i = 0; i < properties.getLength(); i++) {
            var property = (Element) properties.item(i);
            settings.put(property.getAttribute("name"), property.getAttribute("value"));
        }
        texts(unit(), "shared-cache-mode").forEach(mode -> settings.put("jakarta.persistence.sharedCache.mode", mode));
        texts(unit(), "validation-mode").forEach(mode -> settings.put("jakarta.persistence.validation.mode", mode));

        assertThat(settings).containsAllEntriesOf(PersistenceSettings.PRODUCTION);
    }

    @Test
    void migrations_keep_to_their_modules_numbers_and_no_number_is_used_twice() {
        var seen = new HashMap<Integer, Path>();
        for (var file : migrations()) {
            var name = MIGRATION.matcher(String.valueOf(file.getFileName()));
            assertThat(name.matches())
                    .as("%s is named V<number>__<what>.sql", file)
                    .isTrue();
            var number = Integer.parseInt(name.group(1));
            var module = file.getName(file.getNameCount() - 2).toString();
            assertThat(number / 100 * 100).as("%s", file).isEqualTo(RANGES.get(module));
            assertThat(seen.put(number, file)).as("%s", file).isNull();
        }
        assertThat(seen).isNotEmpty();
    }

    /** The persistence provider counts down from what the sequence gives: the first step has to end at 50. */
    @Test
    void a_sequence_in_steps_of_fifty_starts_at_fifty() {
        for (var file : migrations()) {
            var sequences = SEQUENCE.matcher(text(file));
            while (sequences.find()) {
                assertThat(sequences.group(2))
                        .as("%s in %s", sequences.group(1), file)
                        .isEqualTo(sequences.group(3));
            }
        }
    }

    private static List<Path> migrations() {
        try (var files = Files.walk(MODULES)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .filter(file -> file.toString().contains("/src/main/resources/db/migration/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document unit() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("src/main/resources/META-INF/persistence.xml").toFile());
    }

    private static List<String> texts(Document document, String tag) {
        var nodes = document.getElementsByTagName(tag);
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(i -> nodes.item(i).getTextContent())
                .toList();
    }
}
