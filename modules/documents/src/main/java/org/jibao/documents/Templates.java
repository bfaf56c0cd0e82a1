package org.jibao.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;

import org.jibao.offices.InvalidInput;
import org.jibao.offices.Messages;

/**
 * 模板引擎: runs a template over a model of maps, lists, texts, numbers and facts, and nothing else. What goes wrong in a
 * template is said in Chinese with its line.
 */
final class Templates {
    private static final Messages TEXT = new Messages(Templates.class);
    private static final int LONGEST_OUTPUT = 1_000_000;

    private final TemplateShelf shelf;
    private final Configuration configuration;

    Templates(TemplateShelf shelf) {
        this.shelf = shelf;
        this.configuration = configuration();
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

    String text(String name) {
        return shelf.text(name);
    }

    /** @throws InvalidInput when the template has a fault, with its line */
    String render(String name, Map<String, ?> model) {
        return render(name, shelf.text(name), model);
    }

    /** Runs a template that is not on the shelf. */
    String render(String name, String text, Map<String, ?> model) {
        TemplateRules.check(name, text);
        var out = new Limited();
        try {
            new Template(name, text, configuration).process(model, out);
        } catch (ParseException e) {
            throw new InvalidInput(
                    "template",
                    TEXT.of("template.parse", name, e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage()));
        } catch (TemplateException e) {
            throw new InvalidInput(
                    "template",
                    TEXT.of(
                            "template.run",
                            name,
                            e.getLineNumber(),
                            e.getColumnNumber(),
                            e.getBlamedExpressionString()));
        } catch (TooLong e) {
            throw new InvalidInput("template", TEXT.of("template.output", name, LONGEST_OUTPUT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Paragraphs.joined(out.toString());
    }

    private static final class TooLong extends IOException {}

    /** Takes so much and no more: lists within lists can multiply. */
    private static final class Limited extends Writer {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            if (text.length() + length > LONGEST_OUTPUT) {
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
