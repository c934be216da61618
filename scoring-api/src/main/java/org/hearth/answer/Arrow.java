package org.hearth.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/** A table as an Arrow IPC stream, in batches. */
final class Arrow {

    private static final int BATCH = 8192;

    private Arrow() {}

    static byte[] bytes(TableForm table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BufferAllocator allocator = new RootAllocator();
                VectorSchemaRoot root = VectorSchemaRoot.create(schema(table.fields()), allocator);
                ArrowStreamWriter writer = new ArrowStreamWriter(root, null, Channels.newChannel(bytes))) {
            writer.start();
            for (int start = 0; start < table.rows().size(); start += BATCH) {
                List<?> batch = table.rows()
                        .subList(start, Math.min(start + BATCH, table.rows().size()));
                fill(root, table.fields(), batch);
                writer.writeBatch();
            }
            writer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Schema schema(List<Field> fields) {
        return new Schema(fields.stream()
                .map(field -> new org.apache.arrow.vector.types.pojo.Field(
                        field.name(), FieldType.nullable(type(field.type())), null))
                .toList());
    }

    private static ArrowType type(Class<?> type) {
        if (type == int.class) {
            return new ArrowType.Int(32, true);
        } else if (type == double.class) {
            return new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
        } else if (type == boolean.class) {
            return ArrowType.Bool.INSTANCE;
        } else if (type == LocalDate.class) {
            return new ArrowType.Date(DateUnit.DAY);
        } else if (type == String.class) {
            return ArrowType.Utf8.INSTANCE;
        }
        throw new IllegalArgumentException("Cannot write a column of " + type + " as Arrow");
    }

    private static void fill(VectorSchemaRoot root, List<Field> fields, List<?> rows) {
        root.clear();
        for (int column = 0; column < fields.size(); column++) {
            FieldVector vector = root.getVector(column);
            for (int row = 0; row < rows.size(); row++) {
                set(vector, row, fields.get(column).value(rows.get(row)));
            }
            vector.setValueCount(rows.size());
        }
        root.setRowCount(rows.size());
    }

    private static void set(FieldVector vector, int row, @Nullable Object value) {
        if (value == null) {
            vector.setNull(row);
        } else if (vector instanceof IntVector whole) {
            whole.setSafe(row, (Integer) value);
        } else if (vector instanceof Float8Vector number) {
            number.setSafe(row, (Double) value);
        } else if (vector instanceof BitVector flag) {
            flag.setSafe(row, (Boolean) value ? 1 : 0);
        } else if (vector instanceof DateDayVector day) {
            day.setSafe(row, (int) ((LocalDate) value).toEpochDay());
        } else if (vector instanceof VarCharVector text) {
            text.setSafe(row, value.toString().getBytes(StandardCharsets.UTF_8));
        } else {
            throw new IllegalStateException("Cannot fill a column of " + vector.getField());
        }
    }
}
