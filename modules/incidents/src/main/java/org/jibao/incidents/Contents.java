package org.jibao.incidents;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import jakarta.json.Json;
import jakarta.json.JsonValue;

import org.jspecify.annotations.Nullable;

/** The content of an act as the ledger keeps it: a command as JSON, every component by name. */
final class Contents {

    private Contents() {}

    static String of(Object command) {
        return value(command).toString();
    }

    private static JsonValue value(@Nullable Object object) {
        if (object == null) {
            return JsonValue.NULL;
        }
        if (object instanceof Record one) {
            var json = Json.createObjectBuilder();
            for (var component : one.getClass().getRecordComponents()) {
                json.add(component.getName(), value(read(component, one)));
            }
            return json.build();
        }
        if (object instanceof Map<?, ?> map) {
            var sorted = new TreeMap<String, JsonValue>();
            map.forEach((key, value) -> sorted.put(String.valueOf(key), value(value)));
            var json = Json.createObjectBuilder();
            sorted.forEach(json::add);
            return json.build();
        }
        if (object instanceof Collection<?> list) {
            var json = Json.createArrayBuilder();
            list.forEach(one -> json.add(value(one)));
            return json.build();
        }
        if (object instanceof Boolean yes) {
            return yes ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (object instanceof Integer number) {
            return Json.createValue(number);
        }
        if (object instanceof BigDecimal number) {
            return Json.createValue(number);
        }
        return Json.createValue(object.toString());
    }

    private static @Nullable Object read(RecordComponent component, Record one) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(one);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component + " of " + one.getClass(), e);
        }
    }
}
