package org.jibao.assessment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;

/**
 * The canonical JSON of a score sheet: fields in alphabetical order, no white space, points and instants as text. Equal
 * sheets give equal bytes, so that a hash over them means something.
 */
final class SheetJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addModule(new SimpleModule()
                    .addSerializer(Points.class, writing())
                    .addDeserializer(Points.class, reading(Points::of))
                    .addSerializer(Quarter.class, writing())
                    .addDeserializer(Quarter.class, reading(Quarter::parse))
                    .addSerializer(Instant.class, writing())
                    .addDeserializer(Instant.class, reading(Instant::parse)))
            .build();

    private SheetJson() {}

    static String write(ScoreSheet sheet) {
        try {
            return MAPPER.writeValueAsString(sheet);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a sheet of records and text", e);
        }
    }

    /** @throws IllegalStateException when {@code json} is not a sheet as {@link #write} gives it */
    static ScoreSheet read(String json) {
        try {
            return MAPPER.readValue(json, ScoreSheet.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored sheet cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    static String writeDifferences(List<ScoreSheets.Difference> differences) {
        try {
            return MAPPER.writeValueAsString(differences);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of records and text", e);
        }
    }

    static List<ScoreSheets.Difference> readDifferences(String json) {
        try {
            return List.of(MAPPER.readValue(json, ScoreSheets.Difference[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored differences cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    static String write(AnnualSheet sheet) {
        try {
            return MAPPER.writeValueAsString(sheet);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a sheet of records and text", e);
        }
    }

    /** SHA-256 over the UTF-8 bytes, in lower-case hex. */
    static String hash(String json) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static <T> JsonSerializer<T> writing() {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(value.toString());
            }
        };
    }

    private static <T> JsonDeserializer<T> reading(Function<String, T> parser) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return parser.apply(json.getValueAsString(""));
            }
        };
    }
}
