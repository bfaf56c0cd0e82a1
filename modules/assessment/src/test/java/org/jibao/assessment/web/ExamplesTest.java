package org.jibao.assessment.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation of the interface says in Chinese what it does and shows what goes in and what comes out. */
class ExamplesTest {
    private static final Path EDGE = Path.of("src/main/java/org/jibao/assessment/web");

    static Stream<Method> operations() {
        try (var files = Files.list(EDGE)) {
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith("Resource.java"))
                    .map(name -> type("org.jibao.assessment.web." + name.replace(".java", "")))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(POST.class))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_says_what_it_does_and_shows_its_request_and_its_answer(Method operation) {
        assertThat(operation.getAnnotation(Operation.class))
                .as("description")
                .isNotNull()
                .satisfies(said -> assertThat(said.summary()).containsPattern("[\\u4e00-\\u9fff]"));
        var answer = operation.getAnnotation(APIResponse.class);
        assertThat(answer).as("answer").isNotNull();
        if (!answer.responseCode().equals("204")) {
            assertThat(examples(answer))
                    .as("examples of the answer")
                    .isNotEmpty()
                    .allSatisfy(ExamplesTest::isJson);
        }
        var takesBody = Arrays.stream(operation.getParameters())
                .anyMatch(parameter -> parameter.getType() == JsonObject.class
                        || (parameter.getType() == String.class
                                && parameter.getAnnotations().length <= 1
                                && Arrays.stream(parameter.getAnnotations())
                                        .noneMatch(a ->
                                                a.annotationType().getName().startsWith("jakarta.ws.rs"))));
        if (takesBody) {
            var request = operation.getAnnotation(RequestBody.class);
            assertThat(request).as("request").isNotNull();
            assertThat(Arrays.stream(request.content())
                            .flatMap(content -> Arrays.stream(content.examples()))
                            .map(ExampleObject::value)
                            .toList())
                    .as("examples of the request")
                    .isNotEmpty()
                    .allSatisfy(ExamplesTest::isJson);
        }
    }

    private static List<String> examples(APIResponse answer) {
        return Arrays.stream(answer.content())
                .flatMap(content -> Arrays.stream(content.examples()))
                .map(ExampleObject::value)
                .toList();
    }

    private static void isJson(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            assertThat(reader.readValue()).isNotNull();
        }
    }
}
