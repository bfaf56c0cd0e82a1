package org.jibao.typesetting.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.jibao.typesetting.ManuscriptException;
import org.jibao.typesetting.Substitution;
import org.jibao.typesetting.Typesetter;

/** 排版命令: manuscripts to files, one after the other; a faulty one does not keep the others from being set. */
final class Render {

    private static final Set<String> WITH_VALUE = Set.of("-o", "-d", "--as", "--fonts", Variants.OPTION);

    private final Terminal terminal;
    private final Manuscripts manuscripts;
    private final List<Job> jobs;
    private final Typesetter typesetter;

    /** One manuscript and the files to make of it. */
    private record Job(Path manuscript, List<Path> outputs) {}

    private Render(Terminal terminal, List<Job> jobs, Typesetter typesetter) {
        this.terminal = terminal;
        this.manuscripts = new Manuscripts(terminal);
        this.jobs = jobs;
        this.typesetter = typesetter;
    }

    static Exit run(Terminal terminal, List<String> words) throws Failure {
        var arguments = Arguments.parse(words, WITH_VALUE, Set.of());
        var jobs = jobs(arguments);
        var fonts = arguments.path("--fonts", null);
        if (fonts != null && !Files.isDirectory(fonts)) {
            throw Failure.file("not-a-folder", fonts);
        }
        var typesetter = fonts == null ? Typesetter.withBundledFonts() : Typesetter.withFonts(fonts);
        var variant = Variants.given(arguments, terminal);
        return new Render(terminal, jobs, variant == null ? typesetter : typesetter.as(variant)).all();
    }

    private static List<Job> jobs(Arguments arguments) throws Failure {
        var files = arguments.files();
        var output = arguments.path("-o", null);
        var folder = arguments.path("-d", null);
        var as = arguments.values().get("--as");
        if (output != null && folder != null) {
            throw Failure.use("output-twice");
        }
        if (output != null && as != null) {
            throw Failure.use("as-with-output");
        }
        if (output != null && files.size() > 1) {
            throw Failure.use("one-output", files.size());
        }
        if (output != null) {
            Format.ofFile(output.toString());
        }
        var formats = as == null ? EnumSet.of(Format.PDF) : Format.list(as);
        var jobs = new ArrayList<Job>();
        var targets = new HashSet<Path>();
        for (var file : files) {
            var outputs = output != null ? List.of(output) : beside(file, folder, formats);
            for (var target : outputs) {
                if (!targets.add(target.toAbsolutePath().normalize())) {
                    throw Failure.use("same-target", target);
                }
                if (isSame(file, target)) {
                    throw Failure.use("overwrites-input", target);
                }
            }
            jobs.add(new Job(file, outputs));
        }
        return jobs;
    }

    private static List<Path> beside(Path file, @Nullable Path folder, Set<Format> formats) {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        return formats.stream()
                .map(format -> stem + "." + format.extension())
                .map(target -> folder == null ? file.resolveSibling(target) : folder.resolve(target))
                .toList();
    }

    private static boolean isSame(Path file, Path target) {
        try {
            return Files.isSameFile(file, target);
        } catch (IOException noSuchFile) {
            return file.toAbsolutePath()
                    .normalize()
                    .equals(target.toAbsolutePath().normalize());
        }
    }

    private Exit all() {
        var exit = Exit.CLEAN;
        int done = 0;
        for (int i = 0; i < jobs.size(); i++) {
            var progress = jobs.size() == 1 ? "" : Texts.of("progress", i + 1, jobs.size());
            Exit one;
            try {
                one = set(jobs.get(i), progress);
            } catch (Failure failure) {
                terminal.fail(failure);
                one = failure.exit();
            }
            done += one == Exit.CLEAN || one == Exit.FINDINGS ? 1 : 0;
            exit = exit.worse(one);
        }
        if (jobs.size() > 1) {
            terminal.say("render-summary", jobs.size(), done, jobs.size() - done);
        }
        return exit;
    }

    private Exit set(Job job, String progress) throws Failure {
        var text = manuscripts.read(job.manuscript);
        try {
            var tree = typesetter.parse(text);
            var pages = typesetter.pages(tree);
            for (var output : job.outputs) {
                store(output, Format.ofFile(output.toString()).write(typesetter, tree, pages));
                terminal.result(progress + Texts.of("rendered", job.manuscript, output, pages.count()));
            }
            for (var substitution : pages.substitutions()) {
                boolean lost = substitution.kind() == Substitution.Kind.MISSING;
                terminal.say(lost ? "missing" : "substitution", substitution.message());
            }
            return pages.missingCharacters().isEmpty() ? Exit.CLEAN : Exit.FINDINGS;
        } catch (ManuscriptException e) {
            terminal.say("faulty", job.manuscript, e.faults().size());
            e.faults().forEach(fault -> terminal.say("fault", fault));
            return Exit.FAULTY_MANUSCRIPT;
        }
    }

    /** Whole or not at all: written beside the place, then moved to it. */
    private static void store(Path output, byte[] bytes) throws Failure {
        var folder = output.toAbsolutePath().getParent();
        try {
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            var draft = output.resolveSibling("." + output.getFileName() + ".part");
            try {
                Files.write(draft, bytes);
                Files.move(draft, output, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw Failure.file("unwritable", output, Reasons.of(e));
        }
    }
}
