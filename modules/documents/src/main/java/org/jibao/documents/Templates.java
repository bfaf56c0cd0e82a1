package org.jibao.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Supplier;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import org.jspecify.annotations.Nullable;

import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/**
 * 模板引擎: runs a template over a model of maps, lists, texts, numbers and facts, and nothing else. What goes wrong in a
 * template is said in Chinese with its line.
 */
final class Templates {
    private static final Messages TEXT = new Messages(Templates.class);
    private static final int KEPT = 64;
    private static final TemplateLimits LIMITS = TemplateLimits.shipped();
    private static final Configuration CONFIGURATION = configuration();

    /** Read once: a batch writes the same template hundreds of times. */
    private static final Map<String, Template> READ = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Template> eldest) {
            return size() > KEPT;
        }
    });

    private static final ThreadLocal<@Nullable List<Material>> WATCHED = new ThreadLocal<>();

    private final TemplateShelf shelf;

    Templates(TemplateShelf shelf) {
        this.shelf = shelf;
    }

    private static Configuration configuration() {
        var configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setOutputFormat(ManuscriptFormat.BODY);
        configuration.setRegisteredCustomOutputFormats(List.of(ManuscriptFormat.BODY, HeadFormat.HEAD));
        configuration.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        configuration.setObjectWrapper(new RecordWrapper());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateLoader(null);
        configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
        configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        configuration.setLocale(Locale.CHINA);
        configuration.setTimeZone(TimeZone.getTimeZone("Asia/Shanghai"));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        return configuration;
    }

    /** Objects other than plain data and facts are refused. */
    private static final class RecordWrapper extends SimpleObjectWrapper {
        RecordWrapper() {
            super(Configuration.VERSION_2_3_34);
        }

        @Override
        protected TemplateModel handleUnknownType(Object object) throws TemplateModelException {
            return object instanceof Fact fact ? ManuscriptFormat.of(fact) : super.handleUnknownType(object);
        }
    }

    /**
     * 素材: what a template was run over.
     *
     * @param template its name on the shelf
     */
    record Material(String template, Map<String, ?> model) {}

    /** 旁观: what was composed, and what templates were run over meanwhile. */
    record Watched<T>(T result, List<Material> materials) {}

    /**
     * Everything that templates are run over in this thread while {@code work} composes, so that another text can be tried
     * on the same material. Composers hand their model to the template and keep nothing of it.
     */
    static <T> Watched<T> watch(Supplier<T> work) {
        var before = WATCHED.get();
        var seen = new ArrayList<Material>();
        WATCHED.set(seen);
        try {
            return new Watched<>(work.get(), seen);
        } finally {
            WATCHED.set(before);
        }
    }

    String text(String name) {
        return shelf.text(name);
    }

    /** @throws InvalidInput when the template has a fault, with its line */
    String render(String name, Map<String, ?> model) {
        return render(name, shelf.text(name), model);
    }

    /** Runs a template that is not on the shelf. */
    String render(String name, String text, Map<String, ?> model) {
        var watched = WATCHED.get();
        if (watched != null) {
            watched.add(new Material(name, model));
        }
        return run(name, text, model);
    }

    /** Runs a text over a model; the limits of {@link TemplateLimits} hold. */
    static String run(String name, String text, Map<String, ?> model) {
        var template = read(name, text);
        var out = new Limited();
        var watch = new TemplateWatch(LIMITS);
        try {
            watch.run(() -> template.process(model, out));
        } catch (TemplateException e) {
            throw fault(name, text, e);
        } catch (TooLong e) {
            throw whole(name, "run.output", LIMITS.outputCharacters());
        } catch (TemplateWatch.Stopped e) {
            throw whole(name, "run.time", LIMITS.time().toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Paragraphs.joined(out.toString());
    }

    private static Template read(String name, String text) {
        var key = name + "\n" + text;
        var known = READ.get(key);
        if (known != null) {
            return known;
        }
        var clean = TemplateRules.check(name, text, LIMITS).clean();
        try {
            var template = new Template(name, clean, CONFIGURATION);
            _CoreAPI.addThreadInterruptedChecks(template);
            READ.put(key, template);
            return template;
        } catch (ParseException e) {
            throw TemplateFault.refusal(
                    name,
                    List.of(new TemplateFault(
                            e.getLineNumber(),
                            e.getColumnNumber(),
                            TEXT.of("run.parse", e.getEditorMessage()),
                            TEXT.of("run.parse.remedy"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InvalidInput fault(String name, String text, TemplateException e) {
        var line = e.getLineNumber();
        var column = e.getColumnNumber();
        int row = line == null ? 0 : line;
        int place = column == null ? 0 : column;
        var blamed = e.getBlamedExpressionString();
        var value = blamed == null ? written(text, row, place) : blamed;
        return TemplateFault.refusal(
                name,
                List.of(new TemplateFault(
                        row, place, TEXT.of("run.value", value), TEXT.of("run.value.remedy", value))));
    }

    /** The value that is written at a place; empty when none is. */
    private static String written(String text, int line, int column) {
        var row = text.lines().skip(Math.max(0, line - 1L)).findFirst().orElse("");
        int from = Math.max(0, column - 1);
        int end = row.indexOf('}', from);
        return row.startsWith("${", from) && end > 0
                ? row.substring(from + 2, end).strip()
                : "";
    }

    private static InvalidInput whole(String name, String key, Object... values) {
        return TemplateFault.refusal(
                name, List.of(new TemplateFault(0, 0, TEXT.of(key, values), TEXT.of(key + ".remedy", values))));
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Takes so much and no more: lists within lists can multiply. */
    private static final class Limited extends Writer {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            if (text.length() + length > LIMITS.outputCharacters()) {
                throw new TooLong();
            }
            text.append(characters, offset, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
