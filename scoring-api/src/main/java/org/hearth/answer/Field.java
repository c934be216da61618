package org.hearth.answer;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column: a component of a record.
 *
 * @param name in snake case
 * @param type what is in it; text for whatever has no narrower type, lists joined by {@code "; "}
 */
record Field(String name, Class<?> type, RecordComponent component) {

    private static final Map<String, Class<?>> OPTIONAL = Map.of(
            "java.util.Optional<java.lang.Double>", double.class, "java.util.Optional<java.lang.Integer>", int.class);

    static Field of(RecordComponent component) {
        Class<?> declared = component.getType();
        boolean typed = declared.isPrimitive() || declared == java.time.LocalDate.class;
        String name = PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
        Class<?> type = typed
                ? declared
                : OPTIONAL.getOrDefault(component.getGenericType().getTypeName(), String.class);
        return new Field(name, type, component);
    }

    /** The value in a row: a number, flag, date or text; null if it is absent. */
    @Nullable
    Object value(Object row) {
        try {
            Object value = component.getAccessor().invoke(row);
            if (value instanceof Optional<?> optional) {
                value = optional.orElse(null);
            }
            if (value instanceof Collection<?> list) {
                return list.stream().map(String::valueOf).collect(Collectors.joining("; "));
            }
            return value == null || type != String.class ? value : value.toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
