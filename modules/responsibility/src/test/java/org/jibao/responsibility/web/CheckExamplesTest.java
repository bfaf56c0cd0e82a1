package org.jibao.responsibility.web;

import java.io.StringReader;
import java.lang.reflect.Method;
import java.util.Arrays;
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

/** Every operation on checks says in Chinese what it does and shows what goes in and what comes out. */
class CheckExamplesTest {

    static Stream<Method> operations() {
        return Stream.of(CheckCallsResource.class, CheckRoundsResource.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(POST.class));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_says_what_it_does_and_shows_its_request_and_its_answer(Method operation) {
        assertThat(operation.getAnnotation(Operation.class).summary()).containsPattern("[\\u4e00-\\u9fff]");
        var answer = operation.getAnnotation(APIResponse.class);
        assertThat(answer).as("answer").isNotNull();
        Arrays.stream(answer.content())
                .flatMap(content -> Arrays.stream(content.examples()))
                .forEach(CheckExamplesTest::isJson);
        if (Arrays.asList(operation.getParameterTypes()).contains(JsonObject.class)) {
            var request = operation.getAnnotation(RequestBody.class);
            assertThat(request).as("request").isNotNull();
            assertThat(Arrays.stream(request.content()).flatMap(content -> Arrays.stream(content.examples())))
                    .isNotEmpty()
                    .allSatisfy(CheckExamplesTest::isJson);
        }
    }

    private static void isJson(ExampleObject example) {
        try (var reader = Json.createReader(new StringReader(example.value()))) {
            assertThat(reader.readValue()).isNotNull();
        }
    }
}
